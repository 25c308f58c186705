/**
 * Romanisations of one foreign name differ by language: German "Wadim Schewtschuk" is English "Vadim Shevchuk".
 * The classes follow the tables of Duden (German) and BGN/PCGN (English) for Russian and Ukrainian; what the two write for
 * one Cyrillic letter falls into one class.
 */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|stsch/g, "SC"],
  [/tsch|tch/g, "C"],
  [/sch|sh|zh/g, "S"],
  [/kh|ch/g, "C"],
  [/dsch|dzh|dj/g, "i"],
  [/ph/g, "f"],
  [/([bdgrt])h/g, "$1"],
  [/x/g, "ks"],
  [/ck|q|c(?![eiy])/g, "k"],
  [/tz|ts|z|c/g, "s"],
  [/w/g, "v"],
  [/[ijy]+/g, "i"],
  [/(.)\1+/g, "$1"],
  [/^ie/, "e"],
  [/ff?$/, "v"],
  [/(?<=[SC])ov(?=a?$)/, "ev"],
];

const known = new Map<string, string>();

/** One key for the spellings of one foreign word; `word` is folded, as a name part is. Far from unique: only ever a first sieve. */
export function soundKey(word: string): string {
  let key = known.get(word);
  if (key !== undefined) return key;
  key = word;
  for (const [pattern, replacement] of CLASSES) key = key.replace(pattern, replacement);
  if (known.size > 20_000) known.clear();
  known.set(word, key);
  return key;
}

/** The consonants of a sound key, which differ least between languages ("Michail", "Mykhailo" → "mCl"). */
export function soundSkeleton(word: string): string {
  return soundKey(word).replace(/[aeiou]/g, "");
}

/** Spellings that change with the target language: words of one sound that differ in one are romanisations. */
const MARKERS: readonly RegExp[] = [
  /w|v/g,
  /tsch|kh|ch/g,
  /sch|sh|zh/g,
  /(?<!t)[sz](?!c?h|$)/g,
  /(?<=sk|n)[ijy]+$/g,
  /^[jy]/g,
];

/**
 * True where `a` and `b` sound alike and differ as the romanisations of two languages do ("schewtschuk", "shevchuk"), not
 * merely as native spellings do ("meyer", "meier"; "hofmann", "hoffmann").
 */
export function areRomanisations(a: string, b: string): boolean {
  if (a === b || soundKey(a) !== soundKey(b)) return false;
  const [first, second] = [a, b].map((word) => word.replace(/(.)\1+/g, "$1")) as [string, string];
  return MARKERS.some((marker) => first.match(marker)?.join() !== second.match(marker)?.join());
}
