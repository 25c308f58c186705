import type { CalendarUnit } from "../calendar-meaning.js";

/** Months by name and by their usual abbreviations, in lower case. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ["january", 1], ["february", 2], ["march", 3], ["april", 4], ["may", 5], ["june", 6], ["july", 7], ["august", 8],
  ["september", 9], ["october", 10], ["november", 11], ["december", 12],
  ["jan", 1], ["feb", 2], ["mar", 3], ["apr", 4], ["jun", 6], ["jul", 7], ["aug", 8], ["sep", 9], ["sept", 9],
  ["oct", 10], ["nov", 11], ["dec", 12],
]); // biome-ignore format: a table

/** Weekdays, 0 for Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ["monday", 0], ["tuesday", 1], ["wednesday", 2], ["thursday", 3], ["friday", 4], ["saturday", 5], ["sunday", 6],
]); // biome-ignore format: a table

/** Seasons in EDTF's numbers. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 21], ["summer", 22], ["autumn", 23], ["fall", 23], ["winter", 24],
]); // biome-ignore format: a table

/** Days told from the article's own, as a shift in days. */
export const DEICTIC_DAYS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1], ["today", 0], ["tonight", 0], ["tomorrow", 1],
]); // biome-ignore format: a table

/** Words that point to the unit before, now, or after. */
export const POINTERS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ["last", -1], ["past", -1], ["previous", -1], ["this", 0], ["next", 1], ["coming", 1],
]); // biome-ignore format: a table

/** Units of calendar time. */
export const UNITS: ReadonlyMap<string, CalendarUnit> = new Map([
  ["day", "day"], ["days", "day"], ["week", "week"], ["weeks", "week"], ["month", "month"], ["months", "month"],
  ["year", "year"], ["years", "year"], ["decade", "decade"], ["decades", "decade"],
]); // biome-ignore format: a table

/** Parts of the day after a weekday or a deictic day. */
export const DAY_PARTS: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"]);

/** Numbers in words that count units. */
export const NUMERALS: ReadonlyMap<string, number> = new Map([
  ["a", 1], ["an", 1], ["one", 1], ["two", 2], ["three", 3], ["four", 4], ["five", 5], ["six", 6], ["seven", 7],
  ["eight", 8], ["nine", 9], ["ten", 10], ["eleven", 11], ["twelve", 12], ["twenty", 20], ["thirty", 30], ["forty", 40],
  ["fifty", 50],
]); // biome-ignore format: a table

/** What a number counts if it stands before: then it is no year. */
export const COUNTED: ReadonlySet<string> = new Set([
  "people", "persons", "participants", "euros", "dollars", "pounds", "metres", "meters", "kilometres", "kilometers",
  "miles", "feet", "tonnes", "tons", "percent", "per", "pages", "inhabitants", "soldiers", "troops", "workers",
  "employees", "votes", "seats", "members", "deaths", "victims", "injured", "jobs", "cases", "children", "students",
  "spectators", "visitors", "fans", "protesters", "refugees", "houses", "homes", "vehicles", "cars", "years", "months",
  "weeks", "days", "hours", "minutes", "points", "copies", "companies", "times", "others", "men", "women",
]); // biome-ignore format: a table

/** Words before a number that make it a year even far from today. */
export const BEFORE_YEAR: ReadonlySet<string> = new Set([
  "in", "since", "until", "till", "from", "by", "of", "before", "after", "year", "early", "late", "mid", "during", "and",
  "between", "to",
]); // biome-ignore format: a table

/** Words before a number that make it a count or a code. */
export const NOT_BEFORE_YEAR: ReadonlySet<string> = new Set([
  "about", "around", "some", "nearly", "almost", "over", "than", "least", "most", "approximately", "roughly", "resolution",
  "number", "no", "nos", "flight", "boeing", "airbus", "route", "windows", "article", "section", "page", "another",
]); // biome-ignore format: a table
