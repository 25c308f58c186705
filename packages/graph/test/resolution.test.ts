import type { EntityKind, Facts } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { buildGraph, type MergeReason } from "../src/index.js";
import { naming } from "./facts-of.js";

type Spec = { kind?: EntityKind; name: string; aliases?: string[]; same?: string[] };

/** One article for each list of entities; a bare name is a person. */
function articles(...lists: (string | Spec)[][]): Facts[] {
  return lists.map((list, index) =>
    naming(`a${index}`, ...list.map((entity) => (typeof entity === "string" ? { name: entity } : entity))),
  );
}

const names = (facts: Facts[]) =>
  buildGraph(facts)
    .file.entities.map(({ name }) => name)
    .sort();

const asNominal = (facts: Facts): Facts => ({
  ...facts,
  entities: facts.entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((at) => ({ ...at, form: "nominal" })),
  })),
});

const place = (name: string, ...same: string[]): Spec => ({ kind: "place", name, same });
const organization = (name: string, ...aliases: string[]): Spec => ({ kind: "organization", name, aliases });

describe("entities that are one", () => {
  test.each<[what: string, a: string | Spec, b: string | Spec, canonical: string, reason: MergeReason, score: number]>([
    ["capitals", organization("Oeko"), organization("OEKO"), "OEKO", "equal-name", 0.95],
    ["umlaut as ae", "Jörg Süß", "Joerg Suess", "Jörg Süß", "equal-name", 0.95],
    ["hyphen and space", "Klaus-Dieter Moll", "Klaus Dieter Moll", "Klaus Dieter Moll", "equal-name", 0.95],
    [
      "hyphen and nothing",
      { kind: "state", name: "Süd-Mark" },
      { kind: "state", name: "Südmark" },
      "Süd-Mark",
      "equal-name",
      0.95,
    ],
    ["other diacritics", "Çelik Doğan", "Celik Dogan", "Çelik Doğan", "equal-name", 0.95],
    ["points", organization("U.N.O."), organization("UNO"), "U.N.O.", "equal-name", 0.95],
    ["umlaut without dots", "Jens Müller", "Jens Muller", "Jens Müller", "spelling", 0.9],
    [
      "legal form",
      organization("Nordlicht Werke GmbH & Co. KG"),
      organization("Nordlicht Werke"),
      "Nordlicht Werke GmbH & Co. KG",
      "legal-form",
      0.9,
    ],
    ["genitive s", "Anna Weber", "Anna Webers", "Anna Weber", "inflection", 0.85],
    ["genitive of a place", place("Kiel"), place("Kiels"), "Kiel", "inflection", 0.85],
    ["genitive apostrophe", "Hans Moritz", "Hans Moritz’", "Hans Moritz", "equal-name", 0.95],
    [
      "acronym given as alias",
      organization("Bund der Küstenorte", "BKO"),
      organization("BKO"),
      "Bund der Küstenorte",
      "alias",
      0.8,
    ],
    ["surname", "Anna Weber", "Weber", "Anna Weber", "name-part", 0.8],
    ["genitive of a surname", "Anna Weber", "Webers", "Anna Weber", "inflection", 0.85],
    ["surname with particles", "Ursula von der Tann", "von der Tann", "Ursula von der Tann", "name-part", 0.8],
    ["surname without particles", "Ursula von der Tann", "Tann", "Ursula von der Tann", "name-part", 0.8],
    ["initial", "Anna Weber", "A. Weber", "Anna Weber", "name-part", 0.8],
    ["middle name", "Anna Maria Weber", "Anna Weber", "Anna Maria Weber", "name-part", 0.8],
    ["surname nowhere given in full", "Weber", "Weber", "Weber", "single-name", 0.7],
    ["romanisation w v, sch sh", "Wadim Schewtschuk", "Vadim Shevchuk", "Vadim Shevchuk", "romanisation", 0.7],
    ["romanisation s z, yj y", "Wadim Saluschnyj", "Vadim Zaluzhny", "Vadim Zaluzhny", "romanisation", 0.7],
    [
      "romanisation j y, other vowels",
      "Michail Jermakow",
      "Mykhailo Yermakov",
      "Michail Jermakow",
      "romanisation",
      0.7,
    ],
    ["romanisation of a surname alone", "Wadim Schewtschuk", "Shevchuk", "Wadim Schewtschuk", "romanisation", 0.6],
    [
      "equal GeoNames link",
      place("Süderhaven", "https://www.geonames.org/5"),
      place("Sønderhavn", "http://sws.geonames.org/5/"),
      "Sønderhavn",
      "same-link",
      1,
    ],
    [
      "equal Wikidata link",
      { name: "Bo Li", same: ["http://www.wikidata.org/entity/Q7"] },
      { name: "Li Bo", same: ["https://www.wikidata.org/wiki/Q7"] },
      "Bo Li",
      "same-link",
      1,
    ],
    [
      "equal words for a group",
      { kind: "group", name: "nordmärkische Truppen" },
      { kind: "group", name: "nordmärkische Truppen" },
      "nordmärkische Truppen",
      "group-name",
      0.6,
    ],
  ])("%s", (_, a, b, canonical, reason, score) => {
    const { entities } = buildGraph(articles([a], [b])).file;
    expect(entities.map(({ name }) => name)).toEqual([canonical]);
    const [first, joined] = entities[0]!.merges;
    expect(first).toMatchObject({ reason: "first", score: 1 });
    expect(joined!.reason).toBe(reason);
    expect(joined!.score).toBeCloseTo(score);
  });
});

