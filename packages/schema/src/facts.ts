import { z } from "zod";
import { CalendarValue } from "./date.js";
import { numberProblem } from "./number-problem.js";
import { Span } from "./span.js";
import {
  ENTITY_KINDS,
  isModeOf,
  LANGUAGES,
  MEDIA,
  MENTION_FORMS,
  RELATION_TYPES,
  type RelationType,
  STATEMENT_TYPES,
  STATUSES,
} from "./vocabulary.js";

/** The version of the facts format that this code reads and writes. */
export const FACTS_FORMAT = "facts/1";

const Id = z.string().min(1);
const Confidence = z.number().min(0).max(1).describe("share of such findings expected to be right, 0 to 1");
const Rule = z.string().min(1).describe("the rule or model that made this");

/** A source text. Every offset of the facts counts UTF-16 code units of `text`. */
export const Article = z.object({
  id: Id.describe("stable: from the input's own id, else its file name"),
  title: z.string().optional(),
  date: CalendarValue.optional().describe("publication date at the precision known"),
  language: z.enum(LANGUAGES),
  source: z.string().optional(),
  url: z.string().optional(),
  text: z.string().describe("exactly the text that all offsets count in"),
});
export type Article = z.infer<typeof Article>;

/** One place in the text that refers to an entity, and why it is that one: what read the name, or linked the words to it. */
export const Mention = z.object({
  from: Span.shape.from,
  to: Span.shape.to,
  form: z.enum(MENTION_FORMS),
  rule: Rule.optional(),
  confidence: Confidence.optional(),
});
export type Mention = z.infer<typeof Mention>;

/** Somebody or something that the article mentions, with every place where it does. */
export const Entity = z.object({
  id: Id,
  kind: z.enum(ENTITY_KINDS),
  name: z.string().min(1).describe("the fullest name seen, nominative, without title"),
  aliases: z.array(z.string()),
  same: z
    .array(z.string())
    .optional()
    .describe("links to the same entity elsewhere, and its position as a geo: address (RFC 5870)"),
  mentions: z.array(Mention),
});
export type Entity = z.infer<typeof Entity>;

/** Who a statement is by or to: the words that say so, and the entity they refer to where it is known. */
export const Party = z.object({ spans: z.array(Span), entity: Id.optional() });
export type Party = z.infer<typeof Party>;

/** One thing said, written or thought. */
export const Statement = z.object({
  id: Id,
  type: z.enum(STATEMENT_TYPES),
  medium: z.enum(MEDIA),
  quote: z.array(Span).min(1),
  speaker: Party.optional(),
  addressee: Party.optional(),
  cue: z.array(Span),
  frame: z.array(Span),
  about: z.array(Id),
  via: Id.optional().describe("the agency or medium that relays it"),
  date: CalendarValue.optional(),
  place: Id.optional().describe("where it was said"),
  negated: z.literal(true).optional().describe('the text says that it was not said: "sagte nicht, dass"'),
  confidence: Confidence,
  rule: Rule,
});
export type Statement = z.infer<typeof Statement>;

const Amount = z.number().nonnegative().optional();

/** What an article counts of an event: "mindestens 12 Tote" has a `least` alone, "12 Tote" a `least` and `most` that are equal. */
export const CountedNumber = z.object({
  of: z.string().min(1).describe("lemma of the noun that is counted"),
  least: Amount.describe("the smallest number that it can be; absent: any"),
  most: Amount.describe("the greatest number that it can be; absent: any"),
});
export type CountedNumber = z.infer<typeof CountedNumber>;

