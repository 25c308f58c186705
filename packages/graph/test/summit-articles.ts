import { factsOf } from "./facts-of.js";

/** Two short articles, one German and one English, that write one name in two ways. */
export const summitArticles = [
  factsOf({
    id: "gipfel-1",
    title: "Stoltenberg in Kiew",
    date: "2023-04-20",
    source: "Nordkurier.example",
    text:
      "Jens Stoltenberg hat Kiew besucht. „Die Ukraine gehört in die NATO“, sagte Stoltenberg dem Präsidenten Wolodymyr " +
      "Selenskyj. Selenskyj dankte Stoltenberg. Der Gipfel in Vilnius werde nicht verschoben, hieß es aus dem Kreml. " +
      "Wladimir Putin drohte der NATO.",
    entities: {
      p1: { name: "Jens Stoltenberg", aliases: ["Stoltenberg"] },
      p2: { name: "Wolodymyr Selenskyj", aliases: ["Selenskyj"] },
      p3: { name: "Wladimir Putin", aliases: ["Putin"] },
      o1: { kind: "organization", name: "NATO" },
      o2: { kind: "organization", name: "Kreml" },
      u1: { kind: "state", name: "Ukraine", same: ["https://www.wikidata.org/wiki/Q212"] },
      l1: { kind: "place", name: "Kiew" },
      l2: { kind: "place", name: "Vilnius" },
    },
    statements: [
      {
        quote: "Die Ukraine gehört in die NATO",
        speaker: ["Stoltenberg dem", "p1"],
        addressee: ["Präsidenten Wolodymyr Selenskyj", "p2"],
        cue: "sagte",
        about: ["u1", "o1"],
      },
      {
        quote: "Der Gipfel in Vilnius werde nicht verschoben",
        type: "Indirect",
        speaker: ["Kreml", "o2"],
        about: ["l2"],
        confidence: 0.6,
      },
    ],
    relations: [
      { type: "CONSULT", mode: "visit", predicate: "besuchen", from: ["p1"], to: ["l1"], evidence: "besucht" },
      { type: "SUPPORT", predicate: "danken", from: ["p2"], to: ["p1"], evidence: "dankte" },
      {
        predicate: "verschieben",
        from: [],
        to: ["l2"],
        status: "negated",
        claimedBy: "o2",
        evidence: "verschoben",
      },
      { type: "THREATEN", predicate: "drohen", from: ["p3"], to: ["o1"], evidence: "drohte" },
    ],
  }),
  factsOf({
    id: "summit-2",
    title: "Talks in Vilnius",
    date: "2023-07-11",
    source: "Harbour Post",
    language: "en",
    text:
      "President Volodymyr Zelensky met Stoltenberg in Vilnius. “We expect clear signals at the summit,” Zelensky said. " +
      "Vilnius was closed to traffic.",
    entities: {
      e1: { name: "Volodymyr Zelensky", aliases: ["Zelensky"] },
      e2: { name: "Stoltenberg" },
      e3: { kind: "place", name: "Vilnius" },
    },
    statements: [{ quote: "We expect clear signals at the summit", speaker: ["Zelensky said", "e1"], cue: "said" }],
    relations: [
      { type: "CONSULT", mode: "visit", predicate: "meet", from: ["e1"], to: ["e2"], place: "e3", evidence: "met" },
    ],
  }),
];
