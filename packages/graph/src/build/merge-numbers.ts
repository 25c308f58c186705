import type { GraphNumber, GraphRelation } from "@newsgraph/schema";
import { compareText } from "../compare.js";

const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * What relations that are one count, by noun and from low to high. Numbers of one noun that can be true together are one, as narrow as they
 * leave it ("mindestens 10" and "12" are 12). `isOneEvent`: it is known to have happened once, so that numbers of different articles that cannot
 * both be true contradict each other; an article that gives two counts two things.
 */
export function mergeNumbers(told: readonly GraphRelation[], isOneEvent: boolean): GraphNumber[] | undefined {
  const all = told.flatMap(({ numbers }) => numbers ?? []);
  if (all.length === 0) return undefined;
  const merged: GraphNumber[] = [];
  for (const number of all.sort(byNounAndMost)) {
    const before = merged.at(-1);
    if (before?.of === number.of && (number.least ?? 0) <= (before.most ?? NO_LIMIT)) {
      merged[merged.length - 1] = bothOf(before, number);
    } else merged.push(number);
  }
  if (!isOneEvent) return merged;
  return merged.map((number) =>
    merged.some((other) => contradicts(number, other)) ? { ...number, contradicted: true } : number,
  );
}

/** By the greatest that each can be: what cannot be as low as that of the one before cannot be as low as any before. */
function byNounAndMost(a: GraphNumber, b: GraphNumber): number {
  if (a.of !== b.of) return compareText(a.of, b.of);
  const [most, otherMost] = [a.most ?? NO_LIMIT, b.most ?? NO_LIMIT];
  return most === otherMost ? (a.least ?? 0) - (b.least ?? 0) : most < otherMost ? -1 : 1;
}

/** Two numbers that can be true together; `a` has the lower greatest. */
function bothOf(a: GraphNumber, b: GraphNumber): GraphNumber {
  const least = a.least === undefined || b.least === undefined ? (a.least ?? b.least) : Math.max(a.least, b.least);
  return {
    of: a.of,
    ...(least !== undefined && { least }),
    ...(a.most !== undefined && { most: a.most }),
    articles: [...new Set([...a.articles, ...b.articles])].sort(compareText),
  };
}

function contradicts(a: GraphNumber, b: GraphNumber): boolean {
  return a !== b && a.of === b.of && !a.articles.some((article) => b.articles.includes(article));
}
