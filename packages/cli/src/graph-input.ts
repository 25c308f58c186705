import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import { fromJson, type NewsGraph } from "@newsgraph/graph";
import { FormatError } from "@newsgraph/schema";
import { InputError, messageOf } from "./errors.js";

/**
 * Reads a graph file, or standard input for `-`, and validates it.
 * @throws InputError where there is no such file, it is not JSON, or not a graph of the version known.
 */
export async function readGraph(path: string): Promise<NewsGraph> {
  const name = path === "-" ? "stdin" : path;
  let json: string;
  try {
    json = await text(path === "-" ? process.stdin : createReadStream(path));
  } catch (error) {
    throw new InputError(`cannot read ${name}: ${messageOf(error)}`);
  }
  try {
    return fromJson(json);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new InputError(`${name}: ${error.message.replace(/^fromJson: /, "")}`);
  }
}
