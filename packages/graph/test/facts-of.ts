import {
  type Entity,
  type EntityKind,
  FACTS_FORMAT,
  type Facts,
  parseFacts,
  type Relation,
  type Span,
  type Statement,
} from "@newsgraph/schema";

type EntitySpec = { kind?: EntityKind; name: string; aliases?: string[]; same?: string[] };
type StatementSpec = Partial<Omit<Statement, "quote" | "speaker" | "addressee" | "cue" | "frame" | "id">> & {
  quote: string;
  speaker?: [words: string, entity?: string];
  addressee?: [words: string, entity?: string];
  cue?: string;
};
type RelationSpec = Partial<Omit<Relation, "evidence" | "id">> & { evidence: string };

/** What a test says of an article: entities by id, statements and relations by their words in the text. */
export type FactsSpec = {
  id: string;
  text: string;
  date?: string;
  title?: string;
  source?: string;
  language?: "de" | "en";
  entities?: Record<string, EntitySpec>;
  statements?: StatementSpec[];
  relations?: RelationSpec[];
  sentences?: boolean;
};

/** Facts in which every span is found by its words; words that the text does not have are an error of the test. */
export function factsOf(spec: FactsSpec): Facts {
  const { id, text, date, title, source, language = "de" } = spec;
  const span = (words: string): Span => {
    const from = text.indexOf(words);
    if (from < 0) throw new Error(`test: ${JSON.stringify(words)} is not in ${JSON.stringify(text)}`);
    return { from, to: from + words.length };
  };
  const party = ([words, entity]: [string, string?]) => ({
    spans: [span(words)],
    ...(entity !== undefined && { entity }),
  });
  return parseFacts({
    format: FACTS_FORMAT,
    article: { id, ...(title && { title }), ...(date && { date }), ...(source && { source }), language, text },
    ...(spec.sentences !== false && { sentences: sentencesOf(text) }),
    entities: Object.entries(spec.entities ?? {}).map(
      ([local, { kind = "person", name, aliases = [], same }]): Entity => ({
        id: local,
        kind,
        name,
        aliases,
        ...(same && { same }),
        mentions: mentionsOf(text, [name, ...aliases]),
      }),
    ),
    statements: (spec.statements ?? []).map(({ quote, speaker, addressee, cue, ...rest }, index) => ({
      id: `s${index}`,
      type: "Direct",
      medium: "Speech",
      quote: [span(quote)],
      ...(speaker && { speaker: party(speaker) }),
      ...(addressee && { addressee: party(addressee) }),
      cue: cue === undefined ? [] : [span(cue)],
      frame: [],
      about: [],
      confidence: 0.9,
      rule: "test",
      ...rest,
    })),
    relations: (spec.relations ?? []).map(({ evidence, ...rest }, index) => ({
      id: `r${index}`,
      type: "other",
      from: [],
      to: [],
      status: "asserted",
      evidence: [span(evidence)],
      confidence: 0.9,
      rule: "test",
      ...rest,
    })),
    times: [],
    diagnostics: [],
  });
}

/** Facts of an article that does no more than name persons or others; the text is made of the names. */
export function naming(id: string, ...entities: EntitySpec[]): Facts {
  const text = `${entities.map(({ name }) => name).join(". ")}.`;
  return factsOf({ id, text, entities: Object.fromEntries(entities.map((entity, index) => [`e${index}`, entity])) });
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/\S[^.!?\n]*[.!?“]*/g)].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
  }));
}

function mentionsOf(text: string, names: string[]): Entity["mentions"] {
  const taken: Span[] = [];
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      const to = from + name.length;
      if (!taken.some((other) => from < other.to && other.from < to)) taken.push({ from, to });
    }
  }
  return taken.sort((a, b) => a.from - b.from).map(({ from, to }) => ({ from, to, form: "named" as const }));
}
