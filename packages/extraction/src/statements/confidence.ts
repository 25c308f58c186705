/**
 * Confidence by the kind of rule: the share of its statements that are right on the 700 training articles of the Wikinews quotations
 * (Petersen-Frey & Biemann 2024), rounded to a twentieth; `npm run score -- quotes --split train` prints how far it holds. Right is a
 * statement whose type is and more than half of whose quote is.
 */
export const CONFIDENCE = {
  direct: 0.95,
  fragment: 0.8,
  unframed: 0.8,
  indirect: 0.85,
  wie: 0.9,
  preposed: 0.7,
  takenUp: 0.7,
  /** A noun or adjective in the predicate carries the meaning: "vertrat die Ansicht", "ist sicher". */
  predicative: 0.65,
  /** A noun frames what stands behind it: "der Vorwurf, …". */
  nominal: 0.85,
  demnach: 0.75,
  reported: 0.45,
  subjunctiveClause: 0.7,
  freeIndirect: 0.85,
  freeIndirectAlone: 0.8,
  hearsay: 0.7,
  /** Goes on with what was said: "soll gebaut werden". */
  plan: 0.4,
  hearsayAlone: 0.4,
} as const;

/** Confidence of a source phrase by its marker. */
export const SOURCE_CONFIDENCE = {
  laut: 0.95,
  zufolge: 0.9,
  nach: 0.85,
  gemäß: 0.6,
  aus: 0.25,
  so: 0.9,
  wonach: 0.9,
} as const;
