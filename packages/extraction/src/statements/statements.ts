import type { Entity, EntityKind, Span, Statement, Time } from "@newsgraph/schema";
import { spanContains } from "@newsgraph/schema";
import { findClausePlace } from "../clause-place.js";
import type { TokenRange } from "../clauses.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { overlapping } from "../positions.js";
import type { StatementContext } from "./context.js";
import { type DraftParty, rangesHave, type StatementDraft } from "./drafts.js";
import { findQuotedFragments } from "./fragments.js";
import { findFramedStatements } from "./framed.js";
import { HeardStatements } from "./heard.js";
import { settleMedium } from "./medium.js";
import { findNominalStatements } from "./nominal.js";
import { continueSources, findSourcedStatements } from "./sources.js";
import { findUnframedStatements } from "./unframed.js";

/** The step that finds who says what in a German article; see the rules in the files beside this one. */
export function germanStatements(data: GermanData): ExtractionStep {
  return {
    name: "german-statements",
    requires: ["times", "nounPhrases", "quotations", "clauses", "arguments", "entities", "references"],
    assigns: ["statements"],
    run(layers) {
      const context: StatementContext = { ...layers, phrases: layers.nounPhrases, data };
      const kinds = new Map(layers.entities.map(({ id, kind }) => [id, kind]));
      const { drafts: framed, frames } = findFramedStatements(context);
      const sourced = findSourcedStatements(context, frames);
      // What goes on without a frame goes on in the medium of what it follows.
      const settled = withoutRepeats([...framed, ...sourced]).map((draft) => settleMedium(context, kinds, draft));
      const said = continueSources(context, settled);
      const heard = new HeardStatements(context, said);
      const nominal = findNominalStatements(context, heard);
      const unframed = findUnframedStatements(context, heard).map((draft) => settleMedium(context, kinds, draft));
      const drafts = withoutRepeats([...said, ...nominal, ...unframed]);
      const all = [...drafts, ...findQuotedFragments(context, drafts)].sort(byPosition);
      const assembly = prepareAssembly(layers.document.text, layers.entities, kinds);
      return { statements: all.map((draft, index) => toStatement(layers, assembly, draft, `s${index + 1}`)) };
    },
  };
}

const byPosition = (a: StatementDraft, b: StatementDraft) =>
  (a.quote[0]?.first ?? 0) - (b.quote[0]?.first ?? 0) ||
  (b.quote.at(-1)?.last ?? 0) - (a.quote.at(-1)?.last ?? 0) ||
  (a.rule < b.rule ? -1 : 1);

/** Of drafts of one type with the same quote the surest. */
function withoutRepeats(drafts: readonly StatementDraft[]): StatementDraft[] {
  const best = new Map<string, StatementDraft>();
  for (const draft of drafts) {
    const key = JSON.stringify([draft.type, draft.quote, draft.speaker?.parts]);
    const other = best.get(key);
    if (!other || draft.confidence > other.confidence) best.set(key, draft);
  }
  return [...best.values()];
}

type Layers = Parameters<ExtractionStep["run"]>[0];

/** What every statement of an article is put together with. */
type Assembly = {
  readonly text: string;
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly order: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** All mentions by their end, so that those of a quote are found without going through all. */
  readonly mentions: readonly (Span & { entity: string })[];
};

function prepareAssembly(text: string, entities: readonly Entity[], kinds: ReadonlyMap<string, EntityKind>): Assembly {
  const mentions = entities.flatMap(({ id, mentions: own }) => own.map(({ from, to }) => ({ from, to, entity: id })));
  return {
    text,
    kinds,
    names: new Map(entities.map(({ id, name }) => [id, name])),
    order: new Map(entities.map(({ id }, index) => [id, index])),
    mentions: mentions.sort((a, b) => a.to - b.to || a.from - b.from),
  };
}

