import { loadExtractor } from "@newsgraph/extraction/node";
import { type Article, type Facts, LANGUAGES, parseFacts, type Span } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const extractor = await loadExtractor();

/** Words, marks and breaks that the rules look at, so that random texts reach deep into them. */
const PIECES = [
  "Anna Weber", "Bernd Otto", "Weber", "Webers", "Kiel", "Kopenhagen", "die EU", "OPEC-Chef", "(SPD)", "Dänemark",
  "der dänische Ministerpräsident", "Die Polizei", "Sprecherin der Polizei", "ukrainische Soldaten", "der Däne",
  "sie", "er", "ihm", "es", "man", "die Stadt", "der Gipfel in Kopenhagen", "und", "oder", "sowie", "dass", "ob", "wie", "die",
  "sagte", "sagen", "hat gesagt", "teilte mit", "hieß es", "sei", "habe", "müsse", "wurde", "festgenommen", "von", "besuchte",
  "forderte auf", "zu öffnen", "um", "nicht", "wird", "soll", "laut", "Laut", "nach Angaben", "zufolge", "so", "Demnach",
  "am Dienstag", "2024", "im Mai", ",", ";", ":", ".", "!", "?", "…", "–", "-", "(", ")", "[", "/", "\n", "\n\n", " ",
  "„", "“", "”", "»", "«", "\"", "'", "‚", "‘", "’", "›", "‹", "''", "``",
  "said", "that", "he", "she", "visited", "ANNA WEBER SAGTE", "\u{1F600}", "\u00ad", "\u200b", "\ud800", "\udc00", "\0", "\r\n", "ß", "İ",
]; // biome-ignore format: a list

/** Stretches that the rules know, to be cut and joined in any way. */
const STRETCHES = [
  "Anna Weber sagte, ", "„Wir kommen“, sagte Anna Weber. ", "der Hafen bleibe offen", "Laut Polizei ", "Bernd Otto besuchte am Dienstag Kiel. ",
  "Die dänische Regierung nahm Anna Weber fest", "wie die Polizei mitteilte, ", "Der Chef der OPEC, Bernd Otto, ", "„Nie mehr“", "Sie habe genug. ",
  "so der Däne weiter. ", "dass er Kiel nicht besuche", "wurde von der Polizei verhaftet. ", "Kopenhagen lehnte ab. ", "hieß es aus dem Ministerium",
  "\"We come back,\" said Anna Weber. ", "She visited Copenhagen and said that ", "he left. ", ", ", ". ", " und ", "\n\n",
]; // biome-ignore format: a list

const newsLike = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...STRETCHES) },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", "")).map((pair) => pair.join("")),
      },
    ),
    { minLength: 2, maxLength: 14, size: "max" },
  )
  .map((pieces) => pieces.join(""));
const anyText = fc.oneof(
  { weight: 6, arbitrary: newsLike },
  { weight: 1, arbitrary: newsLike.map((text) => text.toUpperCase()) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(..."„“”»«\"'‚‘’›‹ "), { maxLength: 30 }).map((marks) => marks.join("")),
  },
);
const anyArticle = fc.record({
  text: anyText,
  language: fc.constantFrom(...LANGUAGES),
  date: fc.constantFrom(undefined, "2024-03-07", "2024-03", "2024"),
});

const articleOf = ({
  text,
  language,
  date,
}: Pick<Article, "text" | "language"> & { date: string | undefined }): Article => ({
  id: "a",
  text,
  language,
  ...(date === undefined ? {} : { date }),
});

/** Every span of the facts. */
function spansOf({ sentences, entities, statements, relations, times, diagnostics }: Facts): Span[] {
  return [
    ...(sentences ?? []),
    ...entities.flatMap(({ mentions }) => mentions),
    ...statements.flatMap(({ quote, cue, frame, speaker, addressee }) => [
      ...quote,
      ...cue,
      ...frame,
      ...(speaker?.spans ?? []),
      ...(addressee?.spans ?? []),
    ]),
    ...relations.flatMap(({ evidence }) => evidence),
    ...times,
    ...diagnostics.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [{ from, to }])),
  ];
}

