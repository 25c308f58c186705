import type { GraphRelation, GraphStatement } from "@newsgraph/schema";
import type { GraphIndex } from "./graph-index.js";

/** Something that at least two of the actors speak of, with the statements of each, in the order of the actors. */
export type SharedTopic = { readonly entity: string; readonly statements: readonly (readonly GraphStatement[])[] };

/** What one actor says and does about another. */
export type Mutual = {
  readonly from: string;
  readonly to: string;
  readonly statements: readonly GraphStatement[];
  readonly relations: readonly GraphRelation[];
};

/**
 * How actors stand to one entity: what each does to it, by PLOVER's score; or to one event: what each claims of it. Where none is
 * against it, or none for it, they agree.
 */
export type Stance = {
  readonly sort: "deed" | "claim";
  readonly entity: string | undefined;
  readonly agree: boolean;
  readonly relations: readonly (readonly GraphRelation[])[];
};

/** Actors side by side. Every list is in the order of the actors given. */
export type ActorComparison = {
  readonly topics: readonly SharedTopic[];
  readonly mutual: readonly Mutual[];
  readonly stances: readonly Stance[];
};

/** Puts entities, by id, beside each other. Topics and stances that most facts tell of come first, contradictions before agreements. */
export function compareActors(index: GraphIndex, actors: readonly string[]): ActorComparison {
  return {
    topics: sharedTopics(index, actors),
    mutual: actors.flatMap((from) => actors.filter((to) => to !== from).flatMap((to) => mutualOf(index, from, to))),
    stances: [...deeds(index, actors), ...claims(index, actors)].sort(
      (a, b) => Number(a.agree) - Number(b.agree) || total(b.relations) - total(a.relations),
    ),
  };
}

function sharedTopics(index: GraphIndex, actors: readonly string[]): SharedTopic[] {
  const topics = columnsBy(actors, (actor) =>
    (index.statementsBy.get(actor) ?? []).flatMap((statement) =>
      [...new Set(statement.about)]
        .filter((entity) => !actors.includes(entity))
        .map((entity) => [entity, statement] as const),
    ),
  );
  return topics
    .map(([entity, statements]) => ({ entity, statements }))
    .sort((a, b) => total(b.statements) - total(a.statements) || (a.entity < b.entity ? -1 : 1));
}

function mutualOf(index: GraphIndex, from: string, to: string): Mutual[] {
  const statements = (index.statementsBy.get(from) ?? []).filter(
    ({ about, addressee }) => about.includes(to) || addressee?.entity === to,
  );
  const relations = (index.relationsOf.get(from) ?? []).filter((relation) => {
    if (!relation.from.includes(from)) return false;
    // Of those who act together each is told once, from the first.
    return (
      relation.to.includes(to) ||
      (relation.from.includes(to) && relation.from.indexOf(from) < relation.from.indexOf(to))
    );
  });
  return statements.length + relations.length === 0 ? [] : [{ from, to, statements, relations }];
}

/** What the actors do to the same entities, where it has a score and is told as fact or plan. */
function deeds(index: GraphIndex, actors: readonly string[]): Stance[] {
  const columns = columnsBy(actors, (actor) =>
    (index.relationsOf.get(actor) ?? [])
      .filter(
        ({ from, score, status }) => from.includes(actor) && score !== undefined && score !== 0 && isMeant(status),
      )
      .flatMap((relation) => relation.to.filter((to) => !actors.includes(to)).map((to) => [to, relation] as const)),
  );
  return columns.map(([entity, relations]) => {
    const signs = relations.filter((list) => list.length > 0).map((list) => Math.sign(sumOf(list)));
    return { sort: "deed", entity, agree: !(signs.includes(1) && signs.includes(-1)), relations };
  });
}

/** What the actors claim of the same event: that it is so, or that it is not. */
function claims(index: GraphIndex, actors: readonly string[]): Stance[] {
  const claimed = new Map<string, GraphRelation[]>(actors.map((actor) => [actor, []]));
  for (const relation of index.file.relations) claimed.get(relation.claimedBy ?? "")?.push(relation);
  const columns = columnsBy(actors, (actor) =>
    claimed.get(actor)!.map((relation) => {
      const { type, mode, from, to } = relation;
      return [JSON.stringify([type, mode ?? "", [...from].sort(), [...to].sort()]), relation] as const;
    }),
  );
  return columns.map(([, relations]) => {
    const denials = relations
      .filter((list) => list.length > 0)
      .map((list) => list.every(({ status }) => status === "negated"));
    const [first] = relations.flat();
    return { sort: "claim", entity: first?.to[0], agree: new Set(denials).size === 1, relations };
  });
}

function isMeant(status: GraphRelation["status"]): boolean {
  return status !== "negated" && status !== "hypothetical";
}

function sumOf(relations: readonly GraphRelation[]): number {
  return relations.reduce((sum, { score = 0 }) => sum + score, 0);
}

/** What each actor has under each key, for the keys that at least two have something under; sorted by key. */
function columnsBy<T>(
  actors: readonly string[],
  entriesOf: (actor: string) => readonly (readonly [string, T])[],
): [string, T[][]][] {
  const rows = new Map<string, T[][]>();
  for (const [column, actor] of actors.entries()) {
    for (const [key, item] of entriesOf(actor)) {
      const row = rows.get(key) ?? actors.map(() => []);
      rows.set(key, row);
      row[column]!.push(item);
    }
  }
  return [...rows]
    .filter(([, row]) => row.filter((list) => list.length > 0).length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function total(columns: readonly (readonly unknown[])[]): number {
  return columns.reduce((sum, list) => sum + list.length, 0);
}
