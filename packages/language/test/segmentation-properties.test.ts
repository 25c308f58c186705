import type { Language } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, createAnalyzer, type Document, findBlocks } from "../src/index.js";

const analyzer = createAnalyzer();
const LANGUAGES = ["de", "en", "und"] as const satisfies readonly Language[];

const pieces = fc.constantFrom(
  ..."a Wort Dr. z. B. 24. XIV. 1.000,5 12:06 . ! ? … ... „ “ » « \" ' ‚ ‘ ( ) - – -- / & @ # : ; , 's www. https://a.b/c a@b.de 😀 👨‍👩‍👧 é ß Ⅻ \ud800 \udc00 \u00ad \u200b \u0000 ``  ''".split(
    " ",
  ),
  " ",
  "\n",
  "\t",
  "\u00a0",
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

function expectWhole({ text, tokens, sentences, blocks, tags, morphology, lemmas }: Document): void {
  let end = 0;
  for (const { from, to } of tokens) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeGreaterThan(from);
    end = to;
  }
  for (const layer of [tags, morphology, lemmas]) expect(layer).toHaveLength(tokens.length);
  let next = 0;
  for (const { from, to, first, last, block } of sentences) {
    expect(first).toBe(next);
    expect(last).toBeGreaterThan(first);
    expect([from, to]).toEqual([tokens[first]!.from, tokens[last - 1]!.to]);
    expect(from).toBeGreaterThanOrEqual(blocks[block]!.from);
    expect(to).toBeLessThanOrEqual(blocks[block]!.to);
    next = last;
  }
  expect(next).toBe(tokens.length);
  const covered = new Uint8Array(text.length);
  for (const { from, to } of tokens) covered.fill(1, from, to);
  for (const { from, to } of blocks) {
    for (let offset = from; offset < to; offset += 1) {
      if (covered[offset] === 0) expect(text.charAt(offset)).toMatch(/\s/);
    }
  }
}

describe.each(LANGUAGES)("any text in %s", (language) => {
  test("tokens stand in order and cover every character of the blocks, sentences cover the tokens", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (input) => expectWhole(await analyzer.analyze(input, { language }))),
      { seed: 20230420, numRuns: 150 },
    );
  });

  test("so they do with blocks anywhere", async () => {
    const cuts = fc.array(fc.nat(80), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(text, cuts, async (input, offsets) => {
        const ends = [...new Set(offsets.map((offset) => Math.min(offset, input.length)))].sort((a, b) => a - b);
        const blocks: Block[] = [];
        for (let index = 0; index + 1 < ends.length; index += 2) {
          blocks.push({ from: ends[index]!, to: ends[index + 1]!, kind: "paragraph" });
        }
        expectWhole(await analyzer.analyze(input, { language, blocks }));
      }),
      { seed: 20230420, numRuns: 100 },
    );
  });
});

describe("long lines", () => {
  // Each repeats what a careless scanner would read ahead over again and again; the test ends only if time grows with length.
  test.each([
    "a",
    "aa.",
    "a.a",
    "a@",
    "1.",
    "1,",
    "1-",
    "„",
    '"',
    ")",
    "Dr. ",
    "z. B. ",
    "https://",
    "-",
    "'s ",
    "😀",
    "\ud800",
  ])("300,000 characters of %j", async (unit) => {
    const input = unit.repeat(300_000 / unit.length);
    const { tokens } = await analyzer.analyze(input, {
      language: "de",
      blocks: [{ from: 0, to: input.length, kind: "paragraph" }],
    });
    expect(tokens.at(-1)!.to).toBe(input.trimEnd().length);
  });
});

test("blocks found in any text are in order and hold something", () => {
  fc.assert(
    fc.property(text, (input) => {
      let end = 0;
      for (const { from, to } of findBlocks(input)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(input.slice(from, to).trim()).toBe(input.slice(from, to));
        expect(to).toBeGreaterThan(from);
        end = to;
      }
    }),
    { seed: 20230420 },
  );
});
