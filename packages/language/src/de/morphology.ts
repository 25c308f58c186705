import type { Features } from "../document.js";
import { ANY_NOMINAL, finite, finiteFeatures, nominal, nominalFeatures } from "./agreement.js";
import { adjectiveAgreement } from "./endings.js";
import type { GermanLexicon, Reading } from "./lexicon.js";
import type { Stts } from "./stts.js";
import { narrowSubjects } from "./subjects.js";
import { readingsInPlace } from "./tag-candidates.js";

/**
 * A token with the readings that fit its tag, and the forms that it still can be, narrowed by its neighbours. `derived` are the forms that
 * it has as an adjective or infinitive made a noun, which count only where agreement calls for them: "das Fragen".
 */
export type Word = {
  readonly form: string;
  readonly tag: Stts;
  readonly readings: readonly Reading[];
  readonly derived: number;
  mask: number;
};

/** The words of a sentence with their readings, narrowed by agreement in noun phrases and by the verbs' subjects. */
export function inflect(forms: readonly string[], tags: readonly Stts[], lexicon: GermanLexicon): Word[] {
  const words = forms.map((form, i) => ({ ...knownWord(form, tags[i]!, lexicon) }));
  narrowNounPhrases(words);
  narrowNames(words);
  narrowVerbs(words);
  narrowSubjects(words);
  return words;
}

/** Words by tag and form for each lexicon, as they are before their neighbours narrow them. */
const knownWords = new WeakMap<GermanLexicon, Map<string, Word>>();
const MAX_KNOWN_WORDS = 50_000;

function knownWord(form: string, tag: Stts, lexicon: GermanLexicon): Word {
  let known = knownWords.get(lexicon);
  if (known === undefined || known.size > MAX_KNOWN_WORDS) {
    known = new Map();
    knownWords.set(lexicon, known);
  }
  const key = `${tag} ${form}`;
  let word = known.get(key);
  if (word === undefined) {
    word = readWord(form, tag, lexicon);
    known.set(key, word);
  }
  return word;
}

/** Tags under which a reading may stand in for one of the tag itself. */
const STAND_INS: Readonly<Partial<Record<Stts, readonly Stts[]>>> = {
  NE: ["NN"],
  NN: ["NE"],
  PDS: ["PDAT", "ART"],
  PDAT: ["PDS"],
  PIS: ["PIAT", "ADJA", "ART"],
  PIAT: ["PIS", "ADJA"],
  PPOSS: ["PPOSAT"],
  PRELS: ["ART", "PDS"],
  PWS: ["PWAT", "PRELS"],
  VVIMP: ["VVFIN"],
  VAIMP: ["VAFIN"],
  ART: ["PIS"],
  VVPP: ["ADJD"],
};

function readWord(form: string, tag: Stts, lexicon: GermanLexicon): Word {
  const found = readingsInPlace(form, true, lexicon);
  let readings: readonly Reading[] = [];
  for (const wanted of [tag, ...(STAND_INS[tag] ?? [])]) {
    readings = found.filter((reading) => reading.xpos === wanted);
    if (readings.length > 0) break;
  }
  let mask = 0;
  let derived = 0;
  for (const reading of readings) {
    if (reading.source === "derived") derived |= reading.agreement;
    else mask |= reading.agreement;
  }
  if (mask === 0) mask = derived;
  if (mask === 0 && tag === "ADJA") mask = adjectiveAgreement(form) || ANY_NOMINAL;
  if (mask === 0 && (tag === "NN" || tag === "NE")) mask = tag === "NE" ? nominal({ number: "Sing" }) : ANY_NOMINAL;
  return { form, tag, readings, mask, derived };
}

