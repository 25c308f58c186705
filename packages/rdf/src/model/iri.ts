import factory from "@rdfjs/data-model";
import type { NamedNode } from "@rdfjs/types";
import { DATA_SORTS, type DataSort, DEFAULT_BASE } from "../vocabulary/namespaces.js";
import { decodeId, encodeId } from "./well-formed.js";

/** The IRI of something of the graph. Ids are untrusted: whatever an id holds, it stays one segment of the path. */
export function dataIri(base: string, sort: DataSort, id: string): string {
  return `${base}${sort}/${encodeId(id)}`;
}

/** What an IRI of {@link dataIri} names; a fragment, as of a passage, does not count. `undefined` for any other IRI. */
export function readDataIri(iri: string, base: string = DEFAULT_BASE): { sort: DataSort; id: string } | undefined {
  if (!iri.startsWith(base)) return undefined;
  const path = iri.slice(base.length).replace(/#.*$/s, "");
  const slash = path.indexOf("/");
  const sort = DATA_SORTS.find((known) => known === path.slice(0, slash));
  const id = decodeId(path.slice(slash + 1));
  return sort === undefined || id === undefined || id === "" ? undefined : { sort, id };
}

/**
 * An IRI to name things under.
 * @throws RangeError where `base` is no absolute IRI that ends in `/`, `#` or `:`, or has signs that no IRI may have.
 */
export function checkBase(base: string): string {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*[/#:]$/u.test(base) || hasForbidden(base)) {
    throw new RangeError(
      `base: ${JSON.stringify(base)} is no IRI to name things under; give one such as https://example.org/graph/`,
    );
  }
  return base;
}

/** Signs that no IRI may have between its brackets (RDF 1.1 Turtle, IRIREF), and surrogates without their other half. */
const FORBIDDEN = /[\0-\x20<>"{}|\\^`]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function hasForbidden(text: string): boolean {
  return text.search(FORBIDDEN) >= 0;
}

/**
 * The address of something on the web as a node: `http` and `https` only, with the signs that no IRI may have
 * percent-encoded. `undefined` for everything else, `javascript:` above all.
 */
export function webNode(link: string): NamedNode | undefined {
  const trimmed = link.trim();
  if (!/^https?:\/\/[^/?#\s]/i.test(trimmed)) return undefined;
  return factory.namedNode(trimmed.replace(FORBIDDEN, (sign) => encodeId(sign)));
}
