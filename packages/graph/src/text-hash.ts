/** The hash of no text. */
export const HASH_START = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The hash of some texts (FNV-1a, 32 bits, by code units), given that of those before this one. It tells most differing texts
 * apart at no cost to speak of; ids are made with `stableId`, which tells all apart.
 */
export function addText(hash: number, text: string): number {
  let sum = hash;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), PRIME);
  // So that where one text ends and the next begins counts too.
  return Math.imul(sum ^ 0xffff, PRIME) >>> 0;
}
