import type { Span } from "@newsgraph/schema";
import {
  type Anchor,
  calendarDay,
  type DayNumber,
  formatDay,
  formatWeek,
  formatYear,
  isoWeekOf,
  isYear,
  readAnchor,
} from "./calendar.js";
import { isExplicit, type Tense, type TimeExpression, type TimeMeaning } from "./calendar-meaning.js";
import { resolveExpressions } from "./calendar-timeline.js";
import {
  type Amount,
  type DayPart,
  isSpecial,
  type SpecialMeaning,
  type TimexMeaning,
  type TimexMod,
  type TimexType,
} from "./timex-meaning.js";

/**
 * A time expression as TimeML's TIMEX3 has it (Pustejovsky et al. 2003, ISO 24617-1): its words without a preposition, with
 * their determiner. `value` is in TIMEX3's notation: `2023-04-20`, `2023-W16-WE`, `2023-SU`, `199` for the nineties,
 * `2023-04-20T14:30`, `2023-04-20TEV`, `P3D`, `PXY` for years that nobody counts, `XXXX-WXX-1` for Mondays, `PRESENT_REF`; with
 * `XXXX` for what the text and the article's date leave open.
 */
export type Timex = Span & {
  type: TimexType;
  value: string;
  mod?: TimexMod;
  /** Of a `SET`: its quantifier (`EVERY`) and how often (`1X`). */
  quant?: string;
  freq?: string;
};

/** A time expression found in the text, not yet resolved. */
export type TimexDraft = Span & {
  sentence: number;
  meaning: TimexMeaning;
  tense: Tense;
  narrative: boolean;
  mod?: TimexMod | undefined;
  /** Of a day: the part of it that the words name. */
  part?: DayPart | undefined;
  /** True for the last of a list or range. */
  isOneOfSeveral?: boolean;
};

/** How many expressions further on in its sentence the day may stand that a time of day belongs to. */
const REACH_AHEAD = 4;

/** Values for the time expressions of one article, in the order of the text. `date` is the article's, at the precision known. */
export function resolveTimexes(drafts: readonly TimexDraft[], date: string | undefined): Timex[] {
  const isCalendar = (draft: TimexDraft): draft is TimexDraft & TimeExpression => !isSpecial(draft.meaning);
  const calendar = drafts.filter(isCalendar);
  const values = new Map<TimexDraft, string | undefined>();
  for (const [index, value] of resolveExpressions(calendar, date).entries()) values.set(calendar[index]!, value);
  const anchor = readAnchor(date);
  let told: ToldDay | undefined;
  let toldValue: string | undefined;
  return drafts.map((draft, index) => {
    const { from, to, sentence, meaning, mod } = draft;
    const day = () => toldDay(told, drafts, values, index, anchor);
    const resolved = isSpecial(meaning)
      ? resolveSpecial(meaning, { anchor, day, dayHere: told?.sentence === sentence ? told.day : undefined, toldValue })
      : resolveCalendar(meaning, values.get(draft) ?? followUp(meaning, day), draft.part);
    const ownDay = /^\d{4}-\d\d-\d\d/.exec(resolved.value)?.[0];
    // "am Tag zuvor … am Vortag": both count from the day that was told in its own right.
    if (ownDay !== undefined && draft.narrative && meaning.kind !== "sequel") {
      told = { day: draft.isOneOfSeveral === true ? undefined : ownDay, sentence };
    }
    if (/^\d{4}/.test(resolved.value) && draft.narrative) toldValue = resolved.value;
    // "montags von 8 bis 12 Uhr" are no hours of one day.
    const isHabit = resolved.type === "SET" ? resolved.value.startsWith("XXXX-W") : resolved.value.startsWith("T");
    if (isHabit) told = { day: undefined, sentence };
    return { from, to, ...resolved, ...(mod === undefined ? {} : { mod }) };
  });
}

/** "Tag zuvor", "Woche darauf": reckoned from the day told, where the time just before does not settle it. */
function followUp(meaning: TimeMeaning, day: () => string | undefined): string | undefined {
  if (meaning.kind !== "sequel") return undefined;
  if (meaning.unit === "day") return shiftDay(day(), meaning.count);
  const shifted = meaning.unit === "week" ? readAnchor(shiftDay(day(), meaning.count * 7)) : undefined;
  return shifted?.precision === "day" ? weekOf(shifted.day) : undefined;
}

type Value = Omit<Timex, "from" | "to">;

/** The day told last, and where; none where it was one of several: "25. und 26. August, 10 bis 18 Uhr". */
type ToldDay = { day: string | undefined; sentence: number };