describe("entities that are not one", () => {
  test.each<[what: string, facts: Facts[], canonical: string[]]>([
    [
      "a surname of two full names",
      articles(["Anna Weber"], ["Karl Weber"], ["Weber"]),
      ["Anna Weber", "Karl Weber", "Weber"],
    ],
    [
      "surnames of two full names, with each other",
      articles(["Anna Weber"], ["Karl Weber"], ["Weber"], ["Weber"]),
      ["Anna Weber", "Karl Weber", "Weber", "Weber"],
    ],
    [
      "an initial of two given names",
      articles(["Anna Weber"], ["Alma Weber"], ["A. Weber"]),
      ["A. Weber", "Alma Weber", "Anna Weber"],
    ],
    ["an initial of another given name", articles(["Anna Weber"], ["K. Weber"]), ["Anna Weber", "K. Weber"]],
    [
      "a dropped middle name of two",
      articles(["Anna Maria Weber"], ["Anna Luise Weber"], ["Anna Weber"]),
      ["Anna Luise Weber", "Anna Maria Weber", "Anna Weber"],
    ],
    ["father and son", articles(["Karl Weber"], ["Karl Weber jr."]), ["Karl Weber", "Karl Weber jr."]],
    ["a given name", articles(["Anna Weber"], ["Anna"]), ["Anna", "Anna Weber"]],
    ["persons that one article tells apart", articles(["Anna Weber", "Weber"]), ["Anna Weber", "Weber"]],
    [
      "persons that one article tells apart, by way of another",
      articles(["Anna Weber", "Weber"], ["Anna Weber"]),
      ["Anna Weber", "Weber"],
    ],
    [
      "native spellings of one sound",
      articles(["Ole Weiss"], ["Ole Weis"], ["Anna Meyer"], ["Anna Meier"], ["Peter Hofmann"], ["Peter Hoffmann"]),
      ["Anna Meier", "Anna Meyer", "Ole Weis", "Ole Weiss", "Peter Hoffmann", "Peter Hofmann"],
    ],
    [
      "a romanisation of two persons",
      articles(["Wadim Schewtschuk"], ["Viktor Schewtschuk"], ["V. Shevchuk"]),
      ["V. Shevchuk", "Viktor Schewtschuk", "Wadim Schewtschuk"],
    ],
    [
      "a romanised surname with another given name",
      articles(["Wadim Schewtschuk"], ["Taras Shevchuk"]),
      ["Taras Shevchuk", "Wadim Schewtschuk"],
    ],
    [
      "two places with two GeoNames ids",
      articles([place("Neustadt", "https://www.geonames.org/1")], [place("Neustadt", "https://www.geonames.org/2")]),
      ["Neustadt", "Neustadt"],
    ],
    [
      "a place without a link where two have the name",
      articles(
        [place("Neustadt", "https://www.geonames.org/1")],
        [place("Neustadt", "https://www.geonames.org/2")],
        [place("Neustadt")],
      ),
      ["Neustadt", "Neustadt", "Neustadt"],
    ],
    [
      "two kinds of one name",
      articles([place("Nordmark")], [{ kind: "state", name: "Nordmark" }]),
      ["Nordmark", "Nordmark"],
    ],
    [
      "an alias of two",
      articles(
        [organization("Bund der Küstenorte", "BKO")],
        [organization("Büro für Kunst im Ort", "BKO")],
        [organization("BKO")],
      ),
      ["BKO", "Bund der Küstenorte", "Büro für Kunst im Ort"],
    ],
    [
      "a common word of a name given as alias",
      articles([organization("Nordmärkische Bank", "Bank")], [organization("Bank")]),
      ["Bank", "Nordmärkische Bank"],
    ],
    [
      "a description given as alias",
      articles([organization("Bund der Küstenorte", "der Bund")], [organization("der Bund")]),
      ["Bund der Küstenorte", "der Bund"],
    ],
    [
      "groups that any article may have",
      articles([{ kind: "group", name: "Beobachter" }], [{ kind: "group", name: "Beobachter" }]).map(asNominal),
      ["Beobachter", "Beobachter"],
    ],
    [
      "a single word that is somebody's given name",
      articles(["Otto"], ["Otto"], ["Otto Reich"]),
      ["Otto", "Otto", "Otto Reich"],
    ],
    [
      "a surname that is somebody's given name",
      articles(["Hans Otto"], ["Otto"], ["Otto Reich"]),
      ["Hans Otto", "Otto", "Otto Reich"],
    ],
    [
      "declined names with ids of their own",
      articles([place("Nahe Orte", "https://www.geonames.org/1")], [place("Nahen Orte", "https://www.geonames.org/2")]),
      ["Nahe Orte", "Nahen Orte"],
    ],
    [
      "groups of other words",
      articles([{ kind: "group", name: "Anwohner", aliases: ["Bürger"] }], [{ kind: "group", name: "Bürger" }]),
      ["Anwohner", "Bürger"],
    ],
    ["a sibilant's s is no genitive", articles([place("Grauss")], [place("Graus")]), ["Graus", "Grauss"]],
  ])("%s", (_, facts, canonical) => {
    expect(names(facts)).toEqual(canonical);
    expect(names([...facts].reverse())).toEqual(canonical);
  });

  test("no register gives one entity two ids, whatever links lead together", () => {
    const both = (name: string, id: number): Spec => ({
      kind: "place",
      name,
      same: ["https://www.wikidata.org/wiki/Q1", `https://www.geonames.org/${id}`],
    });
    expect(names(articles([both("Aue", 1)], [both("Aue", 2)]))).toEqual(["Aue", "Aue"]);
  });

  test("towns of one name that lie apart stay two, a town under two names is one", () => {
    const town = (name: string, id: number) => place(name, `https://sws.geonames.org/${id}/`);
    const [oder, main] = [town("Frankfurt", 2925535), town("Frankfurt", 2925533)];
    expect(names(articles([oder], [main], [town("Frankfurt am Main", 2925533)]))).toEqual([
      "Frankfurt",
      "Frankfurt am Main",
    ]);
  });

  test("a common position makes no two places one, and different ones do not part them", () => {
    const [square, town] = [place("Marktplatz", "geo:50.83,12.92"), place("Chemnitz", "geo:50.83,12.92")];
    expect(names(articles([square], [town]))).toEqual(["Chemnitz", "Marktplatz"]);
    expect(names(articles([town], [place("Chemnitz", "geo:50.8,12.9")]))).toEqual(["Chemnitz"]);
  });
});