/** What must hold of the facts of any text at all. */
async function checkFacts(article: Article): Promise<Facts> {
  const facts = await extractor.extract({ article });
  const written: unknown = JSON.parse(JSON.stringify(facts));
  expect(parseFacts(written)).toStrictEqual(written);
  for (const { from, to } of spansOf(facts)) {
    expect(0 <= from && from < to && to <= article.text.length, `span ${from}–${to} of ${article.text.length}`).toBe(
      true,
    );
  }
  for (const { name, mentions } of facts.entities) {
    const places = mentions.map(({ from, to }) => `${from}–${to}`);
    expect(new Set(places).size, `the mentions of ${name} are told apart: ${places}`).toBe(places.length);
  }
  expect(facts.entities.map(({ id }) => id)).toEqual(facts.entities.map((_, index) => `e${index + 1}`));
  const inOrder: [string, readonly Span[]][] = [
    ["sentences", facts.sentences ?? []],
    ["statements", facts.statements.flatMap(({ quote }) => quote.slice(0, 1))],
    ["relations", facts.relations.flatMap(({ evidence }) => evidence.slice(0, 1))],
    ["times", facts.times],
    ...facts.entities.map(({ name, mentions }): [string, Span[]] => [`the mentions of ${name}`, mentions]),
  ];
  for (const [what, spans] of inOrder) {
    const starts = spans.map(({ from }) => from);
    expect(starts, `${what} in the order of the text`).toEqual(starts.toSorted((a, b) => a - b));
  }
  return facts;
}

test("any text in any language gives valid facts, its spans in range and never empty", async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, async (given) => {
      await checkFacts(articleOf(given));
    }),
    { seed: 20240307, numRuns: 300 },
  );
});

test("the same text gives the same facts, to the byte, whatever was read between", async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, anyArticle, async (given, other) => {
      const first = JSON.stringify(await extractor.extract({ article: articleOf(given) }));
      await extractor.extract({ article: articleOf(other) });
      expect(JSON.stringify(await extractor.extract({ article: articleOf(given) }))).toBe(first);
    }),
    { seed: 20240307, numRuns: 60 },
  );
});

describe("texts at the edge give valid facts", () => {
  test.each([
    ["nothing", ""],
    ["space alone", " \n\t\u00a0 \n\n"],
    ["one letter", "a"],
    ["one mark", "„"],
    ["marks alone", "„“»«\"'‚‘››‹"],
    ["marks that open and open", '„ „a »b ‚c "d ›e „f'],
    ["marks that close alone", "a“ b« c‘ sagte Anna Weber."],
    ["quotations five deep", '„a »b ‚c ›d "e" d‹ c‘ b« a“, sagte Anna Weber.'],
    ["a lone high surrogate", "Anna \ud83d Weber sagte: „\ud83d“"],
    ["a lone low surrogate", "\ude00 sagte Anna Weber."],
    ["capitals", "„WIR KOMMEN“, SAGTE ANNA WEBER. DIE POLIZEI NAHM BERND OTTO FEST."],
    ["no capitals", "anna weber sagte, der hafen bleibe offen. laut polizei starben zwei menschen."],
    ["verbs of saying alone", "Sagte. Sagte sagte, sagte: hieß es. Demnach. Laut. Zufolge."],
    ["brackets that nothing closes", "Anna Weber (SPD, Bernd Otto (CDU sagte („Wir [kommen."],
    ["one word a thousand times", "Weber ".repeat(1000)],
    ["a sentence of a thousand commas", `Anna Weber sagte${", dass".repeat(1000)}.`],
    ["a name of a thousand letters", `${"A".repeat(1000)}s sagte: „${"b".repeat(1000)}“`],
  ])("%s", async (_name, text) => {
    for (const language of LANGUAGES) await checkFacts({ id: "a", text, language });
  });
});

test("of a text in another language only its sentences are told, and a diagnostic says so", async () => {
  const text = "Anna Weber a visité Kiel. « Nous venons », a-t-elle dit.";
  const facts = await checkFacts({ id: "a", text, language: "und" });
  expect(facts).toMatchObject({ entities: [], statements: [], relations: [], times: [] });
  expect(facts.sentences!.length).toBeGreaterThan(0);
  expect(facts.diagnostics.map(({ code }) => code)).toEqual(["unknown-language"]);
});

test("a weekday stays open where the article's date is unknown, and a diagnostic says where", async () => {
  const text = "Anna Weber kam am Dienstag.";
  const facts = await checkFacts({ id: "a", text, language: "de" });
  expect(facts.times).toEqual([]);
  expect(facts.diagnostics).toMatchObject([
    { code: "open-time", from: text.indexOf("am Dienstag"), to: text.indexOf(".") },
  ]);
});

test("an article that is analysed already has the same facts", async () => {
  const article: Article = { id: "a", language: "de", text: "„Wir kommen“, sagte Anna Weber.\n\nSie blieb in Kiel." };
  const { loadLanguage } = await import("@newsgraph/language/node");
  const { analyzer } = await loadLanguage();
  const document = await analyzer.analyze(article.text, { language: "de" });
  expect(extractor.extractFrom(article, document)).toEqual(await extractor.extract({ article }));
});
