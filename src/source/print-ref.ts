/** Whatever was given as a ref or a name → how it may stand in a message or a report: the secrets of addresses in it as `***`. */

/** Short, one line. */
export function printRef(ref: string): string {
  const plain = hideSecrets(ref).replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
  return plain.length <= 160 ? plain : `${plain.slice(0, 157)}...`;
}

/** Names of query parameters whose values are keys to something. */
const SECRET =
  /token|secret|passw|api[-_]?key|^key$|access[-_]?key|signature|^sig$|auth|session|ticket|credential|^code$|^state$|jwt/i;

/** User names and passwords before a host (the date of `wayback:https://host@2022-01-18` is none), and values under telling names. */
export const hideSecrets = (text: string): string =>
  text
    .replace(/(\bhttps?:\/\/)[^\s/?#]{1,1000}@(?!(?:\d{4,14}|\d{4}-\d{2}[-\dT:Z]{0,15})(?!\S))/gi, '$1***@')
    .replace(/([?&;#])([^\s=?&;#]{1,100})=([^\s&;#"'<>]{1,8000})/g, (whole, before, name) =>
      SECRET.test(plainly(name)) ? `${before}${name}=***` : whole,
    );

function plainly(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** As one word of a shell. */
export const asWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${printRef(text).replaceAll("'", "'\\''")}'`;
