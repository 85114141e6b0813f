/** The commands of the gate: check, approve, approvals, review, init. Each is loaded when it is called. */
import type { Command } from 'commander';
import type { Done } from './options.js';

export function addGate(_program: Command, _done: Done): void {}
