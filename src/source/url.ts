/** An address as given → a URL that may be asked for, and the form of it that may be printed. */
import { Fault } from '../model/fault.js';
import { printRef } from './print-ref.js';

/** The address without what nobody else should read: for messages, logs and records. */
export function printUrl(address: string | URL): string {
  const url = toUrl(String(address));
  if (url === null) return printRef(String(address));
  url.username = '';
  url.password = '';
  url.hash = '';
  return printRef(url.href);
}

const toUrl = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** Only pages of the web, and none that needs a password in its address. */
export function parseUrl(address: string): URL {
  const url = toUrl(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
    throw new Fault({
      code: 'bad-url',
      message: `"${printRef(address)}" is no address of a page; expected http:// or https:// and a host.`,
      hint: 'Write the address in full, such as https://example.com/privacy.',
      exit: 'usage',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new Fault({
      code: 'credentials-in-url',
      message: `${printRef(url.href)} was given with a user name or password; they are not sent, and would be kept in the archive.`,
      hint: 'Give the public address of the notice. For a page behind a log-in, save it and give the file.',
      exit: 'usage',
    });
  }
  url.hash = '';
  return url;
}
