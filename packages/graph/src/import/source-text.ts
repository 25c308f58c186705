import { type GraphArticle, type Span, stableId } from "@newsgraph/schema";

/** Lines of one source article at most: a reader opens it as one page. */
const LINES_PER_ARTICLE = 2000;
/** Code units of one value at most. */
const LONGEST_VALUE = 4000;

/** A place in a source article. */
export type SourceSpan = Span & { article: string };

/** Text on one line, as a source article has it. */
export function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE).replace(/[\ud800-\udbff]$/, "")} …`;
}

/**
 * Makes the imported file itself a source: articles in which each node and each edge is a line with all that the file says of
 * it, so that everything imported can be traced to the words it rests on. Articles are named once their text is whole: lines
 * refer to them by number until then.
 */
export class SourceText {
  readonly #name: string;
  readonly #source: string;
  readonly #parts: { text: string; sentences: Span[] }[] = [];

  constructor(name: string, source: string) {
    this.#name = name;
    this.#source = source;
  }

  /** Adds a line. The span is that of the whole line; `part` numbers its article. */
  addLine(line: string): Span & { part: number } {
    let part = this.#parts.at(-1);
    if (part === undefined || part.sentences.length === LINES_PER_ARTICLE) {
      part = { text: "", sentences: [] };
      this.#parts.push(part);
    }
    const from = part.text.length;
    part.text += `${line}\n`;
    const to = from + line.length;
    part.sentences.push({ from, to });
    // Named, not spread: V8 gives each object that a spread and a further field make a hidden class of its own.
    return { from, to, part: this.#parts.length - 1 };
  }

  /** The articles of all lines, by number. Their ids hash their text: equal files have equal ids. */
  articles(): GraphArticle[] {
    return this.#parts.map(({ text, sentences }, index) => ({
      id: stableId("import:", this.#name, this.#source, text),
      title: this.#parts.length === 1 ? this.#name : `${this.#name}, ${index + 1}/${this.#parts.length}`,
      language: "und",
      source: this.#source,
      text,
      sentences,
      times: [],
    }));
  }
}
