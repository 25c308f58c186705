/** How a value is written in formats that declare their attributes. */
export type AttributeType = "string" | "integer" | "double";

/** An attribute of nodes or edges: its name in `NodeAttributes` or `EdgeAttributes`, and its type. */
export type DeclaredAttribute = readonly [name: string, type: AttributeType];

/** The attributes of nodes in the order in which formats declare them, without `label` and `id`, which each has its own place for. */
export const NODE_ATTRIBUTES: readonly DeclaredAttribute[] = [
  ["kind", "string"],
  ["mentions", "integer"],
  ["articles", "integer"],
  ["statementType", "string"],
  ["medium", "string"],
  ["article", "string"],
  ["date", "string"],
  ["language", "string"],
  ["url", "string"],
];

/** The attributes of edges in the order in which formats declare them, without `label`. */
export const EDGE_ATTRIBUTES: readonly DeclaredAttribute[] = [
  ["kind", "string"],
  ["relation", "string"],
  ["relationType", "string"],
  ["mode", "string"],
  ["predicate", "string"],
  ["role", "string"],
  ["status", "string"],
  ["date", "string"],
  ["score", "double"],
  ["evidence", "integer"],
];

/** The attributes that an element has, with their values as text. */
export function* attributeValues(
  attributes: object,
  declared: readonly DeclaredAttribute[],
): Generator<[name: string, value: string]> {
  const record = attributes as Record<string, string | number | undefined>;
  for (const [name] of declared) {
    const value = record[name];
    if (value !== undefined) yield [name, String(value)];
  }
}
