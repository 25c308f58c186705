import type { Quad } from "@rdfjs/types";
import type { Store } from "oxigraph";
import { sortedQuads, turtleDocument } from "../write/turtle-document.js";
import { outlineQuery } from "./query-outline.js";
import { endOf } from "./query-position.js";
import { SparqlError } from "./sparql-error.js";
import type { SparqlResult, SparqlRows } from "./sparql-result.js";
import { findSyntaxError } from "./syntax-error.js";

type Oxigraph = typeof import("oxigraph");

/**
 * Triples in memory, and the answers to queries about them. Everything here takes the thread it runs on: `createSparqlEngine`
 * keeps one in a thread of its own, where a query that takes too long can be ended.
 */
export class SparqlStore {
  readonly #store: Store;
  readonly #prefixes: Readonly<Record<string, string>>;
  readonly #prologue: string;

  private constructor(oxigraph: Oxigraph, prefixes: Readonly<Record<string, string>>) {
    this.#store = new oxigraph.Store();
    this.#prefixes = prefixes;
    this.#prologue = `${Object.entries(prefixes)
      .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`)
      .join(" ")}\n`;
  }

  /** An empty store, whose queries need not declare `prefixes`. Loads oxigraph, which is some four megabytes. */
  static async open(prefixes: Readonly<Record<string, string>>): Promise<SparqlStore> {
    const loaded = (await import("oxigraph")) as Oxigraph & { default?: unknown };
    // In browsers it has to be told to load its WebAssembly; in Node it has done so.
    if (typeof loaded.default === "function") await (loaded.default as () => Promise<unknown>)();
    return new SparqlStore(loaded, prefixes);
  }

  /** Adds what whole lines of N-Quads say. */
  load(nquads: string): void {
    this.#store.load(nquads, { format: "application/n-quads", no_transaction: true, lenient: true });
  }

  /**
   * Answers a query, with at most `maxResults` rows or triples.
   * @throws SparqlError where the query has no answer; anything else leaves the store broken.
   */
  async query(query: string, maxResults: number = Number.POSITIVE_INFINITY): Promise<SparqlResult> {
    const { form, takesLimit } = outlineQuery(query);
    // One more than asked for tells whether there are more.
    const limit = takesLimit && Number.isFinite(maxResults) ? `\nLIMIT ${maxResults + 1}` : "";
    const text = this.#prologue + query + limit;
    try {
      if (form === "ask") return { form, answer: this.#store.query(text) as boolean };
      if (form === "select") return this.#select(text, maxResults);
      const quads = sortedQuads(this.#store.query(text) as unknown as Quad[]);
      const kept = quads.slice(0, maxResults);
      const turtle = turtleDocument(kept, this.#prefixes);
      return { form, turtle, triples: kept.length, complete: kept.length === quads.length };
    } catch (error) {
      if (isTrap(error)) throw error;
      throw await explain(error, query, this.#prefixes);
    }
  }

  #select(text: string, maxResults: number): SparqlRows {
    const { head, results } = JSON.parse(this.#store.query(text, { results_format: "json" }) as string);
    const rows: SparqlRows["rows"] = results.bindings;
    const complete = rows.length <= maxResults;
    return { form: "select", variables: head.vars, rows: complete ? rows : rows.slice(0, maxResults), complete };
  }
}

/** True for the end of WebAssembly itself, as where its four gigabytes of memory are used up: nothing can go on from there. */
export function isTrap(error: unknown): boolean {
  return error instanceof Error && error.name === "RuntimeError";
}

/** A syntax error as the parser of {@link findSyntaxError} sees it; else oxigraph's, whose lines count the prologue. */
async function explain(error: unknown, query: string, prefixes: Readonly<Record<string, string>>): Promise<Error> {
  const message = error instanceof Error ? error.message : String(error);
  const place = /^error at (\d+):(\d+): (.*)$/s.exec(message);
  if (place === null) return new SparqlError("failed", message);
  const found = await findSyntaxError(query, prefixes);
  if (found !== undefined) return found;
  const line = Number(place[1]) - 1;
  const position =
    line > query.split("\n").length ? endOf(query) : { line: Math.max(1, line), column: Number(place[2]) };
  return new SparqlError("syntax", `the query cannot be read: ${place[3]}`, position);
}
