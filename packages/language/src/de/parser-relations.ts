import { DEPRELS } from "./parser-labels.js";

/** Sides of a dependent, tags of a head and of a dependent. */
const PAIRS = 3 << 12;
const UNKNOWN = DEPRELS.indexOf("dep");
const ROOT = DEPRELS.indexOf("root");

/** The number of a pair of tags: whether the dependent stands left of its head, then both tags. */
export function relationPair(left: boolean, headTag: number, tag: number): number {
  return ((left ? 1 : 2) << 12) | (headTag << 6) | tag;
}

/**
 * Which relations each pair of tags may have, as bytes: for each pair two bytes of its number, one with the count, and the relations.
 * @param relations sets of relations by pair
 */
export function encodeRelations(relations: ReadonlyMap<number, ReadonlySet<number>>): Uint8Array {
  const bytes: number[] = [];
  for (const [pair, labels] of Array.from(relations).sort((a, b) => a[0] - b[0])) {
    bytes.push(pair & 255, pair >> 8, labels.size, ...Array.from(labels).sort((a, b) => a - b));
  }
  return Uint8Array.from(bytes);
}

/**
 * Relations by pair of tags, read from `encodeRelations`' bytes; for a pair that is not among them, those of the dependent's tag.
 * @throws Error where the bytes are no such table.
 */
export function decodeRelations(bytes: Uint8Array): readonly Uint8Array[] {
  const byPair: Uint8Array[] = new Array(PAIRS);
  const byTag = Array.from({ length: 64 }, () => new Set<number>());
  for (let at = 0; at < bytes.length; ) {
    const pair = bytes[at]! | (bytes[at + 1]! << 8);
    const end = at + 3 + bytes[at + 2]!;
    const labels = bytes.subarray(at + 3, end);
    if (!(end <= bytes.length) || pair >= PAIRS || labels.some((label) => label >= DEPRELS.length)) {
      throw new Error("decodeRelations: the table of relations is broken; make the parser anew with `npm run train`");
    }
    byPair[pair] = labels;
    for (const label of labels) if (label !== ROOT) byTag[pair & 63]!.add(label);
    at = end;
  }
  const fallback = byTag.map((labels) =>
    Uint8Array.from(labels.size === 0 ? [UNKNOWN] : Array.from(labels).sort((a, b) => a - b)),
  );
  for (let pair = 0; pair < PAIRS; pair++) byPair[pair] ??= fallback[pair & 63]!;
  return byPair;
}
