import { escapeXml } from "./xml-text.js";

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

/** The markup of the attributes that an element has: each value between what `before` writes for its name and `after`. */
export function attributeWriter(
  declared: readonly DeclaredAttribute[],
  before: (name: string) => string,
  after: string,
): (attributes: object) => string {
  const opened = declared.map(([name]) => [name, before(name)] as const);
  return (attributes) => {
    const record = attributes as Record<string, string | number | undefined>;
    let text = "";
    for (const [name, opening] of opened) {
      const value = record[name];
      if (value !== undefined) text += opening + (typeof value === "string" ? escapeXml(value) : value) + after;
    }
    return text;
  };
}
