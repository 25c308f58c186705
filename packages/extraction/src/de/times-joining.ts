import type { TimeMeaning } from "../calendar-meaning.js";
import type { LexemeReader, TimeItem } from "../calendar-reader.js";
import { isThrough, readJoint } from "./times-dates.js";

/**
 * Joins what belongs together among the expressions found, in the order of the text: "März bis Mai 2006" becomes one
 * range, "April und Mai 2006" stays two that share the year. Two days that both name their month stay apart.
 */
export function joinRanges(reader: LexemeReader, items: readonly TimeItem[]): TimeItem[] {
  const joined = shareYears(reader, shareDays(reader, items));
  const result: TimeItem[] = [];
  for (const [index, { item }] of joined.entries()) {
    const last = result.at(-1);
    const joint = last && readJoint(reader, last.end);
    const isBetween = last !== undefined && isAfterBetween(reader, last.first) && reader.word(last.end) === "und";
    const meets = last !== undefined && joint !== undefined && joint.end === item.first;
    if (
      meets &&
      (isThrough(joint.value) || isBetween) &&
      formsRange(last.meaning, item.meaning, joined[index - 1]?.wasIncomplete === true)
    ) {
      result[result.length - 1] = {
        first: last.first,
        end: item.end,
        meaning: { kind: "range", from: last.meaning, to: item.meaning },
        ends: [last, item],
      };
    } else {
      result.push(item);
    }
  }
  return result;
}

function isAfterBetween(reader: LexemeReader, first: number): boolean {
  return reader.word(first - 1) === "zwischen" || reader.word(first - 2) === "zwischen";
}

/** Ranges are made of two times of one kind; of days only where the first borrowed its year from the second. */
function formsRange(from: TimeMeaning, to: TimeMeaning, borrowed: boolean): boolean {
  if (from.kind !== to.kind) return false;
  if (from.kind === "day") return borrowed;
  return from.kind === "month" || from.kind === "year" || from.kind === "weekday" || from.kind === "season";
}

/** The items with what they take from their neighbours: a weekday its day, a day or month its year. */
export function shareNeighbours(reader: LexemeReader, items: readonly TimeItem[]): TimeItem[] {
  return shareYears(reader, shareDays(reader, items)).map(({ item }) => item);
}

/** Gives the year that closes a list or range to the members before it that have none. */
function shareYears(reader: LexemeReader, items: readonly TimeItem[]): { item: TimeItem; wasIncomplete: boolean }[] {
  const result = items.map((item) => ({ item, wasIncomplete: false }));
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const current = result[index]!.item;
    const next = result[index + 1]!.item;
    if (readJoint(reader, current.end)?.end !== next.first) continue;
    const { meaning } = current;
    const closing = next.meaning.kind === "range" ? next.meaning.to : next.meaning;
    if (meaning.kind !== "day" && meaning.kind !== "month" && meaning.kind !== "season") continue;
    if (closing.kind !== "day" && closing.kind !== "month" && closing.kind !== "season") continue;
    if (meaning.year !== undefined || closing.year === undefined) continue;
    const isLater = "month" in meaning && "month" in closing && meaning.month > closing.month;
    const year = isLater && typeof closing.year === "number" ? closing.year - 1 : closing.year;
    result[index] = { item: { ...current, meaning: { ...meaning, year } }, wasIncomplete: true };
  }
  return result;
}

/** Where a weekday and a day stand beside each other, "am 24. März (Samstag)", "morgen Sonntag", both are that day. */
function shareDays(reader: LexemeReader, items: readonly TimeItem[]): TimeItem[] {
  return items.map((item, index) => {
    if (item.meaning.kind !== "weekday") return item;
    const before = items[index - 1];
    if (before?.meaning.kind === "day" && before.end + 1 === item.first && reader.sign(before.end) === "(") {
      return { ...item, meaning: before.meaning };
    }
    const isTold = before?.meaning.kind === "shift" && before.meaning.at === "day" && before.end === item.first;
    if (isTold) return { ...item, meaning: before.meaning };
    const after = items[index + 1];
    if (after?.meaning.kind === "day" && item.end + 1 === after.first && reader.sign(item.end) === "(") {
      return { ...item, meaning: after.meaning };
    }
    return item;
  });
}
