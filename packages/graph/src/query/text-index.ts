import type { GraphArticle, Span } from "@newsgraph/schema";
import { compareText } from "../compare.js";
import { lowerBound } from "../lower-bound.js";
import { inflectionKey } from "../names/inflection.js";
import type { NewsGraph } from "../news-graph.js";
import { NumberLists } from "./number-lists.js";
import { mergeLists } from "./number-set.js";
import { touchedSentences } from "./passages.js";
import { hasWords, textWords, type WordSearch } from "./text-words.js";

/**
 * The sentences and titles of all articles, numbered in the order of the articles, each article's title first; the words in
 * them; and what the graph has in them.
 */
export class TextIndex {
  readonly #graph: NewsGraph;
  /** The number of each article's first unit, and at the end how many there are. */
  readonly #starts: Uint32Array;
  #words: { codes: Map<string, number>; lists: NumberLists } | undefined;
  #sorted: string[] | undefined;
  #byInflection: Map<string, string[]> | undefined;
  #statements: NumberLists | undefined;
  #relations: NumberLists | undefined;
  #entities: NumberLists | undefined;

  constructor(graph: NewsGraph) {
    this.#graph = graph;
    const { records } = graph.index.articles;
    this.#starts = new Uint32Array(records.length + 1);
    for (const [number, { title, sentences }] of records.entries()) {
      this.#starts[number + 1] = this.#starts[number]! + sentences.length + (title === undefined ? 0 : 1);
    }
  }

  /** How many sentences and titles there are. */
  get count(): number {
    return this.#starts.at(-1)!;
  }

  /** The article of a unit, by number. */
  articleAt(unit: number): number {
    return lowerBound(this.#starts, (start) => start <= unit) - 1;
  }

  /** The sentence that a unit is; `undefined` for a title. */
  findSentence(unit: number): { article: GraphArticle; span: Span } | undefined {
    const number = this.articleAt(unit);
    const article = this.#graph.index.articles.records[number]!;
    const at = unit - this.#starts[number]! - (article.title === undefined ? 0 : 1);
    return at < 0 ? undefined : { article, span: article.sentences[at]! };
  }

  /** The units of the sentences of an article that `span` touches, up to but without `to`. */
  unitsAt(articleId: string, span: Span): Span {
    const number = this.#graph.index.articles.findNumber(articleId)!;
    const article = this.#graph.index.articles.records[number]!;
    const first = this.#starts[number]! + (article.title === undefined ? 0 : 1);
    const { from, to } = touchedSentences(article, span);
    return { from: first + from, to: first + to };
  }

  /** The units that have the words, ascending. */
  find(search: WordSearch): Uint32Array {
    const { text, exact, prefix } = search;
    const words = textWords(text);
    if (words.length === 0) return new Uint32Array(0);
    const lists = words.map((word, index) => {
      const mayGoOn = prefix && index === words.length - 1;
      return this.#unitsOf(mayGoOn ? this.#beginning(word) : exact ? [word] : this.#inflected(word));
    });
    const [rarest, ...others] = lists.sort((a, b) => a.length - b.length) as [Uint32Array, ...Uint32Array[]];
    const all = others.length === 0 ? rarest : rarest.filter((unit) => others.every((list) => includes(list, unit)));
    if (words.length === 1) return all;
    return all.filter((unit) => hasWords(this.#textAt(unit), search));
  }

  /** The statements whose evidence stands in each unit. */
  get statements(): NumberLists {
    this.#statements ??= new NumberLists(
      (put) => {
        for (const [number, statement] of this.#graph.index.statements.records.entries()) {
          const { article, quote, cue, frame, speaker } = statement;
          for (const spans of [quote, cue, frame, speaker?.spans]) {
            for (const span of spans ?? []) this.#each(article, span, (unit) => put(unit, number));
          }
        }
      },
      () => this.count,
    );
    return this.#statements;
  }

  /** The relations whose evidence stands in each unit. */
  get relations(): NumberLists {
    this.#relations ??= new NumberLists(
      (put) => {
        for (const [number, { evidence }] of this.#graph.index.relations.records.entries()) {
          for (const span of evidence) this.#each(span.article, span, (unit) => put(unit, number));
        }
      },
      () => this.count,
    );
    return this.#relations;
  }

  /** The entities that each unit mentions. */
  get entities(): NumberLists {
    this.#entities ??= new NumberLists(
      (put) => {
        for (const [number, { mentions }] of this.#graph.index.entities.records.entries()) {
          for (const mention of mentions) this.#each(mention.article, mention, (unit) => put(unit, number));
        }
      },
      () => this.count,
    );
    return this.#entities;
  }

  #each(article: string, span: Span, visit: (unit: number) => void): void {
    const { from, to } = this.unitsAt(article, span);
    for (let unit = from; unit < to; unit++) visit(unit);
  }

  #textAt(unit: number): string {
    const sentence = this.findSentence(unit);
    if (sentence === undefined) return this.#graph.index.articles.records[this.articleAt(unit)]!.title ?? "";
    const { article, span } = sentence;
    return article.text.slice(span.from, span.to);
  }

  get #index() {
    if (this.#words === undefined) {
      const codes = new Map<string, number>();
      const lists = new NumberLists(
        (put) => {
          let unit = 0;
          const add = (text: string) => {
            for (const word of textWords(text)) {
              let code = codes.get(word);
              if (code === undefined) {
                code = codes.size;
                codes.set(word, code);
              }
              put(code, unit);
            }
            unit++;
          };
          for (const { title, text, sentences } of this.#graph.index.articles.records) {
            if (title !== undefined) add(title);
            for (const { from, to } of sentences) add(text.slice(from, to));
          }
        },
        () => codes.size,
      );
      this.#words = { codes, lists };
    }
    return this.#words;
  }

  #unitsOf(words: readonly string[]): Uint32Array {
    const { codes, lists } = this.#index;
    const found = words.flatMap((word) => codes.get(word) ?? []).map((code) => lists.at(code));
    return mergeLists(found, this.count);
  }

  /** The words of the articles that begin with `start`. */
  #beginning(start: string): string[] {
    this.#sorted ??= [...this.#index.codes.keys()].sort(compareText);
    const words: string[] = [];
    for (let at = lowerBound(this.#sorted, (word) => word < start); this.#sorted[at]?.startsWith(start); at++) {
      words.push(this.#sorted[at]!);
    }
    return words;
  }

  /** The words of the articles that may be forms of `word`. */
  #inflected(word: string): readonly string[] {
    if (this.#byInflection === undefined) {
      this.#byInflection = new Map();
      for (const one of this.#index.codes.keys()) {
        const key = inflectionKey(one);
        const list = this.#byInflection.get(key);
        if (list === undefined) this.#byInflection.set(key, [one]);
        else list.push(one);
      }
    }
    return this.#byInflection.get(inflectionKey(word)) ?? [];
  }
}

function includes(list: Uint32Array, number: number): boolean {
  return list[lowerBound(list, (one) => one < number)] === number;
}
