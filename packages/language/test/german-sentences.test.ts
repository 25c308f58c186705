import { describe, expect, test } from "vitest";
import { germanRules } from "../src/de/token-rules.js";
import type { Block } from "../src/document.js";
import { scanTokens } from "../src/scan-tokens.js";
import { splitSentences } from "../src/split-sentences.js";

/** The text with "|" where sentences are cut. */
function cut(text: string): string {
  const blocks: Block[] = [{ from: 0, to: text.length, kind: "paragraph" }];
  const tokens = scanTokens(text, 0, text.length, germanRules);
  return splitSentences(text, blocks, tokens, germanRules)
    .map(({ from, to }) => text.slice(from, to))
    .join(" | ");
}

describe("German sentences", () => {
  test.each([
    "Das ist gut. | Das auch! | Wirklich? | Ja.",
    // abbreviations, ordinals, initials
    "Er kam am 24. Februar. | Dann ging er.",
    "Dr. Weber zahlte 5 Mrd. Euro bzw. 3 Mio. Dollar.",
    "Es waren 5 Mrd. | Die Bank schwieg.",
    "Äpfel, Birnen usw. | Menschen kamen.",
    "Vertreter von u. a. Siemens kamen.",
    "Das war 300 v. Chr. | Danach kam Rom.",
    "Das war 300 v. Chr. in Rom.",
    "George W. Bush sprach. | Er ging.",
    "Ihr 60. Jubiläum war 1992. | Sie feierten.",
    "Er wurde 42. | Die Feier war groß.",
    "2. Soziale Bewegungen entstehen. | 3. Parteien auch.",
    // quotations
    "„Die Zukunft ist hier.“ | Sie lachte.",
    "„Wer sind Sie?“, fragte er. | Niemand antwortete.",
    "„Wer sind Sie?“ fragte er.",
    "Er sagte: „Das ist gut. | Das bleibt so.“ | Dann ging er.",
    'Er ging. | "Wir kommen", sagte sie. | "Bald."',
    '"Komm!" | Sie ging.',
    '"Wir kommen." | "Wann?" | "Morgen."',
    "»Nein.« | Er ging.",
    "Sie sei ‚so weit‘. | Er nicht.",
    "(Er kam zu spät.) | Alle warteten.",
    "Das (!) geht nicht.",
    "Er kam. | ''Ein Fest'' war es.",
    // no full stop
    "Das Essen ist ein wenig teuer | Wir kommen wieder.",
    "Absolut zu empfehlen (fünf Sterne) | Seit 1964 ist sie Kundin.",
    "Das war ein Scherz ;-) | Die Leute lachten.",
    // no end
    "Er trat in der Zeitung „Immer nur lächeln und Dann gehen wir“ auf.",
    "Sie wartet auf Ihre nächste Antwort.",
    "Das Haus Unter den Linden steht.",
    "Das Thema … bleibt offen.",
    "Die Partei Die Linke. Liste hat verloren.".replace(". Liste", " Liste"),
    "Siehe www.example.org. | Dort steht es.",
    "Er sagte: Das ist gut.",
    "Yahoo! hat gewonnen.",
    "Ende.| Der Anfang.".replace("| ", " | "),
    "Er kam – und ging. | – Sie blieb.",
    "Was soll das?! | Nichts...",
  ])("%s", (marked) => {
    expect(cut(marked.replaceAll(" | ", " "))).toBe(marked);
  });

  test("no sentence crosses from one block into the next", () => {
    const text = "Neue Pläne\nDie Stadt baut";
    const blocks: Block[] = [
      { from: 0, to: 10, kind: "heading" },
      { from: 11, to: 25, kind: "paragraph" },
    ];
    const tokens = blocks.flatMap(({ from, to }) => scanTokens(text, from, to, germanRules));
    expect(splitSentences(text, blocks, tokens, germanRules)).toEqual([
      { from: 0, to: 10, first: 0, last: 2, block: 0 },
      { from: 11, to: 25, first: 2, last: 5, block: 1 },
    ]);
  });

  test("a block without tokens has no sentence", () => {
    const blocks: Block[] = [{ from: 0, to: 2, kind: "paragraph" }];
    expect(splitSentences("  ", blocks, [], germanRules)).toEqual([]);
  });
});
