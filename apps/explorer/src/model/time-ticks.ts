import { utcTicks } from "d3-time";
import type { Language } from "../messages/index.js";
import { dayAt, type TimeWindow, xOf } from "./time-scale.js";

/** A line across the timeline with its words, which are empty where those before it need the room. */
export type Tick = { readonly x: number; readonly label: string };

const DAY_MS = 86_400_000;
const ROOM_PER_LABEL = 86;
/** About the width of a letter of the labels, and what must be free behind one, in pixels. */
const LETTER_WIDTH = 6;
const LABEL_GAP = 6;

/** What the ticks are apart by: how many days that has at least, and how a tick is written; `whole` is for the first one and each new year. */
const UNITS = [
  { days: 360, label: { year: "numeric" }, whole: { year: "numeric" } },
  { days: 27, label: { month: "short" }, whole: { month: "short", year: "numeric" } },
  { days: 0, label: { day: "numeric", month: "short" }, whole: { day: "numeric", month: "short", year: "numeric" } },
] as const satisfies readonly { days: number; label: Intl.DateTimeFormatOptions; whole: Intl.DateTimeFormatOptions }[];

/** The ticks of a window at days, months or years, never nearer than a day, with as many as have room for their words. */
export function timeTicks(window: TimeWindow, language: Language): Tick[] {
  const [start, stop] = [dayAt(window, 0), dayAt(window, window.width)];
  const count = Math.min(Math.max(2, Math.floor(window.width / ROOM_PER_LABEL)), Math.floor(stop - start));
  const days = utcTicks(new Date(start * DAY_MS), new Date(stop * DAY_MS), count).map(
    (date) => date.getTime() / DAY_MS,
  );
  const apart = days.length > 1 ? days[1]! - days[0]! : stop - start;
  const unit = UNITS.find((unit) => apart >= unit.days)!;
  const locale = language === "de" ? "de-DE" : "en-GB";
  const format = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: number) => format.format(day * DAY_MS);
  };
  const [label, whole] = [format(unit.label), format(unit.whole)];
  const yearOf = (day: number) => new Date(day * DAY_MS).getUTCFullYear();
  let free = Number.NEGATIVE_INFINITY;
  return days.map((day, at) => {
    const isNewYear = at === 0 || yearOf(day) !== yearOf(days[at - 1]!);
    const [x, words] = [xOf(window, day), isNewYear ? whole(day) : label(day)];
    if (x < free) return { x, label: "" };
    free = x + words.length * LETTER_WIDTH + LABEL_GAP;
    return { x, label: words };
  });
}
