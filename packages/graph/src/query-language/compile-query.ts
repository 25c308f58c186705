import type { GraphEntity } from "@newsgraph/schema";
import { type DayRange, dateBounds, rangeBounds } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { sentencesOf } from "../query/co-mentions.js";
import { relationsBetween } from "../query/find-relations.js";
import { allOf, anyOf, listSet, mergeLists, type NumberSet, noneOf, testSet } from "../query/number-set.js";
import type { NumberRange, RecordIndex } from "../query/record-index.js";
import { hasWords, textWords, type WordSearch } from "../query/text-words.js";
import { readSameLink } from "../resolve/authority.js";
import { kindsOf, sourceOf } from "./answer-kind.js";
import { type FieldName, fieldOf, indexedAs, type RecordKind } from "./fields.js";
import { findArticlesNamed, findNamed } from "./find-names.js";
import { lift } from "./lift.js";
import type { FieldQuery, Query, QueryValue, TextQuery, WordValue } from "./query.js";
import { QueryNameError, QuerySyntaxError } from "./query-errors.js";

/** A name of a query and the entities that it was taken for, the most mentioned first. */
export type UnderstoodName = { name: string; entities: readonly GraphEntity[] };

/** Turns the parts of queries into sets of records of one graph, and remembers which names were taken for whom. */
export class QueryCompiler {
  readonly #graph: NewsGraph;
  readonly #names = new Map<string, UnderstoodName>();

  constructor(graph: NewsGraph) {
    this.#graph = graph;
  }

