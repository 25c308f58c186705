/**
 * Confidence by the kind of rule: the share of its statements whose quote and type are right on the 700 training articles of the
 * Wikinews quotations (Petersen-Frey & Biemann 2024), rounded to a twentieth. A quote is right where more than half of it is.
 */
export const CONFIDENCE = {
  direct: 0.95,
  fragment: 0.85,
  unframed: 0.85,
  indirect: 0.85,
  wie: 0.9,
  preposed: 0.7,
  takenUp: 0.7,
  nominal: 0.7,
  source: 0.9,
  demnach: 0.8,
  reported: 0.4,
  freeIndirect: 0.8,
  freeIndirectAlone: 0.75,
  hearsay: 0.5,
  hearsayAlone: 0.5,
} as const;
