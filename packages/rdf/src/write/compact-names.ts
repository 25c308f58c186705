import type { NamedNode } from "@rdfjs/types";
import { isVocabularyTerm } from "../vocabulary/terms.js";

/** Local parts that Turtle and JSON-LD both take as they are: no sign that one of them would need to escape. */
const LOCAL = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$/;

/** Short names for IRIs: `schema:name` where a prefix fits and what follows is plain, else `undefined`. */
export type CompactNames = (node: NamedNode) => string | undefined;

/** Makes short names with these prefixes. */
export function compactNames(prefixes: Readonly<Record<string, string>>): CompactNames {
  const namespaces = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, `${prefix}:`]));
  // By identity: the terms of vocabularies are few and come with every fact.
  const known = new Map<NamedNode, string | undefined>();
  return (node) => {
    const name = known.get(node);
    if (name !== undefined) return name;
    const { value } = node;
    const cut = Math.max(value.lastIndexOf("/"), value.lastIndexOf("#")) + 1;
    const local = value.slice(cut);
    if (!LOCAL.test(local)) return undefined;
    const prefix = namespaces.get(value.slice(0, cut));
    if (prefix === undefined) return undefined;
    if (isVocabularyTerm(node)) known.set(node, prefix + local);
    return prefix + local;
  };
}