/** A standing relation or an event between entities. An actor that the text does not name is an empty list. */
export const Relation = z
  .object({
    id: Id,
    type: z.enum(RELATION_TYPES as unknown as [RelationType, ...RelationType[]]),
    mode: z.string().optional(),
    predicate: z.string().optional().describe("lemma of the verb or noun that says it"),
    role: z.string().optional().describe("the office's words, for holds-office"),
    from: z.array(Id),
    to: z.array(Id),
    status: z.enum(STATUSES),
    date: CalendarValue.optional(),
    place: Id.optional(),
    claimedBy: Id.optional().describe("the speaker of the statement it stands in; absent: the article itself"),
    numbers: z.array(CountedNumber).min(1).optional().describe("what the evidence counts of an event"),
    evidence: z.array(Span).min(1),
    confidence: Confidence,
    rule: Rule,
  })
  .refine((relation) => relation.mode === undefined || isModeOf(relation.type, relation.mode), {
    error: "mode is none of the type's modes in PLOVER",
    path: ["mode"],
  });
export type Relation = z.infer<typeof Relation>;

/** A calendar time in the text and its value. */
export const Time = z.object({ from: Span.shape.from, to: Span.shape.to, value: CalendarValue });
export type Time = z.infer<typeof Time>;

/** A positioned message about the input or the analysis; never an exception. */
export const Diagnostic = z.object({
  code: z.string().min(1),
  message: z.string(),
  from: Span.shape.from.optional(),
  to: Span.shape.to.optional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

const FactsShape = z.object({
  format: z.literal(FACTS_FORMAT),
  article: Article,
  sentences: z
    .array(Span)
    .optional()
    .describe("the sentences of the text in order, so that evidence can be shown whole"),
  entities: z.array(Entity),
  statements: z.array(Statement),
  relations: z.array(Relation),
  times: z.array(Time),
  diagnostics: z.array(Diagnostic),
});

/** What the extractor finds in one article. One JSON object a line makes a facts file. */
export const Facts = FactsShape.superRefine((facts, context) => {
  for (const problem of findFactsProblems(facts)) {
    context.addIssue({ code: "custom", message: problem.message, path: problem.path });
  }
});
export type Facts = z.infer<typeof FactsShape>;

type Problem = { message: string; path: (string | number)[] };

/** References to entities that the facts do not have, doubled ids, spans outside the text. */
function* findFactsProblems(facts: Facts): Generator<Problem> {
  const length = facts.article.text.length;
  const entities = new Set<string>();
  const ids = new Set<string>();
  for (const list of ["entities", "statements", "relations"] as const) {
    for (const [index, { id }] of facts[list].entries()) {
      if (ids.has(id)) yield { message: `id ${id} is given twice`, path: [list, index, "id"] };
      ids.add(id);
      if (list === "entities") entities.add(id);
    }
  }
  const outside = (span: { from: number; to: number }) => span.to > length;
  const outsideMessage = `a span reaches beyond the text's ${length} code units`;
  for (const [index, entity] of facts.entities.entries()) {
    if (entity.mentions.some(outside)) yield { message: outsideMessage, path: ["entities", index, "mentions"] };
  }
  for (const [index, statement] of facts.statements.entries()) {
    const spans = [
      statement.quote,
      statement.cue,
      statement.frame,
      statement.speaker?.spans,
      statement.addressee?.spans,
    ];
    if (spans.some((list) => list?.some(outside))) yield { message: outsideMessage, path: ["statements", index] };
    const { speaker, addressee, via, place, about } = statement;
    const links = [speaker?.entity, addressee?.entity, via, place, ...about];
    for (const link of links) {
      if (link !== undefined && !entities.has(link)) {
        yield { message: `entity ${link} is not among the entities`, path: ["statements", index] };
      }
    }
  }
  for (const [index, relation] of facts.relations.entries()) {
    for (const [at, number] of (relation.numbers ?? []).entries()) {
      const message = numberProblem(number);
      if (message !== undefined) yield { message, path: ["relations", index, "numbers", at] };
    }
    if (relation.evidence.some(outside)) yield { message: outsideMessage, path: ["relations", index] };
    for (const link of [...relation.from, ...relation.to, relation.place, relation.claimedBy]) {
      if (link !== undefined && !entities.has(link)) {
        yield { message: `entity ${link} is not among the entities`, path: ["relations", index] };
      }
    }
  }
  for (const [index, time] of facts.times.entries()) {
    if (outside(time)) yield { message: outsideMessage, path: ["times", index] };
  }
}
