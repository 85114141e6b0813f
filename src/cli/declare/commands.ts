/** The name of each command → its declaration, in the order in which the help lists them. */
import type { Command } from 'commander';
import { addApprovals } from './approvals.js';
import { addApprove } from './approve.js';
import { addBatch } from './batch.js';
import { addChangelog } from './changelog.js';
import { addCheck } from './check.js';
import { addCompletion } from './completion.js';
import { addDiff } from './diff.js';
import { addExtract } from './extract.js';
import { addFetch } from './fetch.js';
import { addImport } from './import.js';
import { addInit } from './init.js';
import { addLog } from './log.js';
import type { Run } from './options.js';
import { addRead, addReadings } from './read.js';
import { addReview } from './review.js';
import { addRules } from './rules.js';
import { addVerify } from './verify.js';

type Declare = (program: Command, run: Run) => void;

export const COMMANDS: ReadonlyMap<string, Declare> = new Map([
  ['diff', addDiff],
  ['extract', addExtract],
  ['batch', addBatch],
  ['rules', addRules],
  ['check', addCheck],
  ['read', addRead],
  ['readings', addReadings],
  ['approve', addApprove],
  ['review', addReview],
  ['approvals', addApprovals],
  ['init', addInit],
  ['fetch', addFetch],
  ['import', addImport],
  ['log', addLog],
  ['verify', addVerify],
  ['changelog', addChangelog],
  ['completion', addCompletion],
]);
