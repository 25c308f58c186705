/**
 * Why an entity of one article is the entity of another, and how sure that is (0 to 1). The order is what the reasons claim;
 * the figures are set by hand and rank the reasons, they are no measured shares.
 * - `first`: the entity that the others joined.
 * - `same-link`: an id in the same register (Wikidata, GeoNames, ISO 3166 …).
 * - `equal-name`: the same name but for case, umlaut spelling, diacritics, hyphens and spaces.
 * - `spelling`: the same name with the dots of its umlauts dropped ("Muller").
 * - `legal-form`: a company with and without its legal form.
 * - `inflection`: the same name with the endings of another case ("Webers", "Europäischen Gerichtshofes").
 * - `alias`: one is an alias that an article gives the other (acronym and long form).
 * - `name-part`: a part of exactly one full name: the surname, an initial, a dropped middle name.
 * - `single-name`: the same single word for a person whose full name is nowhere given.
 * - `group-name`: the same words for a group, where they say whose it is.
 * - `romanisation`: one foreign name as two languages write it.
 */
export const MERGE_SCORES = {
  first: 1,
  "same-link": 1,
  "equal-name": 0.95,
  spelling: 0.9,
  "legal-form": 0.9,
  inflection: 0.85,
  alias: 0.8,
  "name-part": 0.8,
  "single-name": 0.7,
  "group-name": 0.6,
  romanisation: 0.7,
} as const;
export type MergeReason = keyof typeof MERGE_SCORES;
