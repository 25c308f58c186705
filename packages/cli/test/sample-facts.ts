import type { Facts, Span } from "@newsgraph/schema";

/** The text of the first sample: two persons, an office, a meeting and two statements. */
const TEXT = "Anna Weber leitet die Stadtwerke Kiel. Sie traf am Montag Karl Vogt. „Wir bauen um“, sagte Weber.";

function find(text: string, part: string): Span {
  const from = text.indexOf(part);
  return { from, to: from + part.length };
}

/** Facts of a small article, written by hand. */
export function sampleFacts(): Facts {
  const at = (part: string) => find(TEXT, part);
  return {
    format: "facts/1",
    article: { id: "kiel", title: "Umbau", date: "2024-03-05", language: "de", text: TEXT },
    sentences: [
      at("Anna Weber leitet die Stadtwerke Kiel."),
      at("Sie traf am Montag Karl Vogt."),
      at("„Wir bauen um“, sagte Weber."),
    ],
    entities: [
      {
        id: "e1",
        kind: "person",
        name: "Anna Weber",
        aliases: ["Weber"],
        mentions: [
          { ...at("Anna Weber"), form: "named" },
          { ...at("Sie"), form: "pronominal" },
        ],
      },
      {
        id: "e2",
        kind: "organization",
        name: "Stadtwerke Kiel",
        aliases: [],
        mentions: [{ ...at("Stadtwerke Kiel"), form: "named" }],
      },
      { id: "e3", kind: "person", name: "Karl Vogt", aliases: [], mentions: [{ ...at("Karl Vogt"), form: "named" }] },
    ],
    statements: [
      {
        id: "s1",
        type: "Direct",
        medium: "Speech",
        quote: [at("Wir bauen um")],
        speaker: { spans: [find(TEXT, "Weber.")], entity: "e1" },
        cue: [at("sagte")],
        frame: [],
        about: ["e2"],
        date: "2024-03-04",
        confidence: 0.9,
        rule: "test",
      },
    ],
    relations: [
      {
        id: "r1",
        type: "holds-office",
        role: "Leiterin",
        from: ["e1"],
        to: ["e2"],
        status: "asserted",
        evidence: [at("Anna Weber leitet die Stadtwerke Kiel")],
        confidence: 0.8,
        rule: "test",
      },
      {
        id: "r2",
        type: "CONSULT",
        mode: "visit",
        predicate: "treffen",
        from: ["e1"],
        to: ["e3"],
        status: "asserted",
        date: "2024-03-04",
        evidence: [at("Sie traf am Montag Karl Vogt")],
        confidence: 0.8,
        rule: "test",
      },
    ],
    times: [{ ...at("am Montag"), value: "2024-03-04" }],
    diagnostics: [],
  };
}

const SECOND = "Karl Vogt lobte in Bonn die Stadtwerke Kiel.";

/** Facts of a second article, which shares two entities with the first. */
export function secondFacts(): Facts {
  const at = (part: string) => find(SECOND, part);
  return {
    format: "facts/1",
    article: { id: "bonn", date: "2024-03-07", language: "de", text: SECOND },
    sentences: [at(SECOND)],
    entities: [
      {
        id: "e1",
        kind: "person",
        name: "Karl Vogt",
        aliases: ["Vogt"],
        mentions: [{ ...at("Karl Vogt"), form: "named" }],
      },
      {
        id: "e2",
        kind: "organization",
        name: "Stadtwerke Kiel",
        aliases: [],
        mentions: [{ ...at("Stadtwerke Kiel"), form: "named" }],
      },
      { id: "e3", kind: "place", name: "Bonn", aliases: [], mentions: [{ ...at("Bonn"), form: "named" }] },
    ],
    statements: [],
    relations: [
      {
        id: "r1",
        type: "SUPPORT",
        predicate: "loben",
        from: ["e1"],
        to: ["e2"],
        status: "asserted",
        place: "e3",
        evidence: [at(SECOND)],
        confidence: 0.8,
        rule: "test",
      },
    ],
    times: [],
    diagnostics: [],
  };
}
