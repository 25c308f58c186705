import { buildGraph, type NewsGraph } from "@newsgraph/graph";
import { FACTS_FORMAT, type Facts, parseFacts, type Span } from "@newsgraph/schema";

/** Texts that writers and readers of RDF are known to stumble over. */
export const ODD_TEXTS = [
  "Ümläut und ß",
  "sagte: \"so\\nicht\" \\ 'einfach'",
  '"""drei\'\'\' Anführungszeichen""',
  "Zeile\nWagen\r\nTab\tSeite\fRück\b",
  "Steuer\u0000zeichen\u0001\u001f\u007f\u0085\u2028\u2029",
  "halb\ud83d und\udc00 verwaist",
  "Emoji 👩🏽‍🚀 und 🇺🇦",
  "שלום \u202eעולם\u202c مرحبا",
  "<script>&amp;]]></script> {?x} @de ^^<a>",
  "\ufeffByte \ufffe\uffff Ende",
] as const;

/** Ids that are anything but ids. */
export const ODD_IDS = [
  "..",
  ".",
  "a/b?c#d",
  "x> <y",
  "%2e%2E",
  "é 漢",
  "quote\"'\\",
  "\ud800",
  "a\nb",
  "{}|^`",
  "__proto__",
];

/** What {@link graphWith} puts into a graph. */
export type Odd = { text?: string; id?: string; links?: string[]; url?: string };

/** The facts of one small article in which every kind of fact occurs, and `text` wherever text may be. */
export function oddFacts({ text = "", id = "artikel", links = [], url }: Odd = {}): Facts {
  const words = `Anna Weber besuchte am Montag Kiel. ${text} „Wir bauen um“, sagte sie ${text}. Die Werft schloss nicht.`;
  const span = (part: string): Span => {
    const from = words.indexOf(part);
    return { from, to: from + part.length };
  };
  const fact = { confidence: 0.9, rule: `regel ${text}` };
  return parseFacts({
    format: FACTS_FORMAT,
    article: {
      id,
      title: `Titel ${text}`,
      date: "2024-03-05",
      language: "de",
      source: `Quelle ${text}`,
      ...(url !== undefined && { url }),
      text: words,
    },
    sentences: [{ from: 0, to: words.length }],
    entities: [
      {
        id: "p",
        kind: "person",
        name: `Anna Weber ${text}`,
        aliases: [`Weber ${text}`],
        mentions: [
          { ...span("Anna Weber"), form: "named" },
          { ...span("sie"), form: "pronominal", rule: "coreference:pronoun:sie", confidence: 0.7 },
        ],
      },
      {
        id: "o",
        kind: "organization",
        name: "Werft",
        aliases: [],
        same: links,
        mentions: [{ ...span("Werft"), form: "named" }],
      },
      {
        id: "l",
        kind: "place",
        name: "Kiel",
        aliases: [],
        same: ["geo:54.32,10.14"],
        mentions: [{ ...span("Kiel"), form: "named" }],
      },
      { id: "s", kind: "state", name: "Finnland", aliases: [], same: ["urn:iso:std:iso:3166:-1:FI"], mentions: [] },
      { id: "g", kind: "group", name: "Anwohner", aliases: [], mentions: [] },
      { id: "e", kind: "event", name: "Hafenfest", aliases: [], mentions: [] },
      { id: "w", kind: "work", name: "Hafenplan", aliases: [], mentions: [] },
    ],
    statements: [
      {
        id: "s1",
        type: "Direct",
        medium: "Speech",
        quote: [span("Wir bauen"), span("um“")],
        speaker: { spans: [span("sie")], entity: "p" },
        addressee: { spans: [span("Werft")], entity: "g" },
        cue: [span("sagte")],
        frame: [span("sagte sie")],
        about: ["o", "o"],
        via: "o",
        date: "2024-22",
        place: "l",
        ...fact,
      },
      {
        id: "s2",
        type: "Direct",
        medium: "Speech",
        quote: [span("Die Werft")],
        speaker: { spans: [span("sie")], entity: "p" },
        cue: [],
        frame: [],
        about: [],
        negated: true,
        ...fact,
      },
    ],
    relations: [
      {
        id: "r1",
        type: "CONSULT",
        mode: "visit",
        predicate: "besuchen",
        from: ["p"],
        to: ["l"],
        status: "asserted",
        date: "2024-03",
        place: "l",
        evidence: [span("besuchte")],
        ...fact,
      },
      {
        id: "r2",
        type: "RETREAT",
        from: ["o"],
        to: ["g"],
        status: "negated",
        evidence: [span("schloss nicht")],
        ...fact,
      },
      {
        id: "r3",
        type: "ASSAULT",
        from: ["o"],
        to: ["g"],
        status: "asserted",
        claimedBy: "p",
        evidence: [span("Werft")],
        ...fact,
      },
      {
        id: "r4",
        type: "holds-office",
        role: `Chefin ${text}`,
        from: ["p"],
        to: ["o"],
        status: "asserted",
        evidence: [span("Anna Weber")],
        ...fact,
      },
      { id: "r5", type: "located-in", from: ["l"], to: ["s"], status: "asserted", evidence: [span("Kiel")], ...fact },
      { id: "r6", type: "located-in", from: ["o"], to: ["l"], status: "asserted", evidence: [span("Kiel")], ...fact },
      {
        id: "r7",
        type: "participant-in",
        from: ["p"],
        to: ["e"],
        status: "asserted",
        date: "2024",
        evidence: [span("Montag")],
        ...fact,
      },
      {
        id: "r8",
        type: "member-of",
        from: ["p"],
        to: ["o"],
        status: "hypothetical",
        date: "202X",
        evidence: [span("Montag"), span("Kiel")],
        ...fact,
      },
      {
        id: "r9",
        type: "other",
        predicate: `stemmen ${text}`,
        from: ["p"],
        to: ["w"],
        status: "historical",
        date: "2024-03-05/2024-04",
        evidence: [span("Montag")],
        ...fact,
      },
    ],
    times: [],
    diagnostics: [],
  });
}

/** A graph of {@link oddFacts}, in which the visit is marked as dated and counted otherwise elsewhere: one article cannot contradict itself. */
export function graphWith(odd: Odd = {}): NewsGraph {
  const graph = buildGraph([oddFacts(odd)]);
  const articles = graph.file.articles.map(({ id }) => id);
  for (const relation of graph.file.relations) {
    if (relation.mode !== "visit") continue;
    relation.otherDates = ["2024-03-06"];
    relation.numbers = [
      { of: "Gast", least: 12, most: 12, articles, contradicted: true },
      { of: "Gast", least: 20, articles, contradicted: true },
    ];
  }
  return graph;
}
