const COMPOUND = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*[-‐‑]\p{Lu}/u;
const ADJECTIVE_OF_ORIGIN = /(?<!\p{L})(?:\p{L}{2,}isch|deutsch)e[nrsm]?(?!\p{L})/iu;
const ENGLISH = /^\p{Lu}\p{L}*(?: [\p{L}-]+)* \p{Ll}+$/u;

/**
 * True where the words for a group say whose it is, so that two articles that use them mean the same: a compound with a name
 * ("EU-Staaten"), an adjective of origin ("französische Medien", "Danish troops"). "Beobachter" are others in every article.
 */
export function isTellingGroupName(name: string): boolean {
  return COMPOUND.test(name) || ADJECTIVE_OF_ORIGIN.test(name) || ENGLISH.test(name);
}
