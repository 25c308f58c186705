import type { Document } from "@newsgraph/language";
import { cutLexemes } from "../calendar-lexemes.js";
import { type Extent, LexemeReader, single, type TimeItem, type TimeMatch, type TimeRule } from "../calendar-reader.js";
import type { TimeWords } from "../data/time-words.js";
import { resolveTimexes, type Timex, type TimexDraft } from "../timex.js";
import { isSpecial, type SpecialMeaning, type TimexMeaning, type TimexMod } from "../timex-meaning.js";
import { CALENDAR_RULES, findStart, indexRules, inflect, scan, type TimeRules, tenseOf } from "./times.js";
import { readJoint } from "./times-dates.js";
import { shareNeighbours } from "./times-joining.js";
import {
  APPROXIMATORS,
  DEICTIC_ADJECTIVES,
  DEICTIC_DAYS,
  NUMERALS,
  ORDINALS,
  PARTS,
  POINTERS,
  stripEnding,
  WEEKDAYS,
} from "./times-lexicon.js";
import { PLURAL_UNIT_FORMS, VAGUE_FORMS } from "./timex-amounts.js";
import { DAY_PART_TRIGGERS, partWithin, readClock, readDayPart, readSpokenClock } from "./timex-clock.js";
import {
  readBareDuration,
  readCountedDuration,
  readLengthAdjective,
  readPointedDuration,
  readVagueDuration,
  SPANNING_STEMS,
} from "./timex-durations.js";
import {
  readAllSo,
  readEach,
  readHabitualWeekday,
  readPer,
  readPluralWeekday,
  readRate,
  readRepeated,
  readTimesPer,
} from "./timex-sets.js";
import {
  readOfTheYear,
  readPointedCentury,
  readSame,
  readSeasonMonths,
  readYearPart,
  SEASON_MONTHS,
} from "./timex-units.js";

/** An item of either sort, with what softens or narrows it. */
type TimexItem = TimeItem<TimexMeaning> & { mod?: TimexMod | undefined };

/** Finds the time expressions of German documents; `words` are those of `time-words.tsv`. */
export function createGermanTimexFinder(
  words: ReadonlyMap<string, readonly TimeWords[]>,
): (document: Document, date: string | undefined) => Timex[] {
  const rules = createRules(words);
  return (document, date) => resolveTimexes(findDrafts(document, rules), date);
}

function createRules(words: ReadonlyMap<string, readonly TimeWords[]>): TimeRules<TimexMeaning> {
  const special = indexRules<TimexMeaning>([
    [["jeden", "jedem", "jeder", "jedes", "jede"], [readEach]],
    [["alle", "aller"], [readAllSo]],
    [["pro", "je"], [readPer]],
    [["im", "am", "in"], [readRate]],
    [[...NUMERALS.keys()].map((numeral) => `${numeral}mal`), [readTimesPer]],
    [["jeweils", "immer"], [readHabitualWeekday]],
    [[...WEEKDAYS.keys()].map((weekday) => `${weekday}en`), [readPluralWeekday]],
    [inflect(ORDINALS.keys()), [readYearPart]],
    [["jahres", "jahrs"], [readOfTheYear]],
    [SEASON_MONTHS, [readSeasonMonths]],
    [[...inflect(POINTERS.keys()), ...PARTS], [readPointedCentury]],
    [inflect(["dies", "selb", "gleich", "desselb", "demselb"]), [readSame]],
    [inflect([...POINTERS.keys(), ...SPANNING_STEMS]), [readPointedDuration]],
    [["halb", "viertel", "dreiviertel", "mitternacht"], [readSpokenClock]],
    [[...NUMERALS.keys()], [readClock]],
    [[...NUMERALS.keys(), ...APPROXIMATORS, "eines", "mehr", "weniger", "länger"], [readCountedDuration]],
    [["ein", ...VAGUE_FORMS], [readVagueDuration]],
    [PLURAL_UNIT_FORMS, [readBareDuration]],
    [DAY_PART_TRIGGERS, [readDayPart]],
  ]);
  const repeated = indexRules<TimexMeaning>([
    [["jahr", "tag", "monat", "woche", "stunde", ...WEEKDAYS.keys()], [readRepeated]],
  ]);
  const all = new Map<string, readonly TimeRule<TimexMeaning>[]>(repeated);
  for (const [word, rules] of CALENDAR_RULES.words) all.set(word, [...(all.get(word) ?? []), ...rules]);
  for (const [word, rules] of special) all.set(word, [...(all.get(word) ?? []), ...rules]);
  for (const [word, entries] of words) {
    all.set(word, [...(all.get(word) ?? []), (reader, index) => readWords(reader, index, entries)]);
  }
  return {
    numbers: [...CALENDAR_RULES.numbers, readClock, readYearPart, readCountedDuration, readLengthAdjective],
    words: all,
    otherWords: [readLengthAdjective],
  };
}

function readWords(
  reader: LexemeReader,
  index: number,
  entries: readonly TimeWords[],
): TimeMatch<SpecialMeaning> | undefined {
  for (const { words, type, value, isNoun, unless } of entries) {
    const end = index + words.length;
    if (!words.every((word, at) => reader.word(index + at) === word)) continue;
    if (unless.has(reader.word(index - 1)) || unless.has(reader.word(end))) return undefined;
    return single(index, end, { kind: "fixed", type, value, isNoun });
  }
  return undefined;
}

