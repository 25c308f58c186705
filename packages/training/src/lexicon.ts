import {
  buildAutomaton,
  encodeClasses,
  findLemmaEdit,
  LEXICON_KIND,
  type LexiconReading,
  type ReadingClass,
  writeModelFile,
} from "@newsgraph/language";
import { type DictionaryEntry, readDictionary } from "./data-dictionary.js";
import { readWordFrequencies } from "./data-word-frequencies.js";
import { readSupplement } from "./lexicon-supplement.js";
import { readingsOfTag, SPECIAL_LEMMAS } from "./lexicon-tags.js";
import type { StepReport, TrainingContext, TrainingStep } from "./step.js";

/** What came of compiling a lexicon. */
export type CompiledLexicon = {
  readonly bytes: Uint8Array;
  readonly forms: number;
  readonly classes: number;
  readonly edits: number;
};

/**
 * Compiles the lexicon: readings of one form that differ in their forms alone become one reading with a mask, and each form points to
 * its class, the set of its readings with lemmas as edits.
 * @param frequencies of words in small letters, higher for more frequent: a form's lemmas are put in their order
 */
export async function compileLexicon(
  entries: AsyncIterable<DictionaryEntry> | Iterable<DictionaryEntry>,
  supplement: readonly (readonly [form: string, reading: LexiconReading])[] = readSupplement(),
  frequencies: ReadonlyMap<string, number> = new Map(),
): Promise<CompiledLexicon> {
  const extra = new Map<string, LexiconReading[]>();
  for (const [form, reading] of supplement) extra.set(form, [...(extra.get(form) ?? []), reading]);

  const edits = new Map<string, number>();
  const classNumbers = new Map<string, number>();
  const classes: ReadingClass[] = [];
  const counts: number[] = [];
  const classOf = new Map<string, number>();
  const ofTag = new Map<string, LexiconReading[]>();
  const readingsOf = (lemma: string, tag: string): LexiconReading[] => {
    const key = SPECIAL_LEMMAS.has(lemma) ? `${lemma} ${tag}` : tag;
    let found = ofTag.get(key);
    if (found === undefined) {
      found = readingsOfTag(lemma, tag);
      ofTag.set(key, found);
    }
    return found.map((reading) => ({ ...reading, lemma }));
  };

  const add = (form: string, readings: readonly LexiconReading[]): void => {
    const merged = mergeReadings(readings, frequencies);
    if (merged.length === 0) return;
    const coded = merged.map(({ lemma, ...rest }) => {
      const edit = findLemmaEdit(form, lemma);
      if (!edits.has(edit)) edits.set(edit, edits.size);
      return { ...rest, edit: edits.get(edit)! };
    });
    const key = JSON.stringify(coded);
    let number = classNumbers.get(key);
    if (number === undefined) {
      number = classes.push(coded) - 1;
      classNumbers.set(key, number);
      counts.push(0);
    }
    counts[number]!++;
    classOf.set(form, number);
  };

  for await (const { form, readings } of entries) {
    const added = extra.get(form) ?? [];
    // "am" is no plain preposition.
    const contracted = added.some((reading) => reading.xpos === "APPRART");
    const own = readings.flatMap(([lemma, tag]) => readingsOf(lemma, tag));
    add(form, [...added, ...own.filter((reading) => !contracted || !/^(?:APPR|KOKOM)$/.test(reading.xpos))]);
    extra.delete(form);
  }
  for (const [form, readings] of extra) add(form, readings);

  // The commonest classes get the shortest numbers.
  const order = Array.from(classes.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const renumbered = new Int32Array(classes.length);
  for (const [place, number] of order.entries()) renumbered[number] = place;
  const automaton = buildAutomaton(Array.from(classOf, ([form, number]) => [form, renumbered[number]!] as const));
  const bytes = writeModelFile(LEXICON_KIND, {
    forms: automaton,
    classes: encodeClasses(order.map((number) => classes[number]!)),
    edits: new TextEncoder().encode(Array.from(edits.keys()).join("\n")),
  });
  return { bytes, forms: classOf.size, classes: classes.length, edits: edits.size };
}

/** One reading for each tag, lemma and detail; by tag, and the more frequent lemma first: "dachte" is denken before dachen. */
function mergeReadings(
  readings: readonly LexiconReading[],
  frequencies: ReadonlyMap<string, number>,
): LexiconReading[] {
  const merged = new Map<string, LexiconReading>();
  for (const reading of readings) {
    const key = `${reading.xpos}\t${reading.lemma}\t${reading.detail ?? ""}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? reading : { ...before, agreement: before.agreement | reading.agreement });
  }
  return Array.from(merged.entries())
    .sort(
      ([a, one], [b, other]) =>
        compare(one.xpos, other.xpos) ||
        (one.xpos === "ADJA" ? one.lemma.length - other.lemma.length : 0) ||
        frequencyOf(other.lemma, frequencies) - frequencyOf(one.lemma, frequencies) ||
        compare(a, b),
    )
    .map(([, reading]) => reading);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function frequencyOf(lemma: string, frequencies: ReadonlyMap<string, number>): number {
  return frequencies.get(lemma.toLowerCase()) ?? Number.MIN_SAFE_INTEGER;
}

/** The training step that makes `de-lexicon.bin`. */
export const LEXICON_STEP: TrainingStep = {
  name: "lexicon",
  about: "the German full-form lexicon: tags, lemmas and inflection of half a million forms",
  async run(context: TrainingContext): Promise<StepReport> {
    const compiled = await compileLexicon(
      readDictionary(context.data("open/lex_german_pos_dict/german_pos_dict.tsv.xz")),
      readSupplement(),
      readWordFrequencies(context.data("open/lex_wordfreq/large_de.msgpack.gz")),
    );
    await context.writeModel("de-lexicon.bin", compiled.bytes);
    return {
      title: "German lexicon (`de-lexicon.bin`)",
      summary:
        "Forms with their STTS tags, inflection and lemmas as a minimal automaton. Nouns made from adjectives and infinitives " +
        "are read off the small forms; compounds off their last part.",
      sources: [
        {
          name: "german-pos-dict by Daniel Naber and others, after Morphy by Wolfgang Lezius",
          licence: "CC BY-SA 4.0",
          url: "https://github.com/languagetool-org/german-pos-dict",
        },
        {
          name: "wordfreq by Robyn Speer: order of a form's lemmas",
          licence: "CC BY-SA 4.0",
          url: "https://github.com/rspeer/wordfreq",
        },
      ],
      scores: [
        ["forms", String(compiled.forms)],
        ["classes of readings", String(compiled.classes)],
        ["lemma edits", String(compiled.edits)],
      ],
      weaknesses: ["Names of organisations are mostly tagged as common nouns, as in the dictionary."],
    };
  },
};
