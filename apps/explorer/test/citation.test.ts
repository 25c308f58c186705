import type { GraphArticle } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { citation } from "../src/model/citation.js";
import { smallGraph, spanOf } from "./small-graph.js";

const article = smallGraph().articles[0]!;
const at = (words: string) => [spanOf(article.text, words)];

describe("citation", () => {
  test.each([
    [
      "de",
      "„‚Wir helfen der Werft‘, sagte Weber der Agentur Nordpress.“ (Anna Weber) – Nordblatt, „Weber besucht Kiel“, 6. Mai 2024",
    ],
    [
      "en",
      "“‘Wir helfen der Werft’, sagte Weber der Agentur Nordpress.” (Anna Weber) – Nordblatt, “Weber besucht Kiel”, 6 May 2024",
    ],
  ] as const)("has quote, speaker, source, title and date, as %s prints them", (language, expected) => {
    expect(citation({ article, spans: at("Wir helfen"), speaker: "Anna Weber" }, language)).toBe(expected);
  });

  test("leaves out what is not known", () => {
    const bare: GraphArticle = { ...article, title: "Ein Titel", source: undefined, date: undefined };
    expect(citation({ article: bare, spans: at("Öztürk") }, "de")).toBe("„Öztürk lehnte das ab.“ – „Ein Titel“");
  });

  test("sentences that are apart are joined by an ellipsis, and line breaks are spaces", () => {
    const text = "Erster\nSatz. Zweiter Satz. Dritter Satz.";
    const sentences = ["Erster\nSatz.", "Zweiter Satz.", "Dritter Satz."].map((words) => spanOf(text, words));
    const spans = [sentences[0]!, sentences[2]!];
    expect(citation({ article: { ...article, text, sentences, url: "https://a.example/1" }, spans }, "de")).toBe(
      "„Erster Satz. … Dritter Satz.“ – Nordblatt, „Weber besucht Kiel“, 6. Mai 2024, https://a.example/1",
    );
  });

  test.each([
    ['Er sagte: "Ja", und "nein".', "„Er sagte: ‚Ja‘, und ‚nein‘.“"],
    ["Er sagte: »Ja« und «nein».", "„Er sagte: ‚Ja‘ und ‚nein‘.“"],
  ])("double quotation marks within become single ones: %s", (text, expected) => {
    const spans = [{ from: 0, to: text.length }];
    const own = { ...article, text, sentences: spans };
    expect(citation({ article: own, spans }, "de").split(" – ")[0]).toBe(expected);
  });
});
