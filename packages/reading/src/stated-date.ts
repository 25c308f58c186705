import { isCalendarValue } from "@newsgraph/schema";

const MONTHS = [
  "januar jänner january jan jän",
  "februar feber february feb febr",
  "märz march mar mär mrz",
  "april apr",
  "mai may",
  "juni june jun",
  "juli july jul",
  "august aug",
  "september sept sep",
  "oktober october okt oct",
  "november nov",
  "dezember december dez dec",
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])));
// Longest first, since an alternation takes the first that fits.
const MONTH = [...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|");

const WEEKDAY = String.raw`(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?\s+(?:den\s+)?)?`;

/** Source of a regular expression for a date as articles state it: ISO, 20.04.2023, 20. April 2023, April 20, 2023. */
export const DATE_PATTERN = `${WEEKDAY}(?:${[
  String.raw`\d{4}-\d{2}(?:-\d{2})?(?!\d)`,
  String.raw`\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)`,
  String.raw`\d{1,2}\.?\s?(?:${MONTH})\.?,?\s\d{4}`,
  String.raw`(?:${MONTH})\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`,
  String.raw`(?:${MONTH})\.?\s\d{4}`,
].join("|")})`;

/** Source of a regular expression for a time of day behind a date: "12:06 Uhr", "um 12.06 Uhr", "12:06 PM CET". */
export const TIME_PATTERN = String.raw`(?:T?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?Uhr|\s?[ap]\.?m\.?)?|\d{1,2}\sUhr)(?:\s?(?:MESZ|MEZ|CEST|CET|GMT|UTC|EST|EDT|Z))?(?:[+-]\d{2}:?\d{2})?`;

/**
 * The calendar value of a date as an article states it, with or without weekday and time; `undefined` for anything else and
 * for days that do not exist. Two-digit years from 70 on are of the twentieth century.
 */
export function parseStatedDate(stated: string): string | undefined {
  const text = stated.trim().toLowerCase();
  const value = findNumericDate(text) ?? findNamedDate(text);
  return value !== undefined && isCalendarValue(value) ? value : undefined;
}

function findNumericDate(text: string): string | undefined {
  const iso = /(?:^|[^\d-])(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/.exec(text);
  if (iso) return formatDate(iso[1]!, iso[2]!, iso[3]);
  const dotted = /(?:^|[^\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (dotted) return formatDate(fullYear(dotted[3]!), dotted[2]!, dotted[1]);
  return /^\d{4}$/.test(text) ? text : undefined;
}

function findNamedDate(text: string): string | undefined {
  const dayFirst = new RegExp(`(\\d{1,2})\\.?\\s?(${MONTH})\\.?,?\\s(\\d{4})`).exec(text);
  if (dayFirst) return formatDate(dayFirst[3]!, String(MONTH_NUMBERS.get(dayFirst[2]!)), dayFirst[1]);
  const monthFirst = new RegExp(`(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})`).exec(text);
  if (monthFirst) return formatDate(monthFirst[3]!, String(MONTH_NUMBERS.get(monthFirst[1]!)), monthFirst[2]);
  const month = new RegExp(`(${MONTH})\\.?\\s(\\d{4})`).exec(text);
  return month ? formatDate(month[2]!, String(MONTH_NUMBERS.get(month[1]!)), undefined) : undefined;
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return (Number(year) >= 70 ? "19" : "20") + year;
}

function formatDate(year: string, month: string, day: string | undefined): string {
  return [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}

/** The more precise of two dates where the one lies within the other ("2023-04", "2023-04-20"), else the first. */
export function refineDate(date: string | undefined, other: string | undefined): string | undefined {
  if (date === undefined || other === undefined) return date ?? other;
  return other.startsWith(`${date}-`) ? other : date;
}
