/** Mixes the number of a template with three values. */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = (Math.imul(a + template, 0x9e37_79b1) ^ Math.imul(b + 0x1234, 0x85eb_ca6b)) + Math.imul(c, 0xc2b2_ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a_2d39 + (template << 1));
  return hash ^ (hash >>> 16);
}

/** A distance or count in steps that grow. */
export function bucket(count: number): number {
  if (count < 6) return count;
  return count < 8 ? 6 : count < 12 ? 7 : count < 20 ? 8 : 9;
}
