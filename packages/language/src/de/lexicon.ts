import { Automaton } from "../automaton.js";
import type { Upos } from "../document.js";
import { type ModelFile, readModelFile } from "../model-file.js";
import { GENDERS, nominal } from "./agreement.js";
import { compoundReadings } from "./compounds.js";
import { endingReadings } from "./endings.js";
import { applyLemmaEdit } from "./lemma-edit.js";
import { ClassTable, LEXICON_KIND, type LexiconReading } from "./lexicon-format.js";
import { type Stts, uposOf } from "./stts.js";

/**
 * A reading of a German word: STTS tag, lemma, the inflected forms it can be as a mask (agreement.ts) and, in `detail`, the
 * type of a name, the degree of an adjective or the participle behind it. `source` says how it was found: in the lexicon, by
 * rule from a word there (nouns from adjectives and infinitives), by its last part, or by its ending.
 */
export type Reading = LexiconReading & { readonly source: "lexicon" | "derived" | "compound" | "ending" };

/** The German lexicon: readings of word forms, with rules for the words that it lacks. */
export type GermanLexicon = {
  /**
   * The readings of a form as it is written, best source only: those of the lexicon with those derived from it, else of the
   * compound's last part, else of the ending. Empty for numbers, punctuation and what looks like no German word.
   */
  readings(form: string): readonly Reading[];
  /** The readings that the lexicon itself holds, or that follow from it for nouns made of adjectives and infinitives. */
  knownReadings(form: string): readonly Reading[];
  /** Whether the lexicon holds the form itself. */
  has(form: string): boolean;
  /** The number of the form's class of readings, −1 where the lexicon lacks it: forms of one class have the same tags. */
  classOf(form: string): number;
  /** The lemma of a form used as `upos`; `undefined` where no reading fits. Case is kept: "Häuser" → "Haus". */
  lemmaOf(form: string, upos: Upos): string | undefined;
  /** `Masc`, `Fem` or `Neut` of a noun or name, compounds too; `undefined` where it is unknown or open. */
  genderOf(form: string): string | undefined;
  /** Whether `lemma` is the infinitive of a verb, separable ones in one word: "mitteilen". */
  isVerbLemma(lemma: string): boolean;
};

/**
 * Opens the lexicon.
 * @param bytes the file `de-lexicon.bin`
 * @throws Error where the bytes are not that file (readModelFile).
 */
export function openGermanLexicon(bytes: Uint8Array): GermanLexicon {
  return germanLexiconFrom(readModelFile(bytes, LEXICON_KIND, "de-lexicon.bin"));
}

function germanLexiconFrom(model: ModelFile): GermanLexicon {
  const forms = new Automaton(model.section("forms"));
  const classes = new ClassTable(model.section("classes"));
  const edits = new TextDecoder().decode(model.section("edits")).split("\n");

  const stored = (form: string): Reading[] => {
    const number = forms.get(form);
    if (number === undefined) return [];
    return classes.get(number).map(({ edit, ...reading }) => ({
      ...reading,
      lemma: applyLemmaEdit(form, edits[edit]!),
      source: "lexicon",
    }));
  };

  const knownReadings = cached((form) => [...stored(form), ...nounsFromSmallForms(form, stored)]);

  const findReadings = (form: string): readonly Reading[] => {
    const known = knownReadings(form);
    if (known.length > 0) return known;
    const compound = compoundReadings(form, knownReadings);
    return compound.length > 0 ? compound : endingReadings(form, knownReadings);
  };

  const readings = cached(findReadings);

  return {
    readings,
    knownReadings,
    has: (form) => forms.has(form),
    classOf: (form) => forms.get(form) ?? -1,
    lemmaOf: (form, upos) => readings(form).find((reading) => fitsUpos(reading.xpos, upos))?.lemma,
    genderOf(form) {
      let mask = 0;
      for (const reading of readings(form)) {
        if (reading.xpos === "NN" || reading.xpos === "NE") mask |= reading.agreement;
      }
      const genders = GENDERS.filter((gender) => mask & nominal({ gender }));
      return genders.length === 1 ? genders[0] : undefined;
    },
    isVerbLemma: (lemma) => stored(lemma).some((reading) => reading.lemma === lemma && INFINITIVES.has(reading.xpos)),
  };
}

/** Remembers what was found for a form. */
function cached(find: (form: string) => readonly Reading[]): (form: string) => readonly Reading[] {
  const cache = new Map<string, readonly Reading[]>();
  return (form) => {
    let found = cache.get(form);
    if (found === undefined) {
      found = find(form);
      if (cache.size > MAX_CACHED_FORMS) cache.clear();
      cache.set(form, found);
    }
    return found;
  };
}

/** A long article has some 5,000 different forms. */
const MAX_CACHED_FORMS = 50_000;
const INFINITIVES: ReadonlySet<Stts> = new Set<Stts>(["VVINF", "VAINF", "VMINF"]);

function fitsUpos(xpos: Stts, upos: Upos): boolean {
  if (uposOf(xpos) === upos) return true;
  if (upos === "PROPN") return xpos === "NN";
  return upos === "VERB" && (xpos.startsWith("VA") || xpos.startsWith("VM"));
}

/** "Verletzte" from "verletzte", "Treffen" and "Treffens" from "treffen". */
function nounsFromSmallForms(form: string, stored: (form: string) => Reading[]): Reading[] {
  const first = form.charAt(0);
  const small = first.toLowerCase() + form.slice(1);
  if (first === small.charAt(0) || form.length < 4) return [];
  const found: Reading[] = [];
  let adjective = 0;
  for (const reading of stored(small)) {
    if (reading.xpos === "ADJA") adjective |= reading.agreement;
    if (reading.xpos === "VVINF") {
      const agreement = nominal({ number: "Sing", gender: "Neut" }) & ~nominal({ case: "Gen" });
      found.push({ xpos: "NN", lemma: form, agreement, source: "derived" });
    }
  }
  if (adjective !== 0) {
    const lemma = form.replace(/e[mnrs]?$/, "e");
    found.push({ xpos: "NN", lemma, agreement: adjective, source: "derived" });
  }
  if (small.endsWith("ns") && stored(small.slice(0, -1)).some((reading) => reading.xpos === "VVINF")) {
    const agreement = nominal({ case: "Gen", number: "Sing", gender: "Neut" });
    found.push({ xpos: "NN", lemma: form.slice(0, -1), agreement, source: "derived" });
  }
  return found;
}