const PRONOUNS: ReadonlySet<Stts> = new Set<Stts>(["PPER", "PRF", "PRELS", "PDS", "PIS", "PWS"]);
const DETERMINERS: ReadonlySet<Stts> = new Set<Stts>(["ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "APPRART"]);
/** What may stand between a determiner and its noun beside adjectives. */
const INSIDE: ReadonlySet<Stts> = new Set<Stts>([
  "ADJA",
  "CARD",
  "ADV",
  "ADJD",
  "PIAT",
  "PPOSAT",
  "KON",
  "$,",
  "PTKNEG",
  "PIS",
]);

/** Adjectives without a determiner before them: the forms that are strong. */
const STRONG: Readonly<Record<string, number>> = {
  e:
    nominal({ number: "Plur", case: "Nom" }) |
    nominal({ number: "Plur", case: "Acc" }) |
    nominal({ number: "Sing", gender: "Fem", case: "Nom" }) |
    nominal({ number: "Sing", gender: "Fem", case: "Acc" }),
  en:
    nominal({ number: "Plur", case: "Dat" }) |
    nominal({ number: "Sing", gender: "Masc", case: "Acc" }) |
    nominal({ number: "Sing", gender: "Masc", case: "Gen" }) |
    nominal({ number: "Sing", gender: "Neut", case: "Gen" }),
};

/** Makes determiner, adjectives and noun of a phrase agree, and with the preposition's case where that leaves anything. */
function narrowNounPhrases(words: readonly Word[]): void {
  for (let head = 0; head < words.length; head++) {
    const noun = words[head]!;
    if (noun.tag !== "NN" && noun.tag !== "NE") continue;
    if (noun.tag === "NE" && words[head - 1]?.tag === "NE") continue;
    const first = phraseStart(words, head);
    const inside = words.slice(first, head).filter((word) => word.tag === "ADJA" || DETERMINERS.has(word.tag));
    const preposition = words[first - 1];
    let around = preposition?.tag === "APPR" && preposition.mask !== 0 ? preposition.mask : ANY_NOMINAL;
    for (const word of inside) around = meet(around, word.mask);
    let mask = (noun.mask & around) === 0 && (noun.derived & around) !== 0 ? noun.derived : noun.mask;
    noun.mask = mask;
    for (const word of inside) mask = meet(mask, word.mask);
    const determined = words[first] !== undefined && first < head && DETERMINERS.has(words[first]!.tag);
    const adjective = inside.find((word) => word.tag === "ADJA");
    if (!determined && adjective !== undefined) {
      const strong = STRONG[adjective.form.slice(adjective.form.lastIndexOf("e"))];
      if (strong !== undefined) mask = meet(mask, strong);
    }
    if (preposition !== undefined && preposition.tag === "APPR") mask = meet(mask, preposition.mask);
    if (!mayBeGenitive(words, first, determined || adjective !== undefined)) mask = meet(mask, NOT_GENITIVE);
    for (const word of [...inside, noun]) word.mask = meet(word.mask, mask);
    if (preposition?.tag === "APPR") preposition.mask = meet(preposition.mask, mask);
  }
  for (const [i, word] of words.entries()) {
    const preposition = words[i - 1];
    if (preposition?.tag === "APPR" && PRONOUNS.has(word.tag)) word.mask = meet(word.mask, preposition.mask);
  }
}

/** Names that follow a noun or another name directly stand in its case: "Präsident Weber", "Anna Weber". */
function narrowNames(words: readonly Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const name = words[i]!;
    const before = words[i - 1]!;
    if (name.tag !== "NE" || (before.tag !== "NE" && before.tag !== "NN")) continue;
    const common = casesOf(name.mask) & casesOf(before.mask);
    if (common === 0) continue;
    name.mask = meet(name.mask, common);
    for (let at = i - 1; at >= 0 && (words[at]!.tag === "NE" || at === i - 1); at--) {
      words[at]!.mask = meet(words[at]!.mask, common);
    }
  }
}

/** All forms in the cases that the mask has. */
function casesOf(mask: number): number {
  let all = 0;
  for (let c = 0; c < 4; c++) if ((mask >>> (c * 6)) & 0x3f) all |= 0x3f << (c * 6);
  return all;
}

const NOT_GENITIVE = ANY_NOMINAL & ~nominal({ case: "Gen" });

/**
 * Whether the phrase that begins at `first` may be a genitive: it follows a noun, a name or a number, or a verb that may govern one is not
 * told apart from others. A noun without determiner or adjective is hardly ever one, a name by its -s alone.
 */
function mayBeGenitive(words: readonly Word[], first: number, marked: boolean): boolean {
  if (!marked) return words[first]!.tag === "NE";
  const before = words[first - 1]?.tag;
  return before !== undefined && GENITIVE_AFTER.has(before);
}

/** After these a genitive phrase may begin; a preposition decides by its own cases. */
const GENITIVE_AFTER: ReadonlySet<Stts> = new Set<Stts>([
  "NN",
  "NE",
  "CARD",
  "PIS",
  "PDS",
  "APPR",
  "KON",
  "$,",
  "$(",
  "FM",
  "TRUNC",
  "ADJD",
  "ADJA",
]);

/** The first word of the phrase that ends in the noun `head`: its determiner or first adjective. */
function phraseStart(words: readonly Word[], head: number): number {
  let first = head;
  for (let at = head - 1; at >= 0; at--) {
    const { tag } = words[at]!;
    if (DETERMINERS.has(tag)) return at;
    if (!INSIDE.has(tag)) break;
    if (tag === "ADJA" || tag === "CARD") first = at;
    // A comma or "und" belongs to the phrase between two adjectives only.
    if ((tag === "KON" || tag === "$,") && !(words[at - 1]?.tag === "ADJA" && words[at + 1]?.tag === "ADJA")) break;
  }
  return first;
}

/** The common forms of two masks; the first where they have none, since then one of the two is not to be trusted. */
function meet(a: number, b: number): number {
  const common = a & b;
  return common === 0 ? a : common;
}

const FIRST = finite({ person: 1 });
const SECOND = finite({ person: 2 });
const SINGULAR = finite({ number: "Sing" });
const SUBJUNCTIVE_PAST = finite({ mood: "SubPast" });
const INDICATIVE_PAST = finite({ mood: "IndPast" });

/**
 * Verbs are in the third person unless "ich", "wir", "du" or "ihr" stands in the sentence: "er habe" is then subjunctive, "ich habe" open.
 * Past forms that are both are indicative, save for modals: "sollte".
 */
function narrowVerbs(words: readonly Word[]): void {
  for (const [i, verb] of words.entries()) {
    if (verb.mask === 0 || !FINITE.has(verb.tag)) continue;
    const subject = pronounSubject(words, i);
    if (subject === "ich" || subject === "wir") {
      verb.mask = meet(verb.mask, FIRST & (subject === "ich" ? SINGULAR : ~SINGULAR));
    } else if (subject === "du" || subject === "ihr") {
      verb.mask = meet(verb.mask, SECOND & (subject === "du" ? SINGULAR : ~SINGULAR));
    } else verb.mask = meet(verb.mask, ~(FIRST | SECOND));
    if (verb.tag !== "VMFIN" && verb.mask & INDICATIVE_PAST) verb.mask = meet(verb.mask, ~SUBJUNCTIVE_PAST);
  }
}

const FINITE: ReadonlySet<Stts> = new Set<Stts>(["VVFIN", "VAFIN", "VMFIN"]);
const SUBJECTS = new Set(["ich", "wir", "du", "ihr"]);

/** The personal pronoun that is the subject of the finite verb at `at`: beside it, or at the head of its clause. */
function pronounSubject(words: readonly Word[], at: number): string | undefined {
  const subjectAt = (i: number): string | undefined => {
    const word = words[i];
    const form = word?.form.toLowerCase();
    return word?.tag === "PPER" && form !== undefined && SUBJECTS.has(form) ? form : undefined;
  };
  for (let i = at + 1; i < words.length && i <= at + 3; i++) {
    if (/^\$|^V/.test(words[i]!.tag)) break;
    const found = subjectAt(i);
    if (found !== undefined) return found;
  }
  for (let i = at - 1; i >= 0; i--) {
    if (/^\$[,.]|^V[AMV]FIN/.test(words[i]!.tag)) break;
    const found = subjectAt(i);
    if (found !== undefined) return found;
  }
  return undefined;
}

const DEGREES: Readonly<Record<string, string>> = {
  positive: "Pos",
  comparative: "Cmp",
  superlative: "Sup",
  present: "Pos",
  past: "Pos",
};

/** The UD features of a word after `inflect`. */
export function featuresOf(word: Word): Features {
  const { tag, mask, readings } = word;
  switch (tag) {
    case "NN":
    case "NE":
    case "APPRART":
      return nominalFeatures(mask);
    case "ADJA":
    case "ADJD":
      return { ...nominalFeatures(mask), Degree: DEGREES[readings[0]?.detail ?? "positive"] ?? "Pos" };
    case "ART":
      return { ...nominalFeatures(mask), Definite: /^d/i.test(word.form) ? "Def" : "Ind", PronType: "Art" };
    case "PPER":
      return { ...nominalFeatures(mask), Person: personOf(readings[0]?.lemma), PronType: "Prs" };
    case "PRF":
      return { ...nominalFeatures(mask), PronType: "Prs", Reflex: "Yes" };
    case "PPOSAT":
    case "PPOSS":
      return { ...nominalFeatures(mask), Poss: "Yes", PronType: "Prs" };
    case "PDAT":
    case "PDS":
      return { ...nominalFeatures(mask), PronType: "Dem" };
    case "PRELS":
    case "PRELAT":
      return { ...nominalFeatures(mask), PronType: "Rel" };
    case "PWS":
    case "PWAT":
    case "PWAV":
      return { ...nominalFeatures(mask), PronType: "Int" };
    case "PIS":
    case "PIAT": {
      const lemma = readings[0]?.lemma ?? "";
      const kind = /^(?:kein|niemand|nichts)/.test(lemma) ? "Neg" : /^(?:all|jed)/.test(lemma) ? "Tot" : "Ind";
      return { ...nominalFeatures(mask), PronType: kind };
    }
    case "PTKNEG":
      return { Polarity: "Neg" };
    default:
      return verbFeatures(tag, mask);
  }
}

function verbFeatures(tag: Stts, mask: number): Features {
  if (/^V[AMV](?:FIN|IMP)$/.test(tag)) return mask === 0 ? { VerbForm: "Fin" } : finiteFeatures(mask);
  if (/^V[AMV]INF$|^VVIZU$/.test(tag)) return { VerbForm: "Inf" };
  if (/^V[AMV]PP$/.test(tag)) return { VerbForm: "Part" };
  return {};
}

function personOf(lemma: string | undefined): string {
  if (lemma === "ich" || lemma === "wir") return "1";
  return lemma === "du" || lemma === "ihr" ? "2" : "3";
}
