import type { GraphRelation, Span } from "@newsgraph/schema";
import type { GraphIndex } from "./graph-index.js";

/** A relation that an article tells, and the span that does. */
export type MarginNote = { readonly relation: GraphRelation; readonly span: Span };

/** All places where an article tells a relation, in the order of the text. */
export function relationsTold(index: GraphIndex, article: string): MarginNote[] {
  const notes = index.file.relations.flatMap((relation) =>
    relation.evidence
      .filter((evidence) => evidence.article === article)
      .map(({ from, to }) => ({ relation, span: { from, to } })),
  );
  return notes.sort(
    (a, b) => a.span.from - b.span.from || a.span.to - b.span.to || (a.relation.id < b.relation.id ? -1 : 1),
  );
}

/** The notes beside each paragraph, a relation once a paragraph. Paragraphs are in order and do not overlap. */
export function marginNotes(told: readonly MarginNote[], paragraphs: readonly Span[]): MarginNote[][] {
  return paragraphs.map(({ from, to }) => {
    const inside = told.filter(({ span }) => span.from < to && from < span.to);
    return inside.filter((note, at) => inside.findIndex(({ relation }) => relation === note.relation) === at);
  });
}
