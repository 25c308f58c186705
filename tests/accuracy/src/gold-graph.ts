import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityKind, RelationType, Span, StandingRelation, StatementType, Status } from "@newsgraph/schema";
import type { GraphView } from "./graph-view.js";
import { locateInSentence, type SentenceFinder } from "./locate.js";

/** An expected statement: spans of its parts, entity ids for who. */
export type GoldStatement = {
  type: StatementType;
  quote: Span[];
  cue: Span[];
  speaker: string;
  addressee?: string;
  via?: string;
  about: string[];
  date?: string;
};

/** A gold graph with its article's text. `statements` and `openTimes` are given for the seeds only. */
export type GoldGraph = GraphView & {
  id: string;
  date: string;
  text: string;
  statements: GoldStatement[];
  openTimes: Span[];
};

type RawSpan = [number, number];
type RawGraph = {
  doc: string;
  date: string;
  entities: { id: string; type: EntityKind; name: string; mentions: string[]; spans: RawSpan[] }[];
  relations: { type: StandingRelation; from: string; to: string; role?: string; sentence: number }[];
  events: {
    type: RelationType;
    mode?: string;
    actor: string[];
    recipient: string[];
    status: Status;
    trigger: string;
    span: RawSpan;
  }[];
  times: { text: string; value: string; span: RawSpan }[];
  statements?: (Omit<GoldStatement, "quote" | "cue"> & { quote: string[]; cue: string[] })[];
  openTimes?: string[];
};

/** File names of the gold graphs of a set, in order. */
export function listGoldFiles(dataFolder: string, set: "dev" | "seeds"): string[] {
  const folder = join(dataFolder, "eval-only/gold_graphs", set);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * A gold graph.
 * @param text the article's text, in which the gold's spans count
 * @param sentences the article's sentences where the corpus gives them; else they are told from the gold's own spans
 * @throws Error where the text is not the one that was annotated.
 */
export function readGoldGraph(path: string, text: string, sentences: readonly Span[] | undefined): GoldGraph {
  const raw = JSON.parse(readFileSync(path, "utf8")) as RawGraph;
  const known: { sentence: number; span: Span }[] = [];
  const toSpan = (marked: string, [from, to]: RawSpan): Span => {
    const { sentence, surface } = splitMarked(marked);
    if (text.slice(from, to) !== surface) {
      throw new Error(`readGoldGraph: ${path} says "${marked}", its article has "${text.slice(from, to)}" there`);
    }
    known.push({ sentence, span: { from, to } });
    return { from, to };
  };
  const entities = raw.entities.map(({ id, type, name, mentions, spans }) => ({
    id,
    kind: type,
    name,
    mentions: mentions.map((mention, index) => toSpan(mention, spans[index]!)),
  }));
  const events = raw.events.map(({ type, mode, actor, recipient, status, trigger, span }) => ({
    type,
    ...(mode === undefined ? {} : { mode }),
    actor,
    recipient,
    status,
    span: toSpan(trigger, span),
  }));
  const times = raw.times.map(({ text: marked, value, span }) => ({ ...toSpan(marked, span), value }));
  const finder: SentenceFinder = { text, sentences, known };
  const locate = (marked: string) => locateInSentence(finder, splitMarked(marked));
  return {
    id: raw.doc,
    date: raw.date,
    text,
    entities,
    relations: raw.relations.map(({ type, from, to, role, sentence }) => {
      const span = known.find((entry) => entry.sentence === sentence)?.span;
      return { type, from, to, ...(role === undefined ? {} : { role }), ...(span === undefined ? {} : { span }) };
    }),
    events,
    times,
    statements: (raw.statements ?? []).map((statement) => {
      const quote = statement.quote.map(locate);
      const cue = statement.cue.map((marked) => locateInSentence(finder, splitMarked(marked), quote[0]));
      return { ...statement, quote, cue };
    }),
    openTimes: (raw.openTimes ?? []).map(locate),
  };
}

/** Takes `4:er#2` apart: sentence 4, the second "er". */
function splitMarked(marked: string): { sentence: number; surface: string; occurrence: number } {
  const match = /^(\d+):([\s\S]*?)(?:#(\d+))?$/.exec(marked);
  if (match === null) throw new Error(`splitMarked: "${marked}" has no sentence number in front`);
  return { sentence: Number(match[1]), surface: match[2]!, occurrence: Number(match[3] ?? 1) };
}
