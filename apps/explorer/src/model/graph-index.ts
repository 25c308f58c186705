import { quoteText } from "@newsgraph/graph";
import type {
  GraphArticle,
  GraphEntity,
  GraphFile,
  GraphMention,
  GraphRelation,
  GraphStatement,
} from "@newsgraph/schema";
import { finish, ITEMS_A_STEP } from "../breath.js";

/** A mention together with the entity that it is of. */
export type MentionOf = { readonly mention: GraphMention; readonly entity: GraphEntity };

/** Look-ups over a graph file, each list in the file's order. An id without entries has no list. */
export type GraphIndex = {
  readonly file: GraphFile;
  readonly articles: ReadonlyMap<string, GraphArticle>;
  readonly entities: ReadonlyMap<string, GraphEntity>;
  readonly statements: ReadonlyMap<string, GraphStatement>;
  readonly relations: ReadonlyMap<string, GraphRelation>;
  /** Relations in which an entity stands on either side, or as the place. */
  readonly relationsOf: ReadonlyMap<string, readonly GraphRelation[]>;
  readonly statementsBy: ReadonlyMap<string, readonly GraphStatement[]>;
  readonly statementsAbout: ReadonlyMap<string, readonly GraphStatement[]>;
  readonly statementsTo: ReadonlyMap<string, readonly GraphStatement[]>;
  readonly statementsIn: ReadonlyMap<string, readonly GraphStatement[]>;
  /** Mentions in an article, in text order. */
  readonly mentionsIn: ReadonlyMap<string, readonly MentionOf[]>;
};

/** Makes the look-ups of a graph file; linear in the size of the file. */
export function indexGraph(file: GraphFile): GraphIndex {
  return finish(indexSteps(file));
}

/** {@link indexGraph} step by step. */
export function* indexSteps(file: GraphFile): Generator<void, GraphIndex> {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  const relationsOf = new Map<string, GraphRelation[]>();
  for (const [at, relation] of file.relations.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    const ends = new Set([...relation.from, ...relation.to, ...(relation.place === undefined ? [] : [relation.place])]);
    for (const end of ends) append(relationsOf, end, relation);
  }
  const statementsBy = new Map<string, GraphStatement[]>();
  const statementsAbout = new Map<string, GraphStatement[]>();
  const statementsTo = new Map<string, GraphStatement[]>();
  const statementsIn = new Map<string, GraphStatement[]>();
  for (const [at, statement] of file.statements.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    append(statementsIn, statement.article, statement);
    if (statement.speaker?.entity !== undefined) append(statementsBy, statement.speaker.entity, statement);
    if (statement.addressee?.entity !== undefined) append(statementsTo, statement.addressee.entity, statement);
    for (const about of new Set(statement.about)) append(statementsAbout, about, statement);
  }
  const mentionsIn = new Map<string, MentionOf[]>();
  for (const [at, entity] of file.entities.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    for (const mention of entity.mentions) append(mentionsIn, mention.article, { mention, entity });
  }
  yield;
  for (const list of mentionsIn.values()) list.sort((a, b) => a.mention.from - b.mention.from);
  for (const list of statementsIn.values()) list.sort((a, b) => startOf(a) - startOf(b));
  return {
    file,
    articles: byId(file.articles),
    entities: byId(file.entities),
    statements: byId(file.statements),
    relations: byId(file.relations),
    relationsOf,
    statementsBy,
    statementsAbout,
    statementsTo,
    statementsIn,
    mentionsIn,
  };
}

/** All statements, by article and then in text order. */
export function statementsInOrder({ statementsIn }: Pick<GraphIndex, "statementsIn">): GraphStatement[] {
  return [...statementsIn.keys()].sort().flatMap((article) => statementsIn.get(article)!);
}

/** The text of a statement: the parts of its quote in order, joined by an ellipsis. Empty where the article is missing. */
export function statementText(index: GraphIndex, statement: GraphStatement): string {
  const text = index.articles.get(statement.article)?.text ?? "";
  return quoteText(statement, text).replace(/\s+/g, " ").trim();
}

/** A line above the text ("Stand: 12 Uhr", a date) is shorter than a sentence that could stand for the article. */
const SHORTEST_TITLE = 25;

/** What an article is called: its title, else its first real sentence up to `length` code units, else its id. */
export function articleTitle(article: GraphArticle, length = 70): string {
  if (article.title !== undefined && article.title.trim() !== "") return article.title;
  const from =
    (article.sentences.find((one) => one.to - one.from >= SHORTEST_TITLE) ?? article.sentences[0])?.from ?? 0;
  const text = article.text
    .slice(from, from + 4 * length)
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") return article.id;
  return shorten(text, length);
}

/** `text` cut at a word's end to at most `length` code units, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, "")} …`;
}

function startOf(statement: GraphStatement): number {
  return statement.quote[0]?.from ?? 0;
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
