import { foldText } from "../names/fold-name.js";
import type { NewsGraph } from "../news-graph.js";
import { NAME_MATCHES } from "../query/name-index.js";
import { choicesOf, FIELD_NAMES, type FieldName, fieldOf, findField, indexedAs } from "./fields.js";
import { bareEnd, isBare, isOpeningQuote, quoted, readQuoted } from "./quotes.js";

/** Something that may be meant: `insert` is the text to put in place, `label` what to show, `detail` what it is. */
export type Completion = {
  sort: "field" | "value" | "name" | "article";
  insert: string;
  label: string;
  detail?: string;
};

/** What may stand at a place of a text, the likeliest first; each takes the place of `from` to `to`. */
export type Completions = { from: number; to: number; items: Completion[] };

const LIMIT = 10;

/**
 * What the word at `offset` of a query that is being written may become: fields, values of closed lists and of the graph, names
 * of entities and articles; at most ten. Any text will do, also one that is no query yet.
 */
export function suggestCompletions(graph: NewsGraph, text: string, offset: number): Completions {
  const at = Math.max(0, Math.min(offset, text.length));
  const word = wordAt(text, at);
  const [head, name = ""] = /^(\p{L}[\p{L}\p{N}_-]*):/u.exec(text.slice(word.from, at)) ?? [];
  const field = head === undefined ? undefined : findField(name);
  if (head === undefined || field === undefined) {
    const typed = unquoted(text.slice(word.from, at));
    return { ...word, items: wordItems(graph, typed).slice(0, LIMIT) };
  }
  const value = valueAt(text, word.from + head.length, at, fieldOf(field).takes === "pair");
  const typed = unquoted(text.slice(value.from, at));
  return { ...value, items: valueItems(graph, field, typed).slice(0, LIMIT) };
}

/** The term that stands round `at`: without the sign that negates it and the parentheses round it. */
function wordAt(text: string, at: number): { from: number; to: number } {
  let from = 0;
  while (from < at) {
    if (/[\s()]/.test(text[from]!) || (text[from] === "-" && !/\s/.test(text[from + 1] ?? " "))) {
      from++;
      continue;
    }
    const to = termEnd(text, from);
    if (at <= to) return { from, to };
    from = to;
  }
  return { from: at, to: at < text.length ? termEnd(text, at) : at };
}

function termEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s()]/.test(text[at]!)) {
    at = isOpeningQuote(text[at]) ? (readQuoted(text, at)?.end ?? text.length) : Math.max(at + 1, bareEnd(text, at));
  }
  return at;
}

/** The value of a list that stands round `at`. */
function valueAt(text: string, start: number, at: number, isPair: boolean): { from: number; to: number } {
  let from = start;
  let to = start;
  while (to < text.length && !/[\s()]/.test(text[to]!)) {
    const gap = text[to] === "," ? 1 : isPair && text.startsWith("..", to) ? 2 : 0;
    if (gap > 0) {
      if (to >= at) break;
      to += gap;
      from = to;
    } else to = isOpeningQuote(text[to]) ? (readQuoted(text, to)?.end ?? text.length) : to + 1;
  }
  return { from: Math.min(from, at), to: Math.max(to, at) };
}

const unquoted = (typed: string) => (isOpeningQuote(typed[0]) ? typed.slice(1) : typed);

const inserted = (value: string) => (isBare(value, ",") ? value : quoted(value));

function wordItems(graph: NewsGraph, typed: string): Completion[] {
  const asked = foldText(typed);
  const fields = FIELD_NAMES.filter((name) => {
    return [name, ...fieldOf(name).aliases].some((one) => foldText(one).startsWith(asked));
  });
  const items = fields.map(
    (name): Completion => ({ sort: "field", insert: `${name}:`, label: `${name}:`, detail: fieldOf(name).about }),
  );
  if (typed === "") return items;
  const names = nameItems(graph, typed).map((item) => ({ ...item, insert: quoted(item.label) }));
  // A field that is all but written goes first; after a letter or two, names are as likely.
  return [...items.slice(0, LIMIT / 2), ...names];
}

function valueItems(graph: NewsGraph, field: FieldName, typed: string): Completion[] {
  const { takes, kinds } = fieldOf(field);
  switch (takes) {
    case "name":
    case "pair":
      return nameItems(graph, typed, field);
    case "choice": {
      const asked = foldText(typed);
      const found = [...choicesOf(field)].filter(([written]) => written.startsWith(asked)).map(([, choice]) => choice);
      return [...new Set(found)].map((choice) => ({ sort: "value", insert: choice, label: choice }));
    }
    case "article": {
      const { articles } = graph.index;
      const found = [
        ...articles.findWords("id", typed, true).map((id) => graph.findArticle(id)!),
        ...articles
          .findWords("title", typed, true)
          .flatMap((title) =>
            Array.from(articles.postings("title").with(title), (number) => articles.records[number]!),
          ),
      ];
      return [...new Set(found)].map(({ id, title }) => ({
        sort: "article",
        insert: inserted(id),
        label: title ?? id,
        detail: id,
      }));
    }
    case "word": {
      const values = graph.index[kinds[0]!].findWords(indexedAs(field), typed, true);
      return values.map((value) => ({ sort: "value", insert: inserted(value), label: value }));
    }
    default:
      return [];
  }
}

/** Entities whose names begin so or have a word that does; those that the field has come first, then the most mentioned. */
function nameItems(graph: NewsGraph, typed: string, field?: FieldName): Completion[] {
  const { entities, names } = graph.index;
  const hits =
    typed.trim() === ""
      ? entities.records.slice(0, LIMIT * 10).map((_, entity) => ({ entity, match: "word" as const }))
      : names.find(typed, "word");
  const isUsed = usedIn(graph, field);
  const ranked = hits
    .map(({ entity, match }) => ({ entity, used: isUsed(entities.records[entity]!.id), match }))
    .sort(
      (a, b) =>
        Number(b.used) - Number(a.used) ||
        NAME_MATCHES.indexOf(a.match) - NAME_MATCHES.indexOf(b.match) ||
        a.entity - b.entity,
    );
  return ranked.slice(0, LIMIT).map(({ entity }) => {
    const { name, kind } = entities.records[entity]!;
    return { sort: "name", insert: inserted(name), label: name, detail: kind };
  });
}

/** Says which entities any fact has in a field; all for a field that is none of one kind of fact. */
function usedIn(graph: NewsGraph, field: FieldName | undefined): (id: string) => boolean {
  const [kind, another] = field === undefined ? [] : fieldOf(field).kinds;
  if (field === undefined || another !== undefined || (kind !== "statements" && kind !== "relations"))
    return () => true;
  const postings = graph.index[kind].postings(indexedAs(field));
  return (id) => postings.with(id).length > 0;
}