function toStatement(layers: Layers, assembly: Assembly, draft: StatementDraft, id: string): Statement {
  const { document, references, times } = layers;
  const toSpan = ({ first, last }: TokenRange): Span => ({
    from: document.tokens[first]?.from ?? 0,
    to: document.tokens[last - 1]?.to ?? 0,
  });
  const quote = draft.quote.map(toSpan);
  const frame = draft.frame.map(toSpan);
  const toParty = (party: DraftParty | undefined) => {
    if (!party || party.parts.length === 0) return undefined;
    const spans = party.parts.map(toSpan);
    const entity = personOfParty(
      assembly,
      party.phrase === undefined ? undefined : references.get(party.phrase),
      spans,
    );
    return { spans, ...(entity === undefined ? {} : { entity }) };
  };
  const speaker = toParty(draft.speaker);
  const addressee = toParty(draft.addressee);
  const via = draft.via === undefined ? undefined : references.get(draft.via);
  const date = frameDate(times, frame);
  const place = sayingPlace(layers, assembly, draft);
  const negated = draft.clause !== undefined && layers.clauses[draft.clause]?.negated === true;
  return {
    id,
    type: draft.type,
    medium: draft.medium,
    quote,
    ...(speaker === undefined ? {} : { speaker }),
    ...(addressee === undefined ? {} : { addressee }),
    cue: draft.cue.map((token) => toSpan({ first: token, last: token + 1 })),
    frame,
    about: aboutWhom(assembly, quote, draft.type === "Reported" ? speaker?.entity : undefined),
    ...(via === undefined ? {} : { via }),
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    ...(negated ? { negated } : {}),
    confidence: Math.round(draft.confidence * 100) / 100,
    rule: draft.rule,
  };
}

/**
 * "der Leiter der Stiftung, Anna Weber": the person whose name the words end with where nobody else was found, or only a body, and a
 * comma parts the name from it.
 */
function personOfParty(
  { text, mentions, kinds, names }: Assembly,
  found: string | undefined,
  spans: readonly Span[],
): string | undefined {
  const words = spans.at(-1);
  if (!words || (found !== undefined && kinds.get(found) === "person")) return found;
  const last = overlapping(mentions, words).find(
    ({ from, to, entity }) => to === words.to && from >= words.from && kinds.get(entity) === "person",
  );
  // In the genitive it is somebody's: "ein Sprecher Anna Webers".
  const [word = ""] = /\S*$/.exec(text.slice(words.from, words.to)) ?? [];
  const isParted = last !== undefined && /,\s*$/.test(text.slice(words.from, last.from));
  return last && (isParted || found === undefined) && names.get(last.entity)?.endsWith(word) ? last.entity : found;
}

/** Ids of the entities with a mention inside the quote, in the order of the entities; `except` is the speaker of a reported act. */
function aboutWhom({ mentions, order }: Assembly, quote: readonly Span[], except: string | undefined): string[] {
  const ids = new Set<string>();
  for (const part of quote) {
    for (const mention of overlapping(mentions, part)) {
      if (mention.entity !== except && spanContains(part, mention)) ids.add(mention.entity);
    }
  }
  return [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** Where it was said, if the clause around the quote tells; what belongs to the speaker ("die Regierung in Rom") does not. */
function sayingPlace(
  { arguments: roles, references, nounPhrases }: Layers,
  { kinds }: Assembly,
  draft: StatementDraft,
): string | undefined {
  if (draft.clause === undefined || draft.type === "Reported") return undefined;
  const inSpeaker = (phrase: number) => rangesHave(draft.speaker?.parts ?? [], nounPhrases[phrase]?.first ?? -1);
  return findClausePlace(
    roles[draft.clause],
    references,
    (id) => kinds.get(id),
    (_id, phrase) => inSpeaker(phrase),
  );
}

/** The one date that the frame gives. */
function frameDate(times: readonly Time[], frame: readonly Span[]): string | undefined {
  const values = new Set(frame.flatMap((part) => overlapping(times, part).map(({ value }) => value)));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}