function findDrafts(document: Document, rules: TimeRules<TimexMeaning>): TimexDraft[] {
  const reader = new LexemeReader(cutLexemes(document));
  const found: readonly TimexItem[] = scan(reader, rules);
  const calendar = shareNeighbours(reader, found.filter(isCalendar)).flatMap(splitRange);
  const special = found.filter((item) => !isCalendar(item));
  const items = [...calendar, ...special].sort((a, b) => a.first - b.first);
  const drafts: TimexDraft[] = [];
  let least = 0;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const isOneOfSeveral =
      before?.meaning.kind === item.meaning.kind && readJoint(reader, before.end)?.end === item.first;
    drafts.push(toDraft(reader, document, item, { least, isOneOfSeveral }));
    least = item.end;
  }
  return reckonsInDays(drafts) ? drafts : drafts.map(asNowadays);
}

/** True for a text that tells other days by their distance from its own, as news does: there "heute" is a day. */
function reckonsInDays(drafts: readonly TimexDraft[]): boolean {
  return drafts.some(({ meaning }) => {
    const { kind } = meaning;
    return (
      kind === "clock" || kind === "weekday" || (kind === "shift" && meaning.unit === "day" && meaning.count !== 0)
    );
  });
}

/** "heute" of an essay: these days, unless its clause is in the past tense. */
function asNowadays(draft: TimexDraft): TimexDraft {
  const { meaning, tense, part } = draft;
  const isToday = meaning.kind === "shift" && meaning.unit === "day" && meaning.count === 0;
  if (!isToday || tense === "past" || part !== undefined) return draft;
  return { ...draft, meaning: { kind: "fixed", type: "DATE", value: "PRESENT_REF" } };
}

function isCalendar(item: TimexItem): item is TimeItem {
  return !isSpecial(item.meaning);
}

/** The ends of a range as expressions of their own, as TIMEX3 has them. */
function splitRange(item: TimeItem): TimeItem[] {
  const { meaning, ends } = item;
  if (meaning.kind !== "range" || ends === undefined) return [item];
  return [
    { ...pick(ends[0]), meaning: meaning.from },
    { ...pick(ends[1]), meaning: meaning.to },
  ];
}

function pick({ first, end }: Extent): Extent {
  return { first, end };
}

function toDraft(
  reader: LexemeReader,
  document: Document,
  item: TimexItem,
  { least, isOneOfSeveral }: { least: number; isOneOfSeveral: boolean },
): TimexDraft {
  const narrowed = isCalendar(item) ? findNarrowing(reader, item, least) : item;
  const first = findDeterminer(reader, narrowed, least);
  const start = reader.lexemes[first]!;
  const narrative = document.blocks[start.block]?.kind !== "metadata";
  const span = { from: start.from, to: reader.lexemes[item.end - 1]!.to, sentence: start.sentence };
  if (!isCalendar(item)) {
    const mod = item.mod ?? (item.meaning.kind === "fixed" ? undefined : findMod(reader, item.first));
    return { ...span, meaning: item.meaning, tense: undefined, narrative, mod };
  }
  const { meaning } = item;
  const part = partWithin(reader, item.first, item.end);
  const tense = tenseOf(reader, document, item, findStart(reader, item, least));
  return { ...span, meaning, tense, narrative, mod: findMod(reader, narrowed.first), part, isOneOfSeveral };
}

/** With the adjective that narrows it: "späten 80er Jahre", "frühen Sonntagmorgen". */
function findNarrowing(reader: LexemeReader, item: TimexItem, least: number): TimexItem {
  const before = item.first - 1;
  const fits = before >= least && NARROWING.test(reader.word(before)) && reader.isOneBlock(before, item.first);
  return fits ? { ...item, first: before } : item;
}

const NARROWING = /^(?:früh|spät)e[nrs]?$/;
const DETERMINERS = /^(?:der|die|das|dem|den|des|diese[mnrs]?|jene[mnrs]?|all|alle|aller|allen)$/;

/** The first lexeme of the expression with its determiner, which adverbs, plain years and times of day have none of. */
function findDeterminer(reader: LexemeReader, { first, end, meaning }: TimexItem, least: number): number {
  const before = first - 1;
  if (before < least || !DETERMINERS.test(reader.word(before)) || !reader.isOneBlock(before, first)) return first;
  const word = reader.word(first);
  if (meaning.kind === "clock") return first;
  if (meaning.kind === "fixed") return meaning.isNoun === true ? before : first;
  if (meaning.kind === "year" && word === "") return first;
  if (DEICTIC_DAYS.has(word) || word === "heuer") return first;
  // "der gestrigen Sitzung": the article is the noun's.
  if (end === first + 1 && DEICTIC_ADJECTIVES.has(stripEnding(word) ?? "")) return first;
  if (meaning.kind === "duration") {
    if (meaning.isAttribute === true) return first;
    // "der drei Jahre in Kiel lebte": a number behind a pronoun; an article stands behind a preposition or an adjective.
    const isNumber = NUMERALS.has(word) || word === "";
    if (isNumber && reader.word(before - 1) === "") return first;
  }
  const isDetermined = before - 1 >= least && /^all(?:e[nr]?)?$/.test(reader.word(before - 1));
  return isDetermined ? before - 1 : before;
}

const MODS: ReadonlyMap<string, TimexMod> = new Map<string, TimexMod>([
  ["anfang", "START"],
  ["beginn", "START"],
  ["mitte", "MID"],
  ["ende", "END"],
]);

/** "Ende Juli", "Jahresbeginn": the part of a longer time that the first word names. */
function findMod(reader: LexemeReader, first: number): TimexMod | undefined {
  const word = reader.word(first);
  if (NARROWING.test(word)) return word.startsWith("früh") ? "START" : "END";
  const end = /^(?:jahres|monats|wochen)(anfang|beginn|mitte|ende)s?$/.exec(word)?.[1] ?? word;
  return word === "wochenende" ? undefined : MODS.get(end);
}
