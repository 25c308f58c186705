import type { EntityRecord } from "../answers/entity-record.js";
import type { ArticleRecord, ArticleReference, Evidence } from "../answers/evidence.js";
import type { RelationRecord } from "../answers/relation-record.js";
import type { StatementRecord } from "../answers/statement-record.js";
import type { StepRecord } from "../answers/step-record.js";

/** An article as a citation names it: title, source, date and address, as far as they are known, and its id. */
function cited({ id, title, source, date, url }: ArticleReference): string {
  return [title, source, date, url, `article ${id}`].filter((part) => part !== undefined).join(", ");
}

/** Sentences with their sources, a line each. */
function sources(evidence: readonly Evidence[]): string[] {
  return evidence.map(({ sentence, from, to, article }) => {
    const line = sentence.replace(/\s+/g, " ");
    return `  - "${line}" (${cited(article)}, characters ${from}–${to})`;
  });
}

/** An entity in a few lines. */
export function readableEntity({ id, kind, name, aliases, mentions, articles, evidence }: EntityRecord): string {
  const also = aliases.length === 0 ? "" : `, also ${aliases.join(", ")}`;
  return [
    `${name} (${kind}${also}; ${mentions} mentions in ${articles} articles; id ${id})`,
    ...sources(evidence),
  ].join("\n");
}

/** A statement in a few lines. */
export function readableStatement({
  speaker,
  addressee,
  type,
  medium,
  date,
  quote,
  evidence,
}: StatementRecord): string {
  const who = speaker?.name ?? speaker?.words ?? "somebody";
  const to = addressee === undefined ? "" : ` to ${addressee.name ?? addressee.words ?? "somebody"}`;
  const when = date === undefined ? "" : `, ${date}`;
  return [`${who}${to} (${type}, ${medium}${when}): ${quote.replace(/\s+/g, " ")}`, ...sources(evidence)].join("\n");
}

/** A relation in a few lines. */
export function readableRelation(relation: RelationRecord): string {
  const { type, mode, predicate, role, from, to, place, status, date, claimedBy, evidence, moreEvidence } = relation;
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(", ") || "somebody";
  const target = to.length > 0 ? names(to) : (place?.name ?? "nobody named");
  const details = [mode, role ?? predicate, status, date, claimedBy && `claimed by ${claimedBy.name}`];
  const said = details.filter((part) => part !== undefined).join(", ");
  return [
    `${names(from)} — ${type} → ${target} (${said})`,
    ...sources(evidence),
    ...(moreEvidence === undefined ? [] : [`  - and ${moreEvidence} sentences more`]),
  ].join("\n");
}

/** An article in a line, with the sentences that answer where there are some. */
export function readableArticle(article: ArticleRecord & { evidence?: readonly Evidence[] }): string {
  return [
    `${cited(article)} (${article.language}, ${article.characters} characters)`,
    ...sources(article.evidence ?? []),
  ].join("\n");
}

/** A path, step by step. */
export function readableSteps(steps: readonly StepRecord[]): string {
  return steps
    .map(({ from, to, relations, statements }) =>
      [`${from.name} → ${to.name}:`, ...relations.map(readableRelation), ...statements.map(readableStatement)].join(
        "\n",
      ),
    )
    .join("\n");
}

/** A list with a heading that counts, and how to get more. */
export function readableList<T>(
  { items, next, total }: { items: readonly T[]; next?: string | undefined; total?: number | undefined },
  what: string,
  readable: (item: T) => string,
): string {
  if (items.length === 0) return `No ${what}.`;
  const head = total === undefined ? `${items.length} ${what}` : `${items.length} of ${total} ${what}`;
  const more = next === undefined ? [] : [`There are more: ask again with cursor ${JSON.stringify(next)}.`];
  return [`${head}:`, ...items.map((item, index) => `${index + 1}. ${readable(item)}`), ...more].join("\n");
}
