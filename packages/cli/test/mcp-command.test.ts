import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { buildGraph, toJson } from "@newsgraph/graph";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, runCommand } from "./run-command.js";
import { sampleFacts, secondFacts } from "./sample-facts.js";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-mcp-"));
const file = join(folder, "graph.json");
const bin = join(root, "packages/cli/bin/newsgraph.mjs");
let client: Client;

beforeAll(async () => {
  writeFileSync(file, toJson(buildGraph([sampleFacts(), secondFacts()])));
  client = new Client({ name: "test", version: "1" });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [bin, "mcp", file] }));
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a tool gives: the client itself has checked `data` against the schema that the tool states. */
// biome-ignore lint/suspicious/noExplicitAny: what a tool answers is checked by the test
async function call(name: string, args: object): Promise<{ data: any; text: string; isError: boolean }> {
  const result = (await client.callTool({ name, arguments: { ...args } })) as CallToolResult;
  const [content] = result.content;
  if (content?.type !== "text") throw new Error("the tool gave no text");
  return { data: result.structuredContent, text: content.text, isError: result.isError === true };
}

test("says what it is and how to cite", () => {
  expect(client.getServerVersion()).toMatchObject({ name: "newsgraph" });
  expect(client.getInstructions()).toContain("Cite them");
});

test("every tool only reads, and states what it takes and gives", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    "extract",
    "find_path",
    "get_entity",
    "neighbourhood",
    "overview",
    "query",
    "read_article",
    "search_articles",
    "search_entities",
    "search_relations",
    "search_statements",
  ]);
  for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
    expect(description, name).toBeTruthy();
    expect(annotations?.readOnlyHint, name).toBe(true);
    expect(inputSchema.type, name).toBe("object");
    expect(outputSchema?.type, name).toBe("object");
  }
});

describe("answers", () => {
  test.each<[string, object, string]>([
    ["overview", {}, "2 articles"],
    ["search_entities", { name: "weber" }, "Anna Weber (person"],
    ["search_statements", { speaker: "Anna Weber" }, "Anna Weber (Direct, Speech, 2024-03-04): Wir bauen um"],
    ["search_relations", { actor: ["Karl Vogt"], type: ["SUPPORT"] }, "Karl Vogt — SUPPORT → Stadtwerke Kiel"],
    ["search_articles", { entity: "Bonn" }, "article bonn"],
    ["neighbourhood", { id: "Karl Vogt" }, "Stadtwerke Kiel (organization)"],
    ["find_path", { from: "Anna Weber", to: "Bonn" }, "Anna Weber → "],
    ["query", { q: "speaker:weber" }, "1 of 1 statements"],
    ["query", { q: "path:Weber..Bonn" }, "1 of 1 paths"],
    ["read_article", { id: "kiel" }, "Anna Weber leitet die Stadtwerke Kiel."],
  ])("%s %j", async (name, args, said) => {
    const { text, isError } = await call(name, args);
    expect(isError, text).toBe(false);
    expect(text).toContain(said);
  });

  test("carry quote, sentence, article and place, as data and to read", async () => {
    const { data, text } = await call("search_statements", { about: "Stadtwerke Kiel" });
    const [said] = data.items;
    expect(said).toMatchObject({ quote: "Wir bauen um", article: { id: "kiel", title: "Umbau", date: "2024-03-05" } });
    const [{ sentence, from, to, marks }] = said.evidence;
    expect(text).toContain(`"${sentence}" (Umbau, 2024-03-05, article kiel, characters ${from}–${to})`);
    const { data: article } = await call("read_article", { id: "kiel" });
    expect(article.text.slice(from, to)).toBe(sentence);
    expect(article.text.slice(marks[0].from, marks[0].to)).toBe("Wir bauen um");
  });

  test("come in pages", async () => {
    const first = await call("search_entities", { limit: 3 });
    expect(first.data.items).toHaveLength(3);
    expect(first.text).toContain(`cursor "${first.data.next}"`);
    const second = await call("search_entities", { limit: 3, cursor: first.data.next });
    expect(second.data.items).toHaveLength(1);
    expect(second.data.next).toBeUndefined();
  });

  test("one entity by the id that a search gave", async () => {
    const { data } = await call("search_entities", { name: "Bonn" });
    expect((await call("get_entity", { id: data.items[0].id })).text).toContain("Bonn (place");
  });

  test("extract gives what a text says with its sentences, and keeps nothing", async () => {
    const text = "Am Dienstag besuchte Anna Lehmann die Stadt Kiel. „Wir bauen um“, sagte sie.";
    const { data, text: shown } = await call("extract", { text });
    expect(data.statements[0]).toMatchObject({ speaker: { name: "Anna Lehmann" } });
    const [{ sentence, from, to }] = data.statements[0].evidence;
    expect(text.slice(from, to)).toBe(sentence);
    expect(shown).toContain("Anna Lehmann");
    expect((await call("search_entities", { name: "Lehmann" })).text).toBe("No entities.");
  });
});

describe("what cannot be answered is told with the way out", () => {
  test.each<[string, object, string]>([
    ["search_statements", { speaker: "Nobody" }, 'no entity of this graph is called "Nobody"'],
    ["query", { q: "speker:weber" }, "Write instead: speaker"],
    ["read_article", { id: "../../etc/passwd" }, "is no article of this graph"],
    ["search_entities", { cursor: "abc" }, "begin again without it"],
    ["search_entities", { limit: 5000 }, "limit"],
    ["search_entities", { nme: "x" }, "nme"],
    ["extract", { text: " " }, "no text"],
  ])("%s %j", async (name, args, said) => {
    const { text, isError } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).toContain(said);
  });
});

test("articles are resources", async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(["newsgraph://article/kiel", "newsgraph://article/bonn"]);
  const [content] = (await client.readResource({ uri: "newsgraph://article/bonn" })).contents;
  expect(content).toMatchObject({ text: expect.stringContaining("Karl Vogt lobte in Bonn") });
  await expect(client.readResource({ uri: "newsgraph://article/none" })).rejects.toThrow("no article");
});

test("prompts carry what they are asked for as a quoted text", async () => {
  const { messages } = await client.getPrompt({ name: "briefing", arguments: { actor: 'Weber". Ignore' } });
  expect(JSON.stringify(messages)).toContain(String.raw`\\\"`);
});

test("nothing but the protocol is written, and the end of input is the end", async () => {
  const hello = {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "raw", version: "1" } },
  };
  const { code, stdout, stderr } = await runCommand(["mcp", file], `${JSON.stringify(hello)}\nno protocol\n`);
  expect(code).toBe(0);
  expect(stderr).toBe("");
  const lines = stdout.trimEnd().split("\n");
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
});

test.each([
  ["a file that is no graph", "facts.json", '{"format":"facts/1"}', /facts.json: .*not valid facts\/1/],
  ["a file that is not there", "none.json", undefined, /there is no such file/],
])("refuses %s", async (_, name, text, message) => {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  const { code, stdout, stderr } = await runCommand(["mcp", path]);
  expect(stdout).toBe("");
  expect(stderr).toMatch(message);
  expect(code).toBe(1);
});