describe("the joined entity", () => {
  test("keeps every name, link and mention, and says who joined by what", () => {
    const { entities } = buildGraph(
      articles(
        ["Anna Weber"],
        [{ name: "Weber", aliases: ["die Hafenchefin"] }],
        [{ name: "Anna Weber", same: ["https://d-nb.info/gnd/1"] }],
      ),
    ).file;
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({
      name: "Anna Weber",
      aliases: ["Weber", "die Hafenchefin"],
      same: ["https://d-nb.info/gnd/1"],
    });
    expect(entities[0]!.mentions.map(({ article }) => article)).toEqual(["a0", "a1", "a2"]);
    expect(entities[0]!.merges).toEqual([
      { article: "a0", entity: "e0", reason: "first", score: 1 },
      { article: "a1", entity: "e0", reason: "name-part", score: 0.8 },
      { article: "a2", entity: "e0", reason: "equal-name", score: 0.95 },
    ]);
  });

  test("tells the weakest link of a chain", () => {
    const { entities } = buildGraph(
      articles(["Wadim Schewtschuk"], ["Wadim Schewtschuk"], ["Vadim Shevchuk"], ["V. Shevchuk"]),
    ).file;
    expect(entities).toHaveLength(1);
    expect(entities[0]!.merges.map(({ article, reason }) => [article, reason])).toEqual([
      ["a0", "first"],
      ["a1", "equal-name"],
      ["a2", "romanisation"],
      ["a3", "romanisation"],
    ]);
  });

  test("has the most frequent of its fullest names", () => {
    expect(names(articles(["Joerg Suess"], ["Jörg Süß"], ["Joerg Suess"], ["J. Süß"]))).toEqual(["Joerg Suess"]);
  });

  test("is not joined below the least score asked for", () => {
    const facts = articles(["Anna Weber"], ["Weber"], ["ANNA WEBER"]);
    expect(
      buildGraph(facts, { minMergeScore: 0.9 })
        .file.entities.map(({ name }) => name)
        .sort(),
    ).toEqual(["ANNA WEBER", "Weber"]);
    expect(() => buildGraph(facts, { minMergeScore: 2 })).toThrow(/minMergeScore is 2; give a number from 0 to 1/);
  });

  test("keeps its id when an unrelated article comes", () => {
    const [one] = buildGraph(articles(["Anna Weber"])).file.entities;
    const more = buildGraph([...articles(["Anna Weber"]), naming("z", { name: "Otto Reich" })]);
    expect(more.findEntity(one!.id)?.name).toBe("Anna Weber");
  });

  test("has an id of its own where another has its name", () => {
    const facts = articles(
      [place("Neustadt", "https://www.geonames.org/1")],
      [place("Neustadt", "https://www.geonames.org/2")],
    );
    const ids = buildGraph(facts).file.entities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(buildGraph([...facts].reverse()).file.entities.map(({ id }) => id)).toEqual(ids);
  });
});
