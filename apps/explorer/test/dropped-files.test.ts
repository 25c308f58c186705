import { expect, test } from "vitest";
import { namedFiles } from "../src/loading/dropped-files.js";
import { isGraphFile } from "../src/loading/is-graph-file.js";

const inFolder = (path: string) =>
  Object.assign(new File(["x"], path.split("/").at(-1)!), { webkitRelativePath: path });

test("single files are all taken, of folders those that may hold articles, sorted by path", () => {
  const files = [
    new File(["x"], "b.png"),
    inFolder("f/b.txt"),
    inFolder("f/a.html"),
    inFolder("f/x.png"),
    inFolder("f/.git/c.txt"),
  ];
  expect(namedFiles(files).map(({ path }) => path)).toEqual(["b.png", "f/a.html", "f/b.txt"]);
});

test.each([
  ["a.json", `{"format":"newsgraph/1"}`, true],
  ["a.json", `{"format":"newsgraph/2"}`, true],
  ["a.json", `{"nodes":[],"edges":[]}`, true],
  ["a.json", `{"text":"Der Hafen.","nodes":[]}`, false],
  ["a.jsonl", `{"format":"facts/1"}\n`, true],
  ["a.jsonl", `{"text":"Der Hafen."}\n`, false],
  ["a.gexf", "<gexf><graph>", true],
  ["a.xml", "<netz/>", true],
  ["a.csv", "source,target\n", true],
  ["a.html", "<!doctype html><p>Der Hafen.", false],
  ["a.txt", "Der Hafen.", false],
])("%s with %s is a graph: %s", async (path, content, expected) => {
  expect(await isGraphFile({ path, blob: new Blob([content]) })).toBe(expected);
});
