import type { GraphRelation } from "@newsgraph/schema";
import { knownDateBounds } from "../date-range.js";

/** Days that two dates of one event lie apart at most: articles of one week tell of it; a visit a month later is another. */
const DAYS_APART = 7;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a date is known to the day. */
export const isDay = (date: string | undefined): boolean => date !== undefined && DAY.test(date);

/**
 * Marks relations that tell one event with different days: each gets the days of the others. They are alike but for their dates, somebody
 * in person takes part (armies attack day after day), their days are near each other, and no article tells of both.
 */
export function markOtherDates(alike: readonly GraphRelation[], isPerson: (id: string) => boolean): void {
  const dated = alike.filter(({ date, from, to }) => isDay(date) && [...from, ...to].some(isPerson));
  for (const relation of dated) {
    const others = dated.filter((other) => isSameEvent(relation, other)).map(({ date }) => date!);
    if (others.length > 0) relation.otherDates = [...new Set(others)].sort();
  }
}

function isSameEvent(a: GraphRelation, b: GraphRelation): boolean {
  if (a.date === b.date || (a.place !== undefined && b.place !== undefined && a.place !== b.place)) return false;
  if (Math.abs(knownDateBounds(a.date!).first - knownDateBounds(b.date!).first) > DAYS_APART) return false;
  const articles = new Set(a.evidence.map(({ article }) => article));
  return !b.evidence.some(({ article }) => articles.has(article));
}
