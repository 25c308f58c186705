import type { Document } from "@newsgraph/language";
import { cutLexemes } from "../calendar-lexemes.js";
import type { Tense, TimeExpression, TimeMeaning } from "../calendar-meaning.js";
import { LexemeReader, type TimeItem, type TimeRule } from "../calendar-reader.js";
import { resolveTimeline } from "../calendar-timeline.js";
import type { ExtractionStep } from "../layers.js";
import { readDayAlone, readDaysOfMonth, readNumericDate, readYears } from "./times-dates.js";
import { joinRanges } from "./times-joining.js";
import {
  APPROXIMATORS,
  DAY_PARTS,
  DECADES,
  DEICTIC_ADJECTIVES,
  DEICTIC_DAYS,
  FEASTS,
  MONTHS,
  NUMERALS,
  ORDINALS,
  PARTS,
  POINTERS,
  SEASONS,
  SHORT_MONTHS,
  UNIT_WORDS,
  UNITS,
} from "./times-lexicon.js";
import {
  NAMED_TRIGGERS,
  readDecadeOrCentury,
  readFeast,
  readMonthName,
  readPointedName,
  readSeason,
  readWeekday,
  readWeekend,
} from "./times-named.js";
import {
  readDeicticAdjective,
  readDeicticDay,
  readDistance,
  readEdge,
  readNeighbour,
  readPart,
  readPartOfDay,
  readPointedUnit,
  readSequel,
  readUnitWord,
} from "./times-relative.js";
import { findTense } from "./times-tense.js";

/** Rules by what an expression begins with. Rules for longer expressions come first. */
export type TimeRules<Meaning = TimeMeaning> = {
  readonly numbers: readonly TimeRule<Meaning>[];
  readonly words: ReadonlyMap<string, readonly TimeRule<Meaning>[]>;
  /** For words that no table lists. */
  readonly otherWords?: readonly TimeRule<Meaning>[];
};

/** Which rules may read a calendar time that begins with a word. */
const CALENDAR_WORDS: RuleTable = [
  [[...DAY_PARTS.keys(), "morgenstunden", "abendstunden"], [readPartOfDay]],
  [[...PARTS], [readPart]],
  [["ersten", "letzten"], [readEdge]],
  [inflect(ORDINALS.keys()), [readDaysOfMonth]],
  [NAMED_TRIGGERS, [readWeekday]],
  [[...MONTHS.keys(), ...SHORT_MONTHS.keys()], [readMonthName]],
  [[...SEASONS.keys()], [readSeason]],
  [[...FEASTS.keys()], [readFeast]],
  [["wochenende", "wochenendes"], [readWeekend]],
  [inflect([...POINTERS.keys(), "vorletzt", "übernächst"]), [readNeighbour, readPointedUnit, readPointedName]],
  [inflect(["folgend", "darauffolgend"]), [readNeighbour]],
  [[...DEICTIC_DAYS.keys()], [readDeicticDay]],
  [inflect(DEICTIC_ADJECTIVES.keys()), [readDeicticAdjective]],
  [[...UNITS.keys(), "vortag", "vortags", "vortages"], [readNeighbour]],
  [["jahr", "jahre", "jahren", "jahres", "jahrs"], [readYears]],
  [[...UNIT_WORDS.keys()], [readUnitWord]],
  [[...DECADES.keys()].flatMap((word) => [word, `${word}n`, `${word}jahre`, `${word}jahren`]), [readDecadeOrCentury]],
];

/** Calendar times that name no calendar time by themselves: they count from another one. */
const DISTANCE_WORDS: RuleTable = [
  [["vor", "in"], [readDistance]],
  [[...NUMERALS.keys(), ...APPROXIMATORS], [readSequel]],
];

const CALENDAR_NUMBERS = [readNumericDate, readDaysOfMonth, readDecadeOrCentury];
const PLAIN_NUMBERS = [readYears, readDayAlone];

/** What names a time of the calendar. */
export const CALENDAR_RULES: TimeRules = {
  numbers: [...CALENDAR_NUMBERS, ...PLAIN_NUMBERS],
  words: indexRules(CALENDAR_WORDS),
};

/** What facts have: times of the calendar, also those told by how far they lie from another. */
const FACT_RULES: TimeRules = {
  numbers: [...CALENDAR_NUMBERS, readSequel, ...PLAIN_NUMBERS],
  words: indexRules([...CALENDAR_WORDS, ...DISTANCE_WORDS]),
};

type RuleTable<Meaning = TimeMeaning> = readonly (readonly [readonly string[], readonly TimeRule<Meaning>[]])[];