/** The day that a time of day belongs to: told in its sentence, before it or else behind it, or last before, or the article's. */
function toldDay(
  told: ToldDay | undefined,
  drafts: readonly TimexDraft[],
  values: ReadonlyMap<TimexDraft, string | undefined>,
  index: number,
  anchor: Anchor | undefined,
): string | undefined {
  const { sentence } = drafts[index]!;
  if (told?.sentence === sentence) return told.day;
  for (let next = index + 1; drafts[next]?.sentence === sentence && next <= index + REACH_AHEAD; next += 1) {
    const value = drafts[next]!.meaning.kind === "sequel" ? undefined : values.get(drafts[next]!);
    if (value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  }
  if (told !== undefined) return told.day;
  return anchor?.precision === "day" ? formatDay(anchor.day) : undefined;
}

const OPEN_DAY = "XXXX-XX-XX";
const SEASONS: Readonly<Record<string, string>> = { 21: "SP", 22: "SU", 23: "FA", 24: "WI" };

function resolveCalendar(meaning: TimeMeaning, value: string | undefined, part: DayPart | undefined): Value {
  const date = value === undefined ? openValue(meaning) : timexDate(meaning, value);
  // The night "von Samstag auf Sonntag" is Saturday's.
  return part === undefined ? { type: "DATE", value: date } : { type: "TIME", value: `${date.split("/")[0]}T${part}` };
}

/** A calendar value in TIMEX3's notation. */
function timexDate(meaning: TimeMeaning, value: string): string {
  if (meaning.kind === "weekend") {
    const saturday = readAnchor(value.split("/")[0]);
    const week = saturday?.precision === "day" ? weekOf(saturday.day) : undefined;
    return `${week ?? "XXXX-WXX"}-WE`;
  }
  const season = /^(\d{4})-(2[1-4])$/.exec(value);
  if (season !== null) return `${season[1]}-${SEASONS[season[2]!]}`;
  return value.replace(/X+$/, "");
}

/** What is known of a calendar time that stays open. */
function openValue(meaning: TimeMeaning): string {
  const two = (number: number) => String(number).padStart(2, "0");
  switch (meaning.kind) {
    case "day":
      return `XXXX-${two(meaning.month)}-${two(meaning.day)}`;
    case "day-of-month":
      return `XXXX-XX-${two(meaning.day)}`;
    case "month":
      return `XXXX-${two(meaning.month)}`;
    case "season":
      return `XXXX-${SEASONS[meaning.season]}`;
    case "weekday":
      return `XXXX-WXX-${meaning.weekday + 1}`;
    case "weekend":
      return "XXXX-WXX-WE";
    default:
      return isExplicit(meaning) ? "XXXX" : "XXXX-XX-XX";
  }
}

/** What a meaning is set against. */
type Context = {
  /** The article's date. */
  anchor: Anchor | undefined;
  /** The day that a time of day belongs to. */
  day: () => string | undefined;
  /** The day told before in the same sentence. */
  dayHere: string | undefined;
  /** The calendar time told last. */
  toldValue: string | undefined;
};

function resolveSpecial(meaning: SpecialMeaning, { anchor, day, dayHere, toldValue }: Context): Value {
  switch (meaning.kind) {
    case "fixed": {
      const { type, value, quant, freq } = meaning;
      // "am Freitag wurde nachmittags verhandelt" is no habit.
      const part = quant === undefined ? /^XXXX-XX-XX(T[A-Z]{2})$/.exec(value)?.[1] : undefined;
      if (dayHere !== undefined && part !== undefined) return { type: "TIME", value: dayHere + part };
      return { type, value, ...(quant === undefined ? {} : { quant }), ...(freq === undefined ? {} : { freq }) };
    }
    case "duration":
      return { type: "DURATION", value: formatAmounts(meaning.amounts) };
    case "clock":
      return {
        type: "TIME",
        value: `${(meaning.isHabit === true ? undefined : day()) ?? ""}T${pad(meaning.hour)}:${pad(meaning.minute)}`,
      };
    case "day-part":
      return { type: "TIME", value: `${shiftDay(day(), meaning.days) ?? OPEN_DAY}T${meaning.part}` };
    case "year-part": {
      const { year, part } = meaning;
      const told = typeof year === "number" ? year : anchor && anchor.year + (year?.shift ?? 0);
      return { type: "DATE", value: `${told !== undefined && isYear(told) ? formatYear(told) : "XXXX"}-${part}` };
    }
    case "century-shift": {
      const century = anchor && Math.floor(anchor.year / 100) + meaning.count;
      const isCentury = century !== undefined && century >= 0 && century <= 99;
      return { type: "DATE", value: isCentury ? pad(century) : "XX" };
    }
    case "same": {
      if (meaning.unit === "day") return { type: "DATE", value: day() ?? OPEN_DAY };
      const pattern = meaning.unit === "year" ? /^\d{4}/ : /^\d{4}-\d\d/;
      return {
        type: "DATE",
        value: pattern.exec(toldValue ?? "")?.[0] ?? (meaning.unit === "year" ? "XXXX" : "XXXX-XX"),
      };
    }
  }
}

/** The day so many days on; none outside the years that the notation can write. */
function shiftDay(day: string | undefined, count: number): string | undefined {
  const anchor = readAnchor(day);
  if (anchor?.precision !== "day" || !isYear(calendarDay(anchor.day + count).year)) return undefined;
  return formatDay(anchor.day + count);
}

/** The week of the day, which may be of the year before or after. */
function weekOf(day: DayNumber): string | undefined {
  return isYear(isoWeekOf(day).year) ? formatWeek(day) : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** `P3Y4M`, `PT30M`, `PXY`; half a year or an hour in the next smaller unit. */
export function formatAmounts(amounts: readonly Amount[]): string {
  let value = "P";
  for (const { unit, count } of amounts.map(wholeAmount)) {
    const isClock = unit.startsWith("T");
    if (isClock && !value.includes("T")) value += "T";
    value += `${count ?? "X"}${isClock ? unit.slice(1) : unit}`;
  }
  return value;
}

function wholeAmount(amount: Amount): Amount {
  if (amount.count !== 0.5) return amount;
  if (amount.unit === "Y") return { unit: "M", count: 6 };
  return amount.unit === "TH" ? { unit: "TM", count: 30 } : amount;
}
