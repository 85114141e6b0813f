/** Whatever was given as a ref or a name → how it may stand in a message. */

/** Short, one line. */
export function printRef(ref: string): string {
  const plain = ref.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return plain.length <= 160 ? plain : `${plain.slice(0, 157)}...`;
}
