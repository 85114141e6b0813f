/** The commands of the archive: fetch, import, log, verify, changelog. Each is loaded when it is called. */
import type { Command } from 'commander';
import type { Done } from './options.js';

export function addArchive(_program: Command, _done: Done): void {}
