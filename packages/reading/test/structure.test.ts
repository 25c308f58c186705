import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseStructure } from "../src/index.js";

/** The blocks of a text, one a line: kind and content. */
function blocksOf(text: string): string[] {
  return recogniseStructure(text).blocks.map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`);
}

describe("title, date and blocks", () => {
  test("a leading date, a title and a date line in one line", () => {
    const text = "date 2021-09 Neuer Hafen in Kiel eröffnet Stand: 14.09.2021 08:30 Uhr\n\nDer Hafen ist offen.";
    expect(recogniseStructure(text)).toMatchObject({ title: "Neuer Hafen in Kiel eröffnet", date: "2021-09-14" });
    expect(blocksOf(text)).toEqual([
      "metadata: date 2021-09",
      "title: Neuer Hafen in Kiel eröffnet",
      "metadata: Stand: 14.09.2021 08:30 Uhr",
      "paragraph: Der Hafen ist offen.",
    ]);
  });

  test("a leading date before running text is no title", () => {
    const text = " date 2021-09 Der Hafen in Kiel ist offen. Das sagte die Stadt.\n\n\nEr kostete viel.";
    expect(recogniseStructure(text)).not.toHaveProperty("title");
    expect(blocksOf(text)).toEqual([
      "metadata: date 2021-09",
      "paragraph: Der Hafen in Kiel ist offen. Das sagte die Stadt.",
      "paragraph: Er kostete viel.",
    ]);
  });

  test("title, byline, headings, list, caption with its credit", () => {
    const text = [
      "Neuer Hafen in Kiel eröffnet",
      "Von Anna Weber, Kiel",
      "14. September 2021, 08:30 Uhr",
      "",
      "Der Hafen ist offen.",
      "",
      "Schiffe liegen im neuen Hafen. Foto: dpa/Max Muster",
      "",
      "Was er kostet",
      "",
      "Er kostete viel.",
      "- zehn Millionen Euro",
      "***",
      "Das ist alles.",
    ].join("\n");
    expect(recogniseStructure(text)).toMatchObject({ title: "Neuer Hafen in Kiel eröffnet", date: "2021-09-14" });
    expect(blocksOf(text)).toEqual([
      "title: Neuer Hafen in Kiel eröffnet",
      "metadata: Von Anna Weber, Kiel",
      "metadata: 14. September 2021, 08:30 Uhr",
      "paragraph: Der Hafen ist offen.",
      "caption: Schiffe liegen im neuen Hafen.",
      "caption: Foto: dpa/Max Muster",
      "heading: Was er kostet",
      "paragraph: Er kostete viel.",
      "paragraph: - zehn Millionen Euro",
      "paragraph: Das ist alles.",
    ]);
  });

  test("lines broken at a width are put together into paragraphs", () => {
    const text = [
      "Neuer Hafen",
      "",
      "Der Hafen in Kiel ist seit diesem Montag offen. Das",
      "sagte die Stadt am Abend in einer Mitteilung, die",
      "lange erwartet worden war.",
      "",
      "Er kostete viel.",
    ].join("\r\n");
    expect(recogniseStructure(text).blocks.map(({ kind }) => kind)).toEqual(["title", "paragraph", "paragraph"]);
  });
});

describe("date lines", () => {
  test.each([
    ["Stand: 20.04.2023 12:06 Uhr", "2023-04-20"],
    ["Stand: 20. April 2023", "2023-04-20"],
    ["Stand: 20. April 2023, 12.06 Uhr", "2023-04-20"],
    ["Veröffentlicht am 3. Mai 2021 um 18 Uhr", "2021-05-03"],
    ["Aktualisiert: 03.05.21, 7:15", "2021-05-03"],
    ["Zuletzt aktualisiert am Montag, 3. Mai 2021", "2021-05-03"],
    ["Datum: 2021-05-03", "2021-05-03"],
    ["Published: May 3, 2021", "2021-05-03"],
    ["Updated on 3 May 2021 at 6:30 pm", "2021-05-03"],
    ["Mo., 3. Mai 2021", "2021-05-03"],
    ["Stand: Mai 2021", "2021-05"],
    ["date 2021", "2021"],
  ])("%s", (line, date) => {
    const text = `Neuer Hafen\n${line}\n\nDer Hafen ist offen. Mehr nicht.`;
    const leads = line.startsWith("date") ? `${line} Neuer Hafen\n\nDer Hafen ist offen.` : text;
    const { date: found, blocks } = recogniseStructure(leads);
    expect(found).toBe(date);
    expect(blocks.filter(({ kind }) => kind === "metadata")).toHaveLength(1);
    expect(blocks.filter(({ kind }) => kind === "title")).toHaveLength(1);
  });

  test.each([
    "Der Bericht wurde veröffentlicht am 3. Mai 2021 in Kiel.",
    "Das Gesetz trat am 3. Mai 2021 in Kraft.",
    "Der Stand: 3 zu 2 für Kiel.",
    "Stand: 31.02.2021 12:00 Uhr steht da falsch.",
    "Veröffentlicht am 3. Mai 2021, wurde der Bericht viel gelesen.",
  ])("no date line: %s", (line) => {
    expect(recogniseStructure(`${line}\nMehr nicht.`).date).toBeUndefined();
  });

  test.each([
    ["date 2021-05 Titel\nStand: 03.05.2021\nText.", "2021-05-03"],
    ["date 2021-05 Titel\nStand: 03.06.2021\nText.", "2021-05"],
    ["Stand: 03.05.2021\nAktualisiert: 04.05.2021\nText.", "2021-05-03"],
  ])("the more precise of two dates wins where the one holds the other: %j", (text, date) => {
    expect(recogniseStructure(text).date).toBe(date);
  });
});

describe("captions", () => {
  test.each([
    ["Ein Schiff im Hafen. Bild: REUTERS", ["caption: Ein Schiff im Hafen.", "caption: Bild: REUTERS"]],
    ["Ein Schiff im Hafen (Foto: dpa)", ["caption: Ein Schiff im Hafen", "caption: (Foto: dpa)"]],
    ["Ein Schiff im Hafen | © AFP", ["caption: Ein Schiff im Hafen", "caption: | © AFP"]],
    ["A ship in the harbour. Photo: Jane Doe/AP", ["caption: A ship in the harbour.", "caption: Photo: Jane Doe/AP"]],
    ["Foto: dpa", ["caption: Foto: dpa"]],
    ["Quelle: ntv.de, abc/dpa", ["metadata: Quelle: ntv.de, abc/dpa"]],
    ["Das Bild: ein Schiff. Es liegt im Hafen.", ["paragraph: Das Bild: ein Schiff. Es liegt im Hafen."]],
  ])("%s", (line, expected) => {
    const before = "Der Hafen ist offen.";
    expect(blocksOf(`${before}\n\n${line}\n\n${before}`).slice(1, -1)).toEqual(expected);
  });

  test("the source at the end of a long paragraph leaves it a paragraph", () => {
    const text = `Titel\n${"Der Hafen ist offen. ".repeat(30)}Quelle: dpa\nEnde.`;
    expect(recogniseStructure(text).blocks.map(({ kind }) => kind)).toEqual([
      "title",
      "paragraph",
      "metadata",
      "paragraph",
    ]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "date 2021-05 ", "Stand: 03.05.2021 12:06 Uhr ", "Stand: ", "Bild: dpa", "© x", "Von Anna Weber", "Ein Satz. ", "Wort ", "\n", "\r\n", "\n\n",
    "„Ja“", "\ud800", "\u2028", "- ", "|", "(", ")", " ",
  ); // biome-ignore format: a list
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 100 }),
  );

  test("its blocks are in order, apart, trimmed, and hold every letter", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks } = recogniseStructure(text);
        let end = 0;
        for (const { from, to } of blocks) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          expect(text.slice(end, from)).not.toMatch(/[\p{L}\p{N}]/u);
          end = to;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(blocks.filter(({ kind }) => kind === "title").length).toBeLessThanOrEqual(1);
      }),
      { seed: 20230420, numRuns: 500 },
    );
  });

  test("a long line of date lines is read to its end", () => {
    const { blocks } = recogniseStructure("Stand: 20.04.2023 12:06 Uhr ".repeat(10_000));
    expect(blocks).toHaveLength(10_000);
  });
});
