import type { Upos } from "./document.js";
import { UPOS } from "./document.js";

/** One syntactic word of a CoNLL-U file. `id` counts from 1 within the sentence; `head` is 0 for the root. */
export type ConlluWord = {
  readonly id: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
  readonly features: Readonly<Record<string, string>>;
  /** absent where the column is `_` */
  readonly head: number | undefined;
  readonly deprel: string;
  readonly misc: Readonly<Record<string, string>>;
  /** whether white space follows in the text */
  readonly spaceAfter: boolean;
};

/** A token of the surface: several words in one ("im" for "in dem"), or one word. `first` to `last` index `words`, half-open. */
export type ConlluSurface = {
  readonly form: string;
  readonly first: number;
  readonly last: number;
  readonly spaceAfter: boolean;
};

/** A sentence of a CoNLL-U file. Empty nodes (8.1) are left out. */
export type ConlluSentence = {
  readonly id: string | undefined;
  /** the `# text` comment; where there is none, the forms put together */
  readonly text: string;
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly surfaces: readonly ConlluSurface[];
};

/**
 * Reads CoNLL-U (universaldependencies.org/format.html).
 * @throws Error naming the line for a row that has not ten columns, a tag that is none of UD's, or a broken id.
 */
export function* readConllu(source: string): Generator<ConlluSentence> {
  let rows: { line: number; columns: string[] }[] = [];
  let comments: string[] = [];
  for (const [index, raw] of source.split("\n").entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.trim() === "") {
      if (rows.length > 0) yield makeSentence(comments, rows);
      if (rows.length > 0) comments = [];
      rows = [];
    } else if (line.startsWith("#")) {
      comments.push(line.slice(1).trim());
    } else {
      const columns = line.split("\t");
      if (columns.length !== 10) {
        throw new Error(
          `readConllu: line ${index + 1} has ${columns.length} columns, CoNLL-U has 10 separated by tabs`,
        );
      }
      rows.push({ line: index + 1, columns });
    }
  }
  if (rows.length > 0) yield makeSentence(comments, rows);
}

function makeSentence(comments: string[], rows: { line: number; columns: string[] }[]): ConlluSentence {
  const words: ConlluWord[] = [];
  const surfaces: { form: string; first: number; last: number; spaceAfter: boolean }[] = [];
  let coveredTo = 0;
  for (const { line, columns } of rows) {
    const [id, form, lemma, upos, xpos, feats, head, deprel, , miscColumn] = columns as [string, ...string[]];
    if (/^\d+\.\d+$/.test(id)) continue;
    const misc = readPairs(miscColumn!);
    const spaceAfter = misc.SpaceAfter !== "No";
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      coveredTo = Number(range[2]);
      surfaces.push({ form: form!, first: Number(range[1]) - 1, last: coveredTo, spaceAfter });
      continue;
    }
    if (Number(id) !== words.length + 1) {
      throw new Error(`readConllu: line ${line} has the id ${id} where ${words.length + 1} is due`);
    }
    if (!isUpos(upos!))
      throw new Error(`readConllu: line ${line} has "${upos}", which is none of UD's part-of-speech tags`);
    if (words.length >= coveredTo) {
      surfaces.push({ form: form!, first: words.length, last: words.length + 1, spaceAfter });
    }
    words.push({
      id: words.length + 1,
      form: form!,
      lemma: lemma!,
      upos: upos as Upos,
      xpos: xpos === "_" ? "" : xpos!,
      features: readPairs(feats!),
      head: /^\d+$/.test(head!) ? Number(head) : undefined,
      deprel: deprel === "_" ? "" : deprel!,
      misc,
      spaceAfter,
    });
  }
  const comment = (key: string) => {
    const found = comments.find((text) => text.startsWith(`${key} =`));
    return found?.slice(key.length + 2).trim();
  };
  const joined = surfaces
    .map(({ form, spaceAfter }) => form + (spaceAfter ? " " : ""))
    .join("")
    .trimEnd();
  return { id: comment("sent_id"), text: comment("text") ?? joined, comments, words, surfaces };
}

function isUpos(tag: string): tag is Upos {
  return (UPOS as readonly string[]).includes(tag) || tag === "_";
}

function readPairs(column: string): Record<string, string> {
  if (column === "_") return {};
  return Object.fromEntries(
    column.split("|").map((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
