import { expect, test } from "vitest";
import { readModelFile, writeModelFile } from "../src/model-file.js";

const about = { kind: "de-lexicon", version: 2 };
const file = writeModelFile(about, {
  words: Uint8Array.of(1, 2, 3),
  empty: new Uint8Array(),
  classes: Uint8Array.of(9),
});

test("sections come back as they went in, on even ground", () => {
  const model = readModelFile(file, about);
  expect(model.sections).toEqual(["words", "empty", "classes"]);
  expect(Array.from(model.section("words"))).toEqual([1, 2, 3]);
  expect(Array.from(model.section("empty"))).toEqual([]);
  expect(Array.from(model.section("classes"))).toEqual([9]);
  for (const name of model.sections) expect(model.section(name).byteOffset % 8).toBe(0);
});

const changed = (change: (bytes: Uint8Array) => void) => {
  const copy = file.slice();
  change(copy);
  return copy;
};

test.each([
  ["something else", new TextEncoder().encode("<!doctype html><p>Not found</p>"), /is no model file of newsgraph/],
  ["nothing", new Uint8Array(), /is no model file of newsgraph/],
  ["a file cut short", file.subarray(0, file.length - 8), /cut short/],
  [
    "a damaged file",
    changed((b) => {
      b[b.length - 8]! ^= 1;
    }),
    /damaged: its checksum differs/,
  ],
  [
    "a newer container",
    changed((b) => {
      b[4] = 9;
    }),
    /container version 9.*update newsgraph/,
  ],
  [
    "a newer content",
    writeModelFile({ kind: "de-lexicon", version: 3 }, {}),
    /version 3, .* up to 2; update newsgraph/,
  ],
  ["an older content", writeModelFile({ kind: "de-lexicon", version: 1 }, {}), /old version 1 of 2; .*npm run train/],
  ["another kind", writeModelFile({ kind: "de-tagger", version: 2 }, {}), /holds "de-tagger" where "de-lexicon"/],
])("%s is refused", (_, bytes, message) => {
  expect(() => readModelFile(bytes, about, "de-lexicon.bin")).toThrow(message);
  expect(() => readModelFile(bytes, about, "de-lexicon.bin")).toThrow(/^readModelFile: de-lexicon\.bin/);
});

test("a missing section is named", () => {
  expect(() => readModelFile(file, about).section("tags")).toThrow(/no section "tags", only words, empty, classes/);
});
