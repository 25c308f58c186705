import type { Quad, Term } from "@rdfjs/types";
import jsonld from "jsonld";
import { Parser } from "n3";
import type { RdfFormat } from "../src/index.js";

/** The quads of a document, read by a library that had no part in writing it, as sorted lines, each once. */
export async function readRdf(text: string, format: RdfFormat): Promise<string[]> {
  const quads =
    format === "jsonld"
      ? await readJsonLd(text)
      : new Parser({ format: format === "turtle" ? "Turtle" : "N-Quads" }).parse(text);
  return linesOf(quads as Quad[]);
}

/** Quads as sorted lines, each once: equal sets of quads give equal lists. */
export function linesOf(quads: Iterable<Quad>): string[] {
  const lines = [...quads].map(({ subject, predicate, object, graph }) =>
    [subject, predicate, object, graph].map(termText).join(" "),
  );
  return [...new Set(lines)].sort();
}

function termText(term: Term): string {
  if (term.termType !== "Literal") return `${term.termType} ${term.value}`;
  return `${JSON.stringify(term.value)} ${term.language} ${term.datatype.value}`;
}

async function readJsonLd(text: string): Promise<Quad[]> {
  const quads = await jsonld.toRDF(JSON.parse(text), {
    documentLoader: async (url: string) => {
      throw new Error(`test: the document asks for ${url}`);
    },
  });
  return (
    quads as Record<"subject" | "predicate" | "object" | "graph", Term & { datatype?: Term; language?: string }>[]
  ).map((quad) => ({ ...quad, object: { language: "", ...quad.object } }) as unknown as Quad);
}
