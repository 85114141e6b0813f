/** Ids of notices: they name folders on every system, so they are checked before anything is written. */
import { Fault } from '../model/fault.js';
import { printRef } from './print-ref.js';

export const NOTICE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Windows opens a device under these names, whatever the folder. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

export const isNoticeId = (id: string): boolean => NOTICE_ID.test(id) && !RESERVED.test(id);

export function checkNoticeId(id: string): void {
  if (isNoticeId(id)) return;
  throw new Fault({
    code: 'bad-notice-id',
    exit: 'usage',
    message: NOTICE_ID.test(id)
      ? `"${id}" cannot be the id of a notice: Windows keeps that name for a device.`
      : `"${printRef(id)}" cannot be the id of a notice: expected 1 to 64 lower-case letters, digits and hyphens, not beginning with a hyphen.`,
    hint: 'An id such as example-cn names the folder in the archive and stands in refs: example-cn@latest.',
  });
}
