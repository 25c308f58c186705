import {
  type Entity,
  FACTS_FORMAT,
  type Facts,
  MEDIA,
  MENTION_FORMS,
  parseFacts,
  STATEMENT_TYPES,
  STATUSES,
} from "@newsgraph/schema";
import fc from "fast-check";

/** Names that meet in every way that resolution knows, and some that must not. */
const NAMES: readonly Pick<Entity, "kind" | "name" | "aliases" | "same">[] = [
  { kind: "person", name: "Anna Weber", aliases: ["Weber"] },
  { kind: "person", name: "Anna Webers", aliases: [] },
  { kind: "person", name: "A. Weber", aliases: [] },
  { kind: "person", name: "Karl Weber", aliases: [] },
  { kind: "person", name: "Weber", aliases: [] },
  { kind: "person", name: "Wadim Schewtschuk", aliases: ["Schewtschuk"] },
  { kind: "person", name: "Vadim Shevchuk", aliases: [] },
  { kind: "person", name: "V. Shevchuk", aliases: [] },
  { kind: "person", name: "Viktor Schewtschuk", aliases: [] },
  { kind: "person", name: "Shevchuk", aliases: [], same: ["https://www.wikidata.org/wiki/Q1"] },
  { kind: "organization", name: "Bund der Küstenorte", aliases: ["BKO"] },
  { kind: "organization", name: "BKO", aliases: [] },
  { kind: "organization", name: "Büro für Kunst", aliases: ["BKO"], same: ["https://www.wikidata.org/wiki/Q2"] },
  { kind: "place", name: "Neustadt", aliases: [], same: ["https://www.geonames.org/1"] },
  { kind: "place", name: "Neustadt", aliases: [], same: ["https://www.geonames.org/2"] },
  { kind: "place", name: "Neustadt", aliases: [] },
  {
    kind: "place",
    name: "Neu-Stadt",
    aliases: [],
    same: ["https://www.geonames.org/2", "https://www.wikidata.org/wiki/Q3"],
  },
  { kind: "state", name: "Neustadt", aliases: [], same: ["https://www.wikidata.org/wiki/Q3"] },
  { kind: "group", name: "Anwohner", aliases: [] },
  { kind: "work", name: "__proto__", aliases: ["constructor"] },
];
const DATES = [undefined, "2024-04-08", "2024-04", "2024", "2024-22", "202X", "2024-04-08/2024-05"] as const;

const text = fc.oneof(
  fc.constantFrom("Weber sagte ja.", "Er kam.\n\nSie ging.", "Ümläut 😀 »ja« \u202e אבג", ""),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** Facts of one article: few ids and names, so that articles, entities and relations often meet. */
export const arbitraryFacts: fc.Arbitrary<Facts> = text.chain((text) => {
  const span = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const spans = fc.array(span, { maxLength: 2 });
  const date = fc.constantFrom(...DATES);
  return fc
    .uniqueArray(
      fc.record({
        about: fc.constantFrom(...NAMES),
        mentions: fc.array(
          fc
            .tuple(
              span,
              fc.constantFrom(...MENTION_FORMS),
              fc.record(
                { rule: fc.constantFrom("name:PER", "coreference:pronoun:er"), confidence: fc.constantFrom(0, 0.5, 1) },
                { requiredKeys: [] },
              ),
            )
            .map(([at, form, why]) => ({ ...at, form, ...why })),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 6, selector: ({ about }) => about },
    )
    .chain((chosen) => {
      const entities = chosen.map(({ about, mentions }, index) => ({ id: `e${index}`, ...about, mentions }));
      const entity = entities.length > 0 ? fc.constantFrom(...entities.map(({ id }) => id)) : fc.constant(undefined);
      const some = fc.array(entity, { maxLength: 2 }).map((ids) => ids.filter((id) => id !== undefined));
      const party = fc.option(fc.record({ spans, entity }), { nil: undefined });
      const found = { confidence: fc.constantFrom(0.5, 0.9), rule: fc.constantFrom("one", "other") };
      return fc.record({
        format: fc.constant(FACTS_FORMAT),
        article: fc.record({
          id: fc.constantFrom("a", "b", "c", "__proto__"),
          date,
          language: fc.constantFrom("de", "en"),
          text: fc.constant(text),
        }),
        sentences: fc.option(fc.array(span, { maxLength: 3 }), { nil: undefined }),
        entities: fc.constant(entities),
        statements: numbered(
          "s",
          fc.record({
            type: fc.constantFrom(...STATEMENT_TYPES),
            medium: fc.constantFrom(...MEDIA),
            quote: fc.array(span, { minLength: 1, maxLength: 2 }),
            speaker: party,
            addressee: party,
            cue: spans,
            frame: spans,
            about: some,
            via: entity,
            place: entity,
            date,
            ...found,
          }),
        ),
        relations: numbered(
          "r",
          fc.record({
            type: fc.constantFrom("CONSULT", "holds-office", "other"),
            predicate: fc.constantFrom("besuchen", undefined),
            from: some,
            to: some,
            status: fc.constantFrom(...STATUSES),
            date,
            place: entity,
            claimedBy: entity,
            numbers: fc.constantFrom(undefined, [{ of: "Toter", least: 3, most: 3 }], [{ of: "Toter", least: 5 }]),
            evidence: fc.array(span, { minLength: 1, maxLength: 2 }),
            ...found,
          }),
        ),
        times: fc.array(
          span.map((at) => ({ ...at, value: "2024-04" })),
          { maxLength: 1 },
        ),
        diagnostics: fc.constant([]),
      });
    })
    .map((value) => parseFacts(JSON.parse(JSON.stringify(value))));
});

function numbered<T>(prefix: string, one: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> {
  return fc.array(one, { maxLength: 3 }).map((all) => all.map((item, index) => ({ ...item, id: `${prefix}${index}` })));
}
