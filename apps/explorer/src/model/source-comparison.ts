import type { GraphEntity, GraphRelation, GraphStatement } from "@newsgraph/schema";
import type { GraphIndex } from "./graph-index.js";

/** What only one of several sources tells. */
export type ToldAlone = {
  readonly entities: readonly GraphEntity[];
  readonly relations: readonly GraphRelation[];
  /** Statements of those whom no other source quotes. */
  readonly statements: readonly GraphStatement[];
};

/** Somebody whom at least two sources quote, with the statements that each gives. */
export type QuotedByMany = { readonly speaker: string; readonly statements: readonly (readonly GraphStatement[])[] };

/** Sources side by side; a source is a set of articles. Lists with an entry for each source are in the order of the sources. */
export type SourceComparison = {
  readonly alone: readonly ToldAlone[];
  readonly quoted: readonly QuotedByMany[];
  /** What at least two of them tell. */
  readonly entities: readonly GraphEntity[];
  readonly relations: readonly GraphRelation[];
};

/** Puts sources beside each other. Entities come by their number of mentions, relations and statements in the order of the graph. */
export function compareSources(index: GraphIndex, sources: readonly ReadonlySet<string>[]): SourceComparison {
  const tellers = (articles: Iterable<string>) => {
    const told = new Set(articles);
    return sources.flatMap((source, number) => ([...told].some((article) => source.has(article)) ? [number] : []));
  };
  const byTellers = <T>(items: readonly T[], articlesOf: (item: T) => readonly string[]) => {
    const alone: T[][] = sources.map(() => []);
    const shared: T[] = [];
    for (const item of items) {
      const numbers = tellers(articlesOf(item));
      if (numbers.length === 1) alone[numbers[0]!]!.push(item);
      else if (numbers.length > 1) shared.push(item);
    }
    return { alone, shared };
  };
  const ranked = [...index.file.entities].sort(
    (a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1),
  );
  const entities = byTellers(ranked, ({ mentions }) => mentions.map(({ article }) => article));
  const relations = byTellers(index.file.relations, ({ evidence }) => evidence.map(({ article }) => article));

  const quoted: QuotedByMany[] = [];
  const alone: GraphStatement[][] = sources.map(() => []);
  for (const [speaker, statements] of statementsBySpeaker(index)) {
    const columns = sources.map((source) => statements.filter(({ article }) => source.has(article)));
    const isShared = speaker !== undefined && columns.filter((list) => list.length > 0).length > 1;
    if (isShared) quoted.push({ speaker, statements: columns });
    else for (const [number, list] of columns.entries()) alone[number]!.push(...list);
  }
  return {
    alone: sources.map((_, number) => ({
      entities: entities.alone[number]!,
      relations: relations.alone[number]!,
      statements: alone[number]!,
    })),
    quoted: quoted.sort((a, b) => total(b) - total(a) || (a.speaker < b.speaker ? -1 : 1)),
    entities: entities.shared,
    relations: relations.shared,
  };
}

function statementsBySpeaker({ file }: GraphIndex): Map<string | undefined, GraphStatement[]> {
  const bySpeaker = new Map<string | undefined, GraphStatement[]>();
  for (const statement of file.statements) {
    const speaker = statement.speaker?.entity;
    const list = bySpeaker.get(speaker);
    if (list) list.push(statement);
    else bySpeaker.set(speaker, [statement]);
  }
  return bySpeaker;
}

function total({ statements }: QuotedByMany): number {
  return statements.reduce((sum, list) => sum + list.length, 0);
}
