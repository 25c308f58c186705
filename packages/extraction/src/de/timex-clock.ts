import { type LexemeReader, single, type TimeMatch } from "../calendar-reader.js";
import type { DayPart, SpecialMeaning, TimexMod } from "../timex-meaning.js";
import { readJoint } from "./times-dates.js";
import { COUNTED, DAY_PARTS, NUMERALS } from "./times-lexicon.js";
import { findWeekdayPart } from "./times-named.js";

type Clock = { hour: number; minute: number; end: number };

/** "20.30 Uhr", "9 Uhr", "um 12.15", "10 bis 15 Uhr", "9.30/12.30 Uhr", "9, 11 und 15 Uhr", "neun Uhr", "3 Uhr morgens". */
export function readClock(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  if (reader.isGlued(index) && !/^[(/„"–-]$/.test(reader.sign(index - 1))) return undefined;
  const time = readTimeOfDay(reader, index);
  if (time === undefined) return undefined;
  const before = reader.word(index - 1);
  const isHabit = HABIT.test(AROUND_CLOCK.test(before) ? reader.word(index - 2) : before);
  const { hour, minute } = time;
  const hourWord = readHourWord(reader, time.end);
  if (hourWord !== undefined) {
    const meaning = { kind: "clock", hour: twelveHours(hour, hourWord.part), minute, isHabit } as const;
    return single(index, hourWord.end, meaning);
  }
  const isPrice = COUNTED.has(reader.word(time.end)) || /^[€$%]$/.test(reader.sign(time.end));
  const isTold = BEFORE_CLOCK.test(before) && time.end > index + 1 && !isPrice;
  if (!isTold && !leadsToHourWord(reader, time.end)) return undefined;
  return single(index, time.end, { kind: "clock", hour, minute, isHabit });
}

/** Prepositions after which "12.15" is a time of day, and words before them or it that make it a habit. */
const BEFORE_CLOCK = /^(?:um|ab|gegen)$/;
const AROUND_CLOCK = /^(?:um|ab|gegen|von|zwischen)$/;
const HABIT = /^(?:jeweils|immer|täglich|stets)$/;

/** How many times of day a list has at most. */
const MOST_TIMES = 6;

/** "10 bis 15 Uhr", "8 bis 12 und von 14 bis 18 Uhr": true where the list that goes on at `index` ends in "Uhr". */
function leadsToHourWord(reader: LexemeReader, index: number): boolean {
  let position = index;
  for (let read = 1; read < MOST_TIMES; read += 1) {
    const joint = readJoint(reader, position);
    if (joint === undefined) return false;
    const next = readTimeOfDay(reader, /^(?:von|um|ab)$/.test(reader.word(joint.end)) ? joint.end + 1 : joint.end);
    if (next === undefined) return false;
    if (reader.word(next.end) === "uhr") return true;
    position = next.end;
  }
  return false;
}

function readTimeOfDay(reader: LexemeReader, index: number): Clock | undefined {
  const hour = reader.number(index, 1, 2) ?? wordHour(reader, index);
  if (hour === undefined || hour > 24) return undefined;
  const sign = reader.sign(index + 1);
  const minute = reader.number(index + 2, 2, 2);
  const hasMinute =
    (sign === "." || sign === ":") && reader.isGlued(index + 1) && reader.isGlued(index + 2) && minute !== undefined;
  if (!hasMinute) return { hour, minute: 0, end: index + 1 };
  const runsOn = reader.isGlued(index + 3) && /^[.:]$/.test(reader.sign(index + 3)) && reader.isGlued(index + 4);
  if (minute > 59 || (runsOn && reader.digits(index + 4) !== "")) return undefined;
  return { hour, minute, end: index + 3 };
}

function wordHour(reader: LexemeReader, index: number): number | undefined {
  const hour = NUMERALS.get(reader.word(index));
  return hour !== undefined && Number.isInteger(hour) && hour <= 12 && reader.word(index) !== "eine" ? hour : undefined;
}

/** "Uhr", with the part of the day behind it. */
function readHourWord(reader: LexemeReader, index: number): { end: number; part: string } | undefined {
  if (reader.word(index) !== "uhr") return undefined;
  const part = reader.word(index + 1);
  return HOUR_PARTS.test(part) ? { end: index + 2, part } : { end: index + 1, part: "" };
}

const HOUR_PARTS = /^(?:morgens|früh|vormittags|mittags|nachmittags|abends|nachts)$/;

function twelveHours(hour: number, part: string): number {
  if (hour < 12 && (part === "nachmittags" || part === "abends")) return hour + 12;
  return part === "nachts" && hour >= 8 && hour < 12 ? hour + 12 : hour;
}

/** "halb neun", "viertel nach acht", "kurz nach zwölf" is none: only what gives a minute. */
export function readSpokenClock(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const word = reader.word(index);
  const link = reader.word(index + 1);
  if (word === "mitternacht") {
    return /^(?:um|gegen|bis|ab|vor|nach|kurz|seit)$/.test(reader.word(index - 1))
      ? single(index, index + 1, { kind: "clock", hour: 0, minute: 0 })
      : undefined;
  }
  if (!/^(?:um|gegen|ab|bis|seit|kurz|erst|schon)$/.test(reader.word(index - 1))) return undefined;
  const isLinked = link === "nach" || link === "vor";
  const at = word === "viertel" && isLinked ? index + 2 : index + 1;
  const hour = wordHour(reader, at);
  if (hour === undefined) return undefined;
  const end = readHourWord(reader, at + 1)?.end ?? at + 1;
  const shift = word === "halb" ? -30 : word === "viertel" ? (link === "nach" ? 15 : link === "vor" ? -15 : -45) : -15;
  const minutes = hour * 60 + shift;
  return single(index, end, { kind: "clock", hour: Math.floor(minutes / 60), minute: minutes % 60 });
}

/** Words before a part of the day that make it a time: "am Abend", "in der Nacht". */
const BEFORE_PART =
  /^(?:am|im|zum|vom|gegen|bis|seit|ab|diese[mnrs]?|jene[mnrs]?|selben|gleichen|der|den|des|eines|spät|früh)$/;

/** "am Abend", "in der Nacht", "frühen Morgen", "in den Abendstunden": a part of the day that is told. */
export function readDayPart(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const narrowed = NARROWED.exec(reader.word(index));
  const at = narrowed === null ? index : index + 1;
  const part = findPart(reader.word(at));
  const before = reader.word(index - 1);
  if (part === undefined || !reader.isCapital(at) || !BEFORE_PART.test(before)) return undefined;
  if (before === "der" && part !== "NI" && reader.word(at) !== "früh") return undefined;
  if (reader.isCapital(at + 1) && reader.word(at + 1) !== "") return undefined;
  const adjective = narrowed?.[1];
  const days = adjective !== undefined && NEXT.test(adjective) ? 1 : 0;
  const mod: TimexMod | undefined = adjective === "früh" ? "START" : adjective === "spät" ? "END" : undefined;
  const item = { first: index, end: at + 1, meaning: { kind: "day-part", part, days } as const, mod };
  return { end: at + 1, items: [item] };
}

const NARROWED = /^(früh|spät|nächst|folgend|darauffolgend)(?:e[nmrs]?)$/;
const NEXT = /^(?:nächst|folgend|darauffolgend)$/;

function findPart(word: string): DayPart | undefined {
  const stem = word.endsWith("stunden") ? word.slice(0, -"stunden".length) : word.replace(/s$/, "");
  return DAY_PARTS.get(stem);
}

/** The words that begin a part of the day. */
export const DAY_PART_TRIGGERS: readonly string[] = [
  ...[...DAY_PARTS.keys()].flatMap((word) => [word, `${word}s`, `${word}stunden`]),
  ...["früh", "spät", "nächst", "folgend", "darauffolgend"].flatMap((stem) =>
    ["e", "en", "em", "er", "es"].map((ending) => stem + ending),
  ),
];

/** The part of the day that a calendar time names within its words: "Montagabend", "gestern Nacht", "Nacht zum Sonntag". */
export function partWithin(reader: LexemeReader, first: number, end: number): DayPart | undefined {
  for (let index = first; index < end; index += 1) {
    const word = reader.word(index);
    const isPart = index > first || reader.isCapital(index);
    const part = findWeekdayPart(word) ?? (isPart ? findPart(word) : undefined);
    if (part !== undefined) return part;
  }
  return undefined;
}
