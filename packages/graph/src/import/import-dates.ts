import { isCalendarValue } from "@newsgraph/schema";
import { attribute, type RawAttribute } from "./raw-graph.js";

/** A date of a foreign file at the precision that it has; a time of day is left out. `undefined` for what is none. */
export function readDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(text)?.[1] ?? /^(\d{4})(?:\.0+)?$/.exec(text)?.[1];
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso =
    german === null ? (day ?? text) : `${german[3]}-${german[2]!.padStart(2, "0")}-${german[1]!.padStart(2, "0")}`;
  return isCalendarValue(iso) ? iso : undefined;
}

/** When something was, as far as its attributes say: its date, else its first and last day. */
export function dateOf(attributes: readonly RawAttribute[]): string | undefined {
  const date = readDate(attribute(attributes, "date", "timestamp", "datum", "time", "year"));
  if (date !== undefined) return date;
  const start = readDate(attribute(attributes, "start", "startdate", "begin"));
  const end = readDate(attribute(attributes, "end", "enddate"));
  if (start === undefined || end === undefined || start === end || start > end) return start ?? end;
  return `${start}/${end}`;
}