/** The rules of a table by the words that they begin with, in its order. */
export function indexRules<Meaning>(table: RuleTable<Meaning>): Map<string, TimeRule<Meaning>[]> {
  const index = new Map<string, TimeRule<Meaning>[]>();
  for (const [words, rules] of table) {
    for (const word of words) {
      const standing = index.get(word) ?? [];
      index.set(word, [...standing, ...rules.filter((rule) => !standing.includes(rule))]);
    }
  }
  return index;
}

/** Stems of adjectives with each of their endings. */
export function inflect(stems: Iterable<string>): string[] {
  return [...stems].flatMap((stem) => ["e", "en", "em", "er", "es"].map((ending) => stem + ending));
}

/** Prepositions that belong to the expression, and those that do so with an article between. */
const PREPOSITIONS: ReadonlySet<string> = new Set(["am", "im", "vom", "zum", "in", "an", "von", "zwischen"]);
const ARTICLES: ReadonlySet<string> = new Set(["der", "dem", "den", "des", "diesem", "dieser"]);

/**
 * The German time step: every expression of the text that gives a calendar time, with its value where the text and the
 * article's date settle it. A weekday is the nearest one up to the article's date unless its clause speaks of the future;
 * in an article dated to the month only, it stays open. Reads the surface; tags only help to tell the tense.
 */
export const germanTimes: ExtractionStep = {
  name: "german-times",
  requires: [],
  assigns: ["times", "openTimes"],
  run: ({ document, date }) => resolveTimeline(findGermanTimes(document), date),
};

/** The time expressions of a German document, in the order of the text, none overlapping another; not yet resolved. */
export function findGermanTimes(document: Document): TimeExpression[] {
  const reader = new LexemeReader(cutLexemes(document));
  const items = joinRanges(reader, scan(reader, FACT_RULES));
  const expressions: TimeExpression[] = [];
  let end = 0;
  for (const item of items) {
    const first = findStart(reader, item, end);
    const tense = tenseOf(reader, document, item, first);
    end = item.end;
    if (item.notPast === true && tense === "past") continue;
    const start = reader.lexemes[first]!;
    const narrative = document.blocks[start.block]?.kind !== "metadata";
    if (!narrative && (item.meaning.kind !== "day" || reader.word(first - 1) === "date")) continue;
    const last = reader.lexemes[item.end - 1]!;
    expressions.push({
      from: start.from,
      to: last.to,
      sentence: start.sentence,
      meaning: item.meaning,
      tense,
      narrative,
    });
  }
  return expressions;
}

/** The tense of what an expression stands in; `first` is its preposition, where it has one. */
export function tenseOf(reader: LexemeReader, document: Document, item: TimeItem, first: number): Tense {
  // "das Ergebnis vom Sonntag zeigt": what is of a day is there already.
  const isOfDay = (reader.word(first) === "vom" && item.meaning.kind !== "range") || reader.word(first - 1) === "seit";
  return isOfDay ? "past" : findTense(reader, document, item.first, item.end);
}

/** What `rules` find, in the order of the text, none overlapping another. */
export function scan<Meaning>(
  reader: LexemeReader,
  { numbers, words, otherWords }: TimeRules<Meaning>,
): TimeItem<Meaning>[] {
  const items: TimeItem<Meaning>[] = [];
  let index = 0;
  while (index < reader.lexemes.length) {
    const lexeme = reader.lexemes[index]!;
    const rules =
      lexeme.kind === "number" ? numbers : lexeme.kind === "word" ? (words.get(lexeme.lower) ?? otherWords) : undefined;
    const match = rules && findMatch(reader, rules, index);
    if (match === undefined) {
      index += 1;
      continue;
    }
    items.push(...match.items);
    index = match.end;
  }
  return items;
}

function findMatch<Meaning>(reader: LexemeReader, rules: readonly TimeRule<Meaning>[], index: number) {
  for (const rule of rules) {
    const match = rule(reader, index);
    if (match !== undefined && reader.isOneBlock(index, match.end) && !reader.isPartOfCompound(index, match.end)) {
      return match;
    }
  }
  return undefined;
}

/** The first lexeme of the expression with its preposition and article, not before `least`. */
export function findStart(reader: LexemeReader, { first, meaning }: TimeItem, least: number): number {
  const fits = (index: number) => index >= least && reader.isOneBlock(index, first);
  let start = first;
  // "am späten Abend des 29. Juni", "in den frühen Morgenstunden des".
  if (fits(start - 1) && /^(?:späten|frühen|gleichen|selben)$/.test(reader.word(start - 1))) start -= 1;
  const before = reader.word(start - 1);
  if (ARTICLES.has(before) && fits(start - 2) && PREPOSITIONS.has(reader.word(start - 2))) return start - 2;
  if (!fits(start - 1)) return first;
  if (before === "des" || (before === "den" && (meaning.kind === "day" || meaning.kind === "range"))) return start - 1;
  return PREPOSITIONS.has(before) ? start - 1 : first;
}
