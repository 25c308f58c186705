import type { Facts } from "@newsgraph/schema";
import { compareText } from "../compare.js";
import { knownDateBounds } from "../date-range.js";

/** `value` as JSON with the keys of every object in order, so that equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)));
  });
}

const findings = (facts: Facts) => facts.entities.length + facts.statements.length + facts.relations.length;
const lastDay = (facts: Facts) =>
  facts.article.date === undefined ? -Infinity : knownDateBounds(facts.article.date).last;

/** Several facts that carry one article's id: all differ, `kept` is the one that the graph is built from. */
export type Versions = { kept: Facts; json: ReadonlyMap<string, Facts> };

/**
 * Adds `facts` to the versions of its article. Of several, the one with the later article date is kept, of those the one with
 * more findings, of those the first by its canonical JSON: whatever came first, the choice is the same.
 */
export function addVersion(versions: Versions, facts: Facts): Versions {
  const json = new Map(versions.json);
  if (json.size === 0) json.set(canonicalJson(versions.kept), versions.kept);
  json.set(canonicalJson(facts), facts);
  if (json.size === 1) return versions;
  const [best] = [...json].sort(
    ([aJson, a], [bJson, b]) =>
      compareNumbers(lastDay(b), lastDay(a)) || findings(b) - findings(a) || compareText(aJson, bJson),
  );
  return { kept: best![1], json };
}

const compareNumbers = (a: number, b: number) => (a === b ? 0 : a - b);

/** Tells that several different facts carry one article's id; `undefined` where only one does. */
export function findVersionProblem({ kept, json }: Versions): string | undefined {
  if (json.size < 2) return undefined;
  const all = [...json.values()];
  const differ = all.some((facts) => facts.article.text !== kept.article.text)
    ? "their texts differ"
    : "their text is the same, their findings differ";
  const date = kept.article.date === undefined ? "without a date" : `of ${kept.article.date}`;
  return (
    `article ${JSON.stringify(kept.article.id)} is given ${json.size} times with different facts (${differ}); ` +
    `kept: the one ${date} with ${findings(kept)} findings. Give each article an id of its own, or its facts once.`
  );
}
