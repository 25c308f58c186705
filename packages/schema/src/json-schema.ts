import { z } from "zod";
import { Facts } from "./facts.js";
import { GraphFile } from "./graph-file.js";

/** JSON Schemas (draft 2020-12) of the two formats, by file name. Cross references between ids are beyond JSON Schema. */
export function jsonSchemas(): Record<"facts-1.schema.json" | "newsgraph-1.schema.json", unknown> {
  return {
    "facts-1.schema.json": { ...z.toJSONSchema(Facts), title: "newsgraph facts/1" },
    "newsgraph-1.schema.json": { ...z.toJSONSchema(GraphFile), title: "newsgraph graph newsgraph/1" },
  };
}
