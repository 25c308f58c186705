import { type GraphFile, parseGraphFile, type Span } from "@newsgraph/schema";

const TEXT = `Weber besucht Kiel

Die Ministerin Anna Weber hat am Montag Kiel besucht. „Wir helfen der Werft“, sagte Weber der Agentur Nordpress. Öztürk lehnte das ab.`;

const SECOND = "Anna Weber will auch nach Lübeck reisen.";

/** The span of the `nth` occurrence of `words` in `text`. */
export function spanOf(text: string, words: string, nth = 1): Span {
  let from = -1;
  for (let i = 0; i < nth; i++) from = text.indexOf(words, from + 1);
  if (from < 0) throw new Error(`spanOf: "${words}" does not occur ${nth} times; name words of the text`);
  return { from, to: from + words.length };
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n.]+\.?/g)].map(({ 0: match, index }) => {
    const from = index + match.length - match.trimStart().length;
    return { from, to: index + match.trimEnd().length };
  });
}

function entity(id: string, kind: string, name: string, aliases: string[], mentions: [article: string, span: Span][]) {
  return {
    id,
    kind,
    name,
    aliases,
    mentions: mentions.map(([article, span]) => ({ ...span, article, entity: id, form: "named" })),
    merges: [{ article: "a1", entity: id, reason: "first", score: 1 }],
  };
}

/** A small graph: a visit, an office, a rejection, a plan, a statement passed on by an agency; two articles. */
export function smallGraph(): GraphFile {
  const at = (words: string, nth = 1): [string, Span] => ["a1", spanOf(TEXT, words, nth)];
  const evidence = (article: string, span: Span) => [{ article, ...span, confidence: 0.9, rule: "test" }];
  return parseGraphFile({
    format: "newsgraph/1",
    articles: [
      {
        id: "a1",
        title: "Weber besucht Kiel",
        date: "2024-05-06",
        language: "de",
        source: "Nordblatt",
        text: TEXT,
        sentences: sentencesOf(TEXT),
        times: [],
      },
      { id: "a2", language: "de", text: SECOND, sentences: [{ from: 0, to: SECOND.length }], times: [] },
    ],
    entities: [
      entity(
        "e1",
        "person",
        "Anna Weber",
        ["Weber"],
        [at("Weber"), at("Anna Weber"), at("Weber", 3), ["a2", spanOf(SECOND, "Anna Weber")]],
      ),
      entity("e2", "place", "Kiel", [], [at("Kiel"), at("Kiel", 2)]),
      entity("e3", "organization", "Nordpress", [], [at("Nordpress")]),
      entity("e4", "person", "Öztürk", [], [at("Öztürk")]),
      entity("e5", "place", "Lübeck", [], [["a2", spanOf(SECOND, "Lübeck")]]),
      entity("e6", "organization", "Werft", [], [at("Werft")]),
    ],
    statements: [
      {
        id: "s1",
        article: "a1",
        type: "Direct",
        medium: "Speech",
        quote: [spanOf(TEXT, "„Wir helfen der Werft“")],
        speaker: { spans: [spanOf(TEXT, "Weber", 3)], entity: "e1" },
        cue: [spanOf(TEXT, "sagte")],
        frame: [],
        about: ["e6"],
        via: "e3",
        date: "2024-05-06",
        confidence: 0.9,
        rule: "test",
      },
    ],
    relations: [
      {
        id: "r1",
        type: "CONSULT",
        mode: "visit",
        predicate: "besuchen",
        from: ["e1"],
        to: ["e2"],
        status: "asserted",
        score: 4,
        evidence: evidence("a1", spanOf(TEXT, "besucht", 2)),
      },
      {
        id: "r2",
        type: "REJECT",
        predicate: "ablehnen",
        from: ["e4"],
        to: ["e1"],
        status: "asserted",
        score: -2,
        evidence: evidence("a1", spanOf(TEXT, "lehnte")),
      },
      {
        id: "r3",
        type: "CONSULT",
        mode: "visit",
        predicate: "reisen",
        from: ["e1"],
        to: ["e5"],
        status: "future",
        score: 4,
        evidence: evidence("a2", spanOf(SECOND, "reisen")),
      },
      {
        id: "r4",
        type: "COOPERATE",
        from: ["e1", "e4"],
        to: [],
        status: "asserted",
        score: 9.5,
        evidence: evidence("a1", spanOf(TEXT, "helfen")),
      },
    ],
  });
}
