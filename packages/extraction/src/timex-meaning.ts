import type { TimeMeaning, YearReference } from "./calendar-meaning.js";

/** The types of TIMEX3. */
export const TIMEX_TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;
/** Whether an expression is a day or longer, a time of day, a length of time, or comes again. */
export type TimexType = (typeof TIMEX_TYPES)[number];

/** TIMEX3's codes for parts of a day: morning, midday, afternoon, evening, night. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI";

/** How words narrow or soften the value, in TIMEX3's terms. */
export type TimexMod = "START" | "MID" | "END" | "APPROX" | "LESS_THAN" | "MORE_THAN";

/**
 * So many of a unit, `undefined` for a number that is not told. The unit is ISO 8601's designator, behind a `T` where it is
 * shorter than a day (`Y`, `TH`), or TIMEX3's for those that ISO 8601 has none for (`DE` decades, `WE` weekends, `TEV` evenings).
 */
export type Amount = { unit: string; count: number | undefined };

/** What a time expression means that is no calendar time, before it is set against the article's date and what was told before. */
export type SpecialMeaning =
  /** Words whose value is always the same: "jetzt", "täglich"; an article before a noun belongs to it: "die Zukunft". */
  | { kind: "fixed"; type: TimexType; value: string; quant?: string; freq?: string; isNoun?: boolean }
  /** `isAttribute` where an adjective tells it: "der dreitägige Besuch". */
  | { kind: "duration"; amounts: readonly Amount[]; isAttribute?: boolean }
  /** A time of day on the day that is told; on no certain day where it is a habit. */
  | { kind: "clock"; hour: number; minute: number; isHabit?: boolean }
  /** A part of the day that is told, or of one so many days from it. */
  | { kind: "day-part"; part: DayPart; days: number }
  /** `Q1` to `Q4`, `H1`, `H2`. */
  | { kind: "year-part"; part: string; year: YearReference }
  | { kind: "century-shift"; count: number }
  /** The day, month or year told before. */
  | { kind: "same"; unit: "day" | "month" | "year" };

/** What a time expression of either sort means. */
export type TimexMeaning = TimeMeaning | SpecialMeaning;

const SPECIAL_KINDS: ReadonlySet<string> = new Set<SpecialMeaning["kind"]>([
  "fixed",
  "duration",
  "clock",
  "day-part",
  "year-part",
  "century-shift",
  "same",
]);

/** True for what is no time of the calendar. */
export function isSpecial(meaning: TimexMeaning): meaning is SpecialMeaning {
  return SPECIAL_KINDS.has(meaning.kind);
}
