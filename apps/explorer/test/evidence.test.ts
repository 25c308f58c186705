import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeSpans, sentencePieces } from "../src/model/evidence.js";
import { smallGraph, spanOf } from "./small-graph.js";

const article = smallGraph().articles[0]!;
const find = (words: string) => spanOf(article.text, words);

describe("sentencePieces", () => {
  test.each([
    [[find("Montag")], "Die Ministerin Anna Weber hat am [Montag] Kiel besucht."],
    [[find("Anna Weber"), find("Montag")], "Die Ministerin [Anna Weber] hat am [Montag] Kiel besucht."],
    [[find("Montag"), find("Montag Kiel")], "Die Ministerin Anna Weber hat am [Montag Kiel] besucht."],
    [[find("lehnte"), find("Weber besucht Kiel")], "[Weber besucht Kiel] … Öztürk [lehnte] das ab."],
    [[], ""],
  ])("%j is shown in its sentence", (spans, expected) => {
    const shown = sentencePieces(article, spans).map(({ text, marked }) => (marked ? `[${text}]` : text));
    expect(shown.join("")).toBe(expected);
  });

  test("markup in the text stays text", () => {
    const text = "<img src=x onerror=alert(1)> sagte er.";
    const pieces = sentencePieces({ ...article, text, sentences: [{ from: 0, to: text.length }] }, [
      { from: 0, to: 4 },
    ]);
    expect(pieces).toEqual([
      { text: "<img", marked: true },
      { text: text.slice(4), marked: false },
    ]);
  });

  test("what is marked is exactly what the spans cover", () => {
    const spans = fc.array(fc.tuple(fc.nat(article.text.length), fc.nat(article.text.length)), { maxLength: 5 });
    fc.assert(
      fc.property(spans, (pairs) => {
        const given = pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
        const covered = mergeSpans(given.filter(({ from, to }) => from < to)).map(({ from, to }) =>
          article.text.slice(from, to),
        );
        const shown = sentencePieces(article, given).filter((piece) => piece.marked);
        expect(shown.map(({ text }) => text).join("")).toBe(covered.join(""));
      }),
    );
  });
});
