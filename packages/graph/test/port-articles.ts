import { factsOf } from "./facts-of.js";

/** Two invented articles about a harbour, with persons, a state, statements and a relation that both tell. */
export const portArticles = [
  factsOf({
    id: "hafen-1",
    title: "Hafen bleibt offen",
    date: "2024-04-08",
    text:
      "Hafenchefin Anna Weber hat Kapitän Jörg Brüggemann besucht. „Der Hafen bleibt offen“, sagte Weber am Montag. " +
      "Das Ministerium für Küstenschutz wolle Brüggemann unterstützen, hieß es.\n\nNordmark dankte der Hafenchefin in Süderhaven.",
    entities: {
      p1: { name: "Anna Weber", aliases: ["Weber"] },
      p2: { name: "Jörg Brüggemann", aliases: ["Brüggemann"] },
      o1: { kind: "organization", name: "Ministerium für Küstenschutz", aliases: ["MFK"] },
      l1: { kind: "state", name: "Nordmark" },
      l2: { kind: "place", name: "Süderhaven", same: ["https://www.geonames.org/9000001"] },
    },
    statements: [
      { quote: "Der Hafen bleibt offen", speaker: ["Weber am", "p1"], cue: "sagte", about: ["l2"], date: "2024-04-08" },
      {
        quote: "wolle Brüggemann unterstützen",
        type: "Indirect",
        speaker: ["Ministerium für Küstenschutz", "o1"],
        about: ["p2"],
      },
    ],
    relations: [
      { type: "CONSULT", mode: "visit", predicate: "besuchen", from: ["p1"], to: ["p2"], evidence: "besucht" },
      {
        type: "SUPPORT",
        predicate: "unterstützen",
        from: ["o1"],
        to: ["p2"],
        status: "future",
        evidence: "unterstützen",
      },
      { predicate: "danken", from: ["l1"], to: ["p1"], place: "l2", date: "2024-04", evidence: "dankte" },
    ],
  }),
  factsOf({
    id: "hafen-2",
    date: "2024-07",
    text:
      "Weber besuchte Brüggemann im April. Das MFK in Suederhaven lobte sie. " +
      "Weber schrieb dem MFK, man sei „auf gutem Weg“.",
    entities: {
      e1: { name: "Weber" },
      e2: { name: "J. Brüggemann", aliases: ["Brüggemann"] },
      e3: { kind: "organization", name: "MFK" },
      e4: { kind: "place", name: "Suederhaven", same: ["http://sws.geonames.org/9000001/"] },
    },
    statements: [
      {
        quote: "auf gutem Weg",
        medium: "Writing",
        speaker: ["Weber schrieb", "e1"],
        addressee: ["dem MFK", "e3"],
        cue: "schrieb",
      },
    ],
    relations: [
      { type: "CONSULT", mode: "visit", predicate: "besuchen", from: ["e1"], to: ["e2"], evidence: "besuchte" },
      { type: "SUPPORT", predicate: "loben", from: ["e3"], to: ["e1"], evidence: "lobte" },
    ],
  }),
];
