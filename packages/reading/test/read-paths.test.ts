import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isReadProblem, type ReadPathsOptions, readPaths } from "../src/node.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsgraph-reading-"));
  await mkdir(join(folder, "b/inner"), { recursive: true });
  await mkdir(join(folder, "empty"));
  await mkdir(join(folder, "b/.hidden"));
  const files: Record<string, string> = {
    "a.txt": "Eins.",
    "b/z.txt": "Zwei.",
    "b/inner/c.json": '{"text":"Drei."}',
    "b/inner/d.jsonl": '{"id":"a","text":"Doppelt."}\n{"id":"e","text":"Vier."}\n',
    "b/notes.dat": "nicht gelesen",
    "b/.hidden/x.txt": "nicht gelesen",
    "b/.x.txt": "nicht gelesen",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});

afterAll(() => rm(folder, { recursive: true }));

async function read(paths: string[], options: ReadPathsOptions = {}) {
  const found: string[] = [];
  for await (const item of readPaths(paths, { language: "de", ...options })) {
    found.push(
      isReadProblem(item)
        ? `${item.file}${item.line === undefined ? "" : `:${item.line}`}: ${item.message}`.replaceAll(`${folder}/`, "")
        : `${item.article.id}: ${item.article.text}`,
    );
  }
  return found;
}

const at = (name: string) => join(folder, name);

describe("readPaths", () => {
  test("files and folders in the order given, folders sorted", async () => {
    expect(await read([at("b/z.txt"), at("b/inner")])).toEqual(["z: Zwei.", "c: Drei.", "a: Doppelt.", "e: Vier."]);
    expect(await read([at("b")])).toEqual(["c: Drei.", "a: Doppelt.", "e: Vier.", "z: Zwei."]);
  });

  test("an id given twice is a problem that names both files; the first stands", async () => {
    expect(await read([at("a.txt"), at("b/inner/d.jsonl")])).toEqual([
      "a: Eins.",
      'b/inner/d.jsonl: left out: the id "a" is that of an article in a.txt; give this one an id or a file name of its own',
      "e: Vier.",
    ]);
  });

  test("what is missing or empty is a problem; the rest is read", async () => {
    expect(await read([at("nope.txt"), at("empty"), at("a.txt")])).toEqual([
      "nope.txt: there is no such file or folder",
      `${at("empty")}: the folder holds no articles: no file ends in .txt, .md, .html, .json or .jsonl`.replace(
        `${folder}/`,
        "",
      ),
      "a: Eins.",
    ]);
  });

  test("a file named is read whatever its extension", async () => {
    expect(await read([at("b/notes.dat")])).toEqual(["notes: nicht gelesen"]);
  });

  test("standard input", async () => {
    const stdin = (text: string) => ({
      stdin: (async function* () {
        yield new TextEncoder().encode(text);
      })(),
    });
    expect(await read(["-"], stdin("Eins."))).toEqual(["stdin: Eins."]);
    expect(await read(["-"], stdin('{"id":"x","text":"Eins."}\n{"text":"Zwei."}\n'))).toEqual([
      "x: Eins.",
      "stdin-2: Zwei.",
    ]);
    expect(await read(["-"], { ...stdin('{"a":1}\n'), format: "text" })).toEqual(['stdin: {"a":1}\n']);
  });
});
