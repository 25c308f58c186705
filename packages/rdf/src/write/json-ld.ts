import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { rdf, xsd } from "../vocabulary/terms.js";
import { type CompactNames, compactNames } from "./compact-names.js";
import { quoted } from "./literal-text.js";

/** Writes records of quads as one JSON-LD 1.1 document: a context of prefixes, and a graph with a node a line. */
export class JsonLdWriter {
  readonly #names: CompactNames;
  readonly #prefixes: Readonly<Record<string, string>>;
  #first = true;

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#prefixes = prefixes;
    this.#names = compactNames(prefixes);
  }

  /** What comes before the first record. */
  begin(pieces: string[]): void {
    // A namespace that ends in none of ":/?#[]@" is no prefix in JSON-LD 1.1 unless it says so.
    const context = Object.entries(this.#prefixes).map(([prefix, id]) => [prefix, { "@id": id, "@prefix": true }]);
    pieces.push(`{"@context":${JSON.stringify({ "@version": 1.1, ...Object.fromEntries(context) })},\n"@graph":[`);
  }

  /** Adds the quads of one record to `pieces`: a node for each subject, in the order they come in. */
  record(quads: readonly Quad[], pieces: string[]): void {
    for (const own of bySubject(quads).values()) {
      pieces.push(this.#first ? "\n" : ",\n", '{"@id":"', this.#node(own[0]!.subject as NamedNode), '"');
      this.#first = false;
      for (let at = 0; at < own.length; at++) {
        // Written with the first of its like; predicates are the vocabularies' own objects.
        const { predicate } = own[at]!;
        if (nextOf(own, predicate, 0) < at) continue;
        this.#member(own, at, pieces);
      }
      pieces.push("}");
    }
  }

  /** Adds the predicate of the quad at `first` with all its objects. */
  #member(own: readonly Quad[], first: number, pieces: string[]): void {
    const { predicate } = own[first]!;
    const isType = predicate === rdf.type;
    pieces.push(',"', isType ? "@type" : this.#node(predicate as NamedNode), '":');
    const isList = nextOf(own, predicate, first + 1) < own.length;
    if (isList) pieces.push("[");
    for (let at = first; at < own.length; at = nextOf(own, predicate, at + 1)) {
      if (at > first) pieces.push(",");
      const { object } = own[at]!;
      if (isType) pieces.push('"', this.#node(object as NamedNode), '"');
      else this.#object(object, pieces);
    }
    if (isList) pieces.push("]");
  }

  /** What comes after the last record. */
  end(pieces: string[]): void {
    pieces.push("\n]}\n");
  }

  /** The name of a node. The model makes no IRI with a sign that a string in JSON has to escape. */
  #node(node: NamedNode): string {
    return this.#names(node) ?? node.value;
  }

  #object(term: Term, pieces: string[]): void {
    if (term.termType !== "Literal") {
      pieces.push('{"@id":"', this.#node(term as NamedNode), '"}');
    } else if (term.datatype === xsd.integer) {
      pieces.push(term.value);
    } else if (term.language !== "") {
      pieces.push('{"@value":', quoted(term.value), ',"@language":"', term.language, '"}');
    } else if (term.datatype.value === xsd.string.value) {
      pieces.push(quoted(term.value));
    } else {
      pieces.push('{"@value":', quoted(term.value), ',"@type":"', this.#node(term.datatype), '"}');
    }
  }
}

/** Where `predicate` comes next from `at` on; behind the last where it does not. */
function nextOf(quads: readonly Quad[], predicate: Term, at: number): number {
  while (at < quads.length && quads[at]!.predicate !== predicate) at++;
  return at;
}

/** The quads of a record by subject, each in the order they come in. */
function bySubject(quads: readonly Quad[]): Map<string, Quad[]> {
  const subjects = new Map<string, Quad[]>();
  let last: Quad[] = [];
  for (const quad of quads) {
    const subject = quad.subject.value;
    if (subject !== last[0]?.subject.value) {
      last = subjects.get(subject) ?? [];
      if (last.length === 0) subjects.set(subject, last);
    }
    last.push(quad);
  }
  return subjects;
}