  /** The names met so far, in the order of the query. */
  get names(): readonly UnderstoodName[] {
    return [...this.#names.values()];
  }

  /**
   * The records of a kind that answer a query. Parts that speak of another kind are looked up there, those that stand together
   * in one record where that is possible, and what belongs to the records found answers.
   * @throws QueryNameError for a name, article or word that the graph does not have.
   */
  compile(query: Query, kind: RecordKind): NumberSet {
    const index = this.#graph.index[kind];
    switch (query.type) {
      case "all":
        return index.all();
      case "and":
        return this.#all(query.parts, kind);
      case "or":
        return anyOf(
          query.parts.map((part) => this.compile(part, kind)),
          index.count,
        );
      case "not":
        return noneOf(this.compile(query.part, kind), index.count);
      default: {
        if (query.type === "field" && (query.field === "find" || query.field === "path")) return index.all();
        if (kindsOf(query).includes(kind)) return this.#leaf(query, kind);
        const source = sourceOf(query);
        return lift(this.#graph, this.#leaf(query, source), source, kind);
      }
    }
  }

  /** The entities of a name. */
  entities(value: WordValue): readonly GraphEntity[] {
    const name = `${value.text}${value.prefix ? "*" : ""}`;
    let understood = this.#names.get(name);
    if (understood === undefined) {
      understood = { name, entities: findNamed(this.#graph, value) };
      this.#names.set(name, understood);
    }
    return understood.entities;
  }

  #all(parts: readonly Query[], kind: RecordKind): NumberSet {
    const sets: NumberSet[] = [];
    const elsewhere = new Map<RecordKind, NumberSet[]>();
    for (const part of parts) {
      const isLeaf = part.type === "text" || part.type === "field";
      if (isLeaf && part.type === "field" && (part.field === "find" || part.field === "path")) continue;
      if (!isLeaf || kindsOf(part).includes(kind)) {
        sets.push(this.compile(part, kind));
        continue;
      }
      const source = sourceOf(part);
      elsewhere.set(source, [...(elsewhere.get(source) ?? []), this.#leaf(part, source)]);
    }
    for (const [source, found] of elsewhere) sets.push(lift(this.#graph, allOf(found), source, kind));
    return sets.length === 0 ? this.#graph.index[kind].all() : allOf(sets);
  }

  #leaf(leaf: TextQuery | FieldQuery, kind: RecordKind): NumberSet {
    if (leaf.type === "text") return this.#text(leaf, kind);
    const { count } = this.#graph.index[kind];
    return anyOf(
      leaf.values.map((value) => this.#value(leaf.field, value, kind)),
      count,
    );
  }

  #value(field: FieldName, value: QueryValue, kind: RecordKind): NumberSet {
    const index: RecordIndex<{ readonly id: string }> = this.#graph.index[kind];
    switch (fieldOf(field).takes) {
      case "date":
        return index.days.between(dayRange(value), "within");
      case "number":
        return index.measured(field, numberRange(value));
      case "pair":
        return value.type === "pair" ? this.#between(value, kind) : index.all();
      default:
        return value.type === "word" ? this.#word(field, value, kind) : index.all();
    }
  }

  #word(field: FieldName, value: WordValue, kind: RecordKind): NumberSet {
    const index: RecordIndex<{ readonly id: string }> = this.#graph.index[kind];
    switch (fieldOf(field).takes) {
      case "name":
        return this.#named(field, value, kind);
      case "article": {
        const ids = findArticlesNamed(this.#graph, value).map(({ id }) => id);
        return index.with(kind === "articles" ? "id" : "article", ids);
      }
      case "text":
        return this.#words(field, value);
      case "choice":
        return index.with(indexedAs(field), [value.text]);
      default:
        return index.with(indexedAs(field), this.#wordsOf(index, field, value));
    }
  }

  #named(field: FieldName, value: WordValue, kind: RecordKind): NumberSet {
    const { index } = this.#graph;
    const ids = this.entities(value).map(({ id }) => id);
    if (field === "near") {
      const { adjacency, entities } = index;
      const others = ids.flatMap((id) => {
        const number = adjacency.findNumber(id)!;
        const found = new Set(adjacency.others.subarray(adjacency.startOf(number), adjacency.endOf(number)));
        return Array.from(found, (other) => entities.findNumber(adjacency.entityAt(other).id)!);
      });
      return listSet(ascending(others));
    }
    if (field === "with") return listSet(this.#mentionedWith(ids));
    if (kind === "entities") return index.entities.with("id", ids);
    return index[kind].with(indexedAs(field), ids);
  }

  /** The entities that a sentence mentions together with one of `ids`. */
  #mentionedWith(ids: readonly string[]): Uint32Array {
    const { index } = this.#graph;
    const found = ids.flatMap((id) => {
      const self = index.entities.findNumber(id)!;
      const mentioned = sentencesOf(this.#graph, id).map((sentence) => index.texts.entities.at(sentence));
      return mentioned.map((numbers) => numbers.filter((number) => number !== self));
    });
    return mergeLists(found, index.entities.count);
  }

  #between({ from, to }: { from: WordValue; to: WordValue }, kind: RecordKind): NumberSet {
    const [ones, others] = [this.entities(from), this.entities(to)].map((entities) => entities.map(({ id }) => id));
    const { statements, relations } = this.#graph.index;
    if (kind === "relations") {
      const pairs = ones!.flatMap((one) => others!.map((other) => relationsBetween(relations, one, other)));
      return anyOf(pairs, relations.count);
    }
    const toldOf = (ids: readonly string[]) =>
      anyOf(
        ["addressee", "about", "via"].map((field) => statements.with(field, ids)),
        statements.count,
      );
    return anyOf(
      [
        allOf([statements.with("speaker", ones!), toldOf(others!)]),
        allOf([statements.with("speaker", others!), toldOf(ones!)]),
      ],
      statements.count,
    );
  }

  #wordsOf(index: RecordIndex<{ readonly id: string }>, field: FieldName, value: WordValue): readonly string[] {
    if (field === "id" && !value.prefix && index.findNumber(value.text) !== undefined) return [value.text];
    const found = index.findWords(indexedAs(field), value.text, value.prefix === true);
    if (found.length > 0) return found;
    if (field === "link") {
      const { authority, id } = readSameLink(value.text);
      const links = index
        .postings("same")
        .counts()
        .map(([link]) => link);
      const same = links.filter((link) => {
        const other = readSameLink(link);
        return other.id === id && (other.authority === authority || authority.startsWith("link:"));
      });
      if (same.length > 0) return same;
    }
    const alike = index.findClosestWord(indexedAs(field), value.text);
    throw new QueryNameError((problems) => problems.noSuchWord(field, value.text, alike), value.at ?? NOWHERE, alike);
  }

  #text({ text, exact, prefix }: TextQuery, kind: RecordKind): NumberSet {
    const search: WordSearch = { text, exact, ...(prefix && { prefix }) };
    if (kind === "entities") return this.#inNames(search);
    const { texts, [kind]: index } = this.#graph.index;
    const units = texts.find(search);
    if (kind === "articles") return listSet(ascending(Array.from(units, (unit) => texts.articleAt(unit))));
    return listSet(texts[kind].allAt(units, index.count));
  }

  /** Words between quotation marks must be words of a name; others may be any part of one. */
  #inNames(search: WordSearch): NumberSet {
    const { text, exact, prefix } = search;
    const hits = this.#graph.index.names.find(text, exact || prefix ? "word" : "substring");
    const found = exact ? hits.filter(({ name }) => hasWords(name, search)) : hits;
    return listSet(ascending(found.map(({ entity }) => entity)));
  }

  /** Words in one part of the records: in a name, in what is said, in a title. */
  #words(field: FieldName, { text, prefix }: WordValue): NumberSet {
    const search: WordSearch = { text, exact: textWords(text).length > 1, ...(prefix && { prefix }) };
    if (field === "name") return this.#inNames({ ...search, exact: false });
    const { texts, statements } = this.#graph.index;
    if (field === "title") {
      const titles = texts.find(search).filter((unit) => texts.findSentence(unit) === undefined);
      return listSet(ascending(Array.from(titles, (unit) => texts.articleAt(unit))));
    }
    const told = this.#text({ type: "text", ...search }, "statements");
    const test = testSet(statements.count, (number) => {
      const { article, quote } = statements.records[number]!;
      const said = quote.map(({ from, to }) => this.#graph.findArticle(article)!.text.slice(from, to)).join(" ");
      return hasWords(said, search);
    });
    return allOf([told, test]);
  }
}

const NOWHERE = { from: 0, to: 0 };

const ascending = (numbers: readonly number[]) => Uint32Array.from(new Set(numbers)).sort();

/** The days of a value; `>` and `<` mean after all and before all days of the date. */
function dayRange(value: QueryValue): DayRange {
  switch (value.type) {
    case "word":
      return dateBounds(value.text);
    case "range":
      try {
        return rangeBounds({ from: value.from, to: value.to });
      } catch {
        const turned = `${value.to}..${value.from}`;
        throw new QuerySyntaxError((problems) => problems.datesTurned, value.at ?? NOWHERE, turned);
      }
    case "comparison": {
      const { first, last } = dateBounds(value.than);
      const { comparator } = value;
      if (comparator === ">") return { first: last + 1, last: Infinity };
      if (comparator === ">=") return { first, last: Infinity };
      return { first: -Infinity, last: comparator === "<" ? first - 1 : last };
    }
    case "pair":
      throw new TypeError("dayRange: two names are no dates");
  }
}

function numberRange(value: QueryValue): NumberRange {
  switch (value.type) {
    case "word":
      return { min: Number(value.text), max: Number(value.text) };
    case "range":
      return {
        ...(value.from !== undefined && { min: Number(value.from) }),
        ...(value.to !== undefined && { max: Number(value.to) }),
      };
    case "comparison":
      return { [{ ">": "above", ">=": "min", "<": "below", "<=": "max" }[value.comparator]]: Number(value.than) };
    case "pair":
      throw new TypeError("numberRange: two names are no numbers");
  }
}
