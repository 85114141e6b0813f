/** An address → whether its host is in a private network, or this machine. */
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** By its number, or by what its name stands for here. A name that is not known here (a proxy may know it) is not. */
export async function isPrivate({ hostname }: URL): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  if (ipaddr.isValid(host)) return isPrivateAddress(host);
  if (/(?:^|\.)localhost$/.test(host)) return true;
  const known = await lookup(host, { all: true }).catch(() => []);
  return known.some(({ address }) => isPrivateAddress(address));
}

/** All ranges but those of the public network: private, link-local (where clouds keep their secrets), loopback, reserved. */
const isPrivateAddress = (address: string): boolean => ipaddr.process(address).range() !== 'unicast';
