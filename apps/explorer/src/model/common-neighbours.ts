/** The facts that link two entities, by their ids. */
export type LinkIds = { readonly relations: readonly string[]; readonly statements: readonly string[] };

/** An entity that facts link to each of several, with the facts that link it to each, in their order; all by their ids. */
export type CommonIds = { readonly entity: string; readonly facts: readonly LinkIds[] };

/** How many facts link an entity to the others. */
export function countFacts({ facts }: CommonIds): number {
  return facts.reduce((sum, { relations, statements }) => sum + relations.length + statements.length, 0);
}
