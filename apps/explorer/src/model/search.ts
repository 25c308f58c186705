import { firstFew } from "./first-few.js";
import { fold } from "./fold.js";
import { articleTitle, type GraphIndex, statementText } from "./graph-index.js";
import { type NodeKind, nodeId } from "./view-graph.js";

/** One thing that can be found, and the texts that it is found by, the first being its name. */
type Entry = {
  readonly node: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly texts: readonly { readonly text: string; readonly folded: string }[];
  readonly weight: number;
};

/** What {@link search} looks in. */
export type SearchIndex = { readonly entries: readonly Entry[] };

/** Something found: its node in the view, and the text that matched with the matching ranges of it. */
export type SearchResult = {
  readonly node: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly matched: string;
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
};

/** Prepares the names, aliases, statements and article titles of a graph for searching. */
export function searchIndex(index: GraphIndex): SearchIndex {
  const entries: Entry[] = [];
  const add = (node: string, kind: NodeKind, label: string, texts: readonly string[], weight: number) => {
    entries.push({ node, kind, label, texts: texts.map((text) => ({ text, folded: fold(text).text })), weight });
  };
  for (const entity of index.file.entities) {
    const texts = [entity.name, ...entity.aliases];
    add(nodeId("entity", entity.id), entity.kind, entity.name, texts, entity.mentions.length);
  }
  for (const statement of index.file.statements) {
    const text = statementText(index, statement);
    add(nodeId("statement", statement.id), "statement", text, [text], 0);
  }
  for (const article of index.file.articles) {
    const title = articleTitle(article);
    add(nodeId("article", article.id), "article", title, [title], 0);
  }
  return { entries };
}

/** Ranks, best first: the whole name, a name's beginning, a name's word, an alias, a statement or a title. */
const RANK = { exact: 0, start: 1, word: 2, alias: 3, text: 4 };

/**
 * Finds what has every word of `query` as the beginning of one of its words; umlauts, ß and diacritics may be typed in
 * any way. Best matches first, among equals the more often mentioned; at most `limit`. An empty query finds nothing.
 */
export function search({ entries }: SearchIndex, query: string, limit = 12): SearchResult[] {
  const folded = fold(query).text.trim();
  const words = folded.split(" ").filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: { entry: Entry; matched: string; rank: number }[] = [];
  for (const entry of entries) {
    let best: { matched: string; rank: number } | undefined;
    for (const [position, { text, folded: candidate }] of entry.texts.entries()) {
      if (!words.every((word) => wordStart(candidate, word) >= 0)) continue;
      const rank = rankOf(entry, position, candidate.trim(), folded);
      if (best === undefined || rank < best.rank) best = { matched: text, rank };
    }
    if (best) found.push({ entry, ...best });
  }
  const best = firstFew(
    found,
    limit,
    (a, b) =>
      a.rank - b.rank ||
      b.entry.weight - a.entry.weight ||
      (a.entry.label < b.entry.label ? -1 : a.entry.label > b.entry.label ? 1 : a.entry.node < b.entry.node ? -1 : 1),
  );
  return best.map(({ entry: { node, kind, label }, matched }) => {
    return { node, kind, label, matched, ranges: matchRanges(matched, words) };
  });
}

function rankOf(entry: Entry, position: number, candidate: string, query: string): number {
  if (entry.kind === "statement" || entry.kind === "article") return RANK.text;
  if (position > 0) return candidate === query ? RANK.start : RANK.alias;
  if (candidate === query) return RANK.exact;
  return candidate.startsWith(query) ? RANK.start : RANK.word;
}

/** Where in `folded` a word starts with `word`; −1 where none does. */
function wordStart(folded: string, word: string): number {
  if (folded.startsWith(word)) return 0;
  const at = folded.indexOf(` ${word}`);
  return at < 0 ? -1 : at + 1;
}

/** The ranges of `text` that the folded `words` matched, in order and without overlap. */
function matchRanges(text: string, words: readonly string[]): { from: number; to: number }[] {
  const { text: folded, origin } = fold(text);
  const ranges = words
    .map((word) => {
      const start = wordStart(folded, word);
      const end = start + word.length;
      return { from: origin[start] ?? 0, to: origin[end] ?? text.length };
    })
    .map(({ from, to }) => ({ from, to: from + text.slice(from, to).trimEnd().length }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: { from: number; to: number }[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged;
}
