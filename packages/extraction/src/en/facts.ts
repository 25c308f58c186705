import type { Document, Gazetteer, NameSpan } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import type { Span, Statement } from "@newsgraph/schema";
import { spanContains } from "@newsgraph/schema";
import type { TokenRange } from "../clauses.js";
import type { GermanData } from "../data/german.js";
import { readSpeechVerbs, type SpeechVerb } from "../data/speech-verbs.js";
import { type EntityDraft, EntityDrafts } from "../entity-drafts.js";
import type { ExtractionStep } from "../layers.js";
import { groupNames } from "../name-groups.js";
import { readNames } from "../names.js";
import { linkPlaces } from "../place-links.js";
import type { Quotation } from "../quotations.js";

/** The file that a linguist edits for English: the text of `data/en/<name>.tsv`. */
export const ENGLISH_DATA_FILES = ["speech-verbs"] as const;
export type EnglishDataFile = (typeof ENGLISH_DATA_FILES)[number];
export type EnglishData = { readonly speechVerbs: ReadonlyMap<string, SpeechVerb> };

/**
 * Reads and checks the English data files.
 * @throws DataError with file and line of the first row that is not as its header says.
 */
export function readEnglishData(texts: Readonly<Record<EnglishDataFile, string>>): EnglishData {
  return { speechVerbs: readSpeechVerbs(texts["speech-verbs"], "data/en/speech-verbs.tsv") };
}

/** How far from its verb a speaker is looked for, in tokens. */
const SPEAKER_REACH = 6;
const CONTENT_STARTS = new Set([","]);

/** A first English step: names grouped into entities, "he" and "she" linked, direct and indirect speech with its speaker. */
export function englishFacts(gazetteer: Gazetteer, german: GermanData, { speechVerbs }: EnglishData): ExtractionStep {
  return {
    name: "english-facts",
    requires: ["quotations"],
    assigns: ["entities", "statements", "relations"],
    run({ document, quotations }) {
      const drafts = new EntityDrafts(document, gazetteer, new Map());
      groupNames(drafts, document, [], readNames(document, [], gazetteer, german), gazetteer, german);
      linkPronouns(document, drafts);
      linkPlaces(document, drafts, gazetteer);
      const { entities, idOf } = drafts.finish();
      const idAt = (token: number) => {
        const draft = drafts.all.find(({ mentions }) =>
          mentions.some(({ first, last }) => first <= token && token < last),
        );
        return draft === undefined ? undefined : idOf.get(draft);
      };
      const found = findStatements(document, quotations, speechVerbs);
      const statements = found.map((statement, index): Statement => {
        const toSpan = ({ first, last }: TokenRange): Span => ({
          from: document.tokens[first]?.from ?? 0,
          to: document.tokens[last - 1]?.to ?? 0,
        });
        const quote = [toSpan(statement.quote)];
        const entity = statement.speaker === undefined ? undefined : idAt(statement.speaker.last - 1);
        return {
          id: `s${index + 1}`,
          type: statement.type,
          medium: statement.medium,
          quote,
          ...(statement.speaker === undefined
            ? {}
            : { speaker: { spans: [toSpan(statement.speaker)], ...(entity === undefined ? {} : { entity }) } }),
          cue: statement.cue.map((at) => toSpan({ first: at, last: at + 1 })),
          frame: [],
          about: entities
            .filter(({ mentions }) => mentions.some((mention) => quote.some((part) => spanContains(part, mention))))
            .map(({ id }) => id),
          confidence: statement.speaker === undefined ? 0.5 : 0.75,
          rule: statement.rule,
        };
      });
      return { entities, statements, relations: [] };
    },
  };
}

/** "he" and "she" refer to the person last named whose gender does not speak against it. */
function linkPronouns(document: Document, drafts: EntityDrafts): void {
  for (const [index] of document.tokens.entries()) {
    const form = surface(document, index).toLowerCase();
    const gender = form === "he" || form === "him" ? "Masc" : form === "she" ? "Fem" : undefined;
    if (gender === undefined) continue;
    let best: { draft: EntityDraft; at: number } | undefined;
    for (const draft of drafts.all) {
      if (draft.kind !== "person" || (draft.gender !== undefined && draft.gender !== gender)) continue;
      for (const { first } of draft.mentions)
        if (first < index && (!best || first > best.at)) best = { draft, at: first };
    }
    if (!best) continue;
    drafts.addMention(best.draft, {
      first: index,
      last: index + 1,
      phrase: undefined,
      form: "pronominal",
      rule: `coreference:pronoun:${form}`,
      confidence: 0.6,
    });
  }
}

type Found = Pick<Statement, "type" | "medium" | "rule"> & {
  quote: TokenRange;
  speaker: TokenRange | undefined;
  cue: number[];
};

function findStatements(
  document: Document,
  quotations: readonly Quotation[],
  speechVerbs: ReadonlyMap<string, SpeechVerb>,
): Found[] {
  const found: Found[] = [];
  const quoted = (token: number) => quotations.some(({ first, last }) => first <= token && token < last);
  for (const { first, last } of document.sentences) {
    const sourced = findAccordingTo(document, first, last);
    if (sourced) {
      found.push(sourced);
      continue;
    }
    let cue: number | undefined;
    for (let at = first; at < last && cue === undefined; at += 1) {
      if (!quoted(at) && speechVerbs.has(document.lemmas[at] ?? "") && document.tags[at]?.upos === "VERB") cue = at;
    }
    const verb = cue === undefined ? undefined : speechVerbs.get(document.lemmas[cue] ?? "");
    const speaker = cue === undefined ? undefined : findSpeaker(document, first, last, cue);
    const direct = quotations.filter(
      (quotation) => quotation.level === 0 && quotation.clausal && quotation.first >= first && quotation.first < last,
    );
    for (const quotation of direct) {
      const before = found.at(-1);
      const framed = cue !== undefined && verb !== undefined;
      found.push({
        type: "Direct",
        medium: verb?.medium ?? before?.medium ?? "SW",
        quote: { first: quotation.first, last: quotation.last },
        speaker: framed ? speaker : before?.speaker,
        cue: cue === undefined ? [] : [cue],
        rule: framed ? `direct:${document.lemmas[cue ?? 0]}` : "direct:unframed",
      });
    }
    if (direct.length > 0 || cue === undefined || !verb?.takes.has("clause") || !speaker) continue;
    const that = findThat(document, cue, last);
    const comma = CONTENT_STARTS.has(surface(document, cue + 1)) ? cue + 1 : undefined;
    const start = that ?? comma ?? (speaker.first > cue ? speaker.last : cue + 1);
    let end = last;
    while (end > start && document.tags[end - 1]?.upos === "PUNCT") end -= 1;
    if (end - start < 3) {
      if (cue - first < 4 || speaker.first < cue - 2) continue;
      found.push({
        type: "Indirect",
        medium: verb.medium,
        quote: { first, last: Math.min(cue, speaker.first) - 1 },
        speaker,
        cue: [cue],
        rule: `indirect:preposed:${document.lemmas[cue]}`,
      });
      continue;
    }
    found.push({
      type: "Indirect",
      medium: verb.medium,
      quote: { first: start, last: end },
      speaker,
      cue: [cue],
      rule: `indirect:${document.lemmas[cue]}`,
    });
  }
  return found;
}

/** How far behind its verb "that" may stand: "told reporters on Monday that …". */
const THAT_REACH = 8;

function findThat(document: Document, cue: number, last: number): number | undefined {
  for (let at = cue + 1; at < Math.min(last, cue + THAT_REACH); at += 1) {
    if (surface(document, at) === "that") return at;
    if (document.tags[at]?.upos === "VERB") return undefined;
  }
  return undefined;
}

/** "According to X, …": the rest of the sentence is what X says. */
function findAccordingTo(document: Document, first: number, last: number): Found | undefined {
  for (let at = first; at + 2 < last; at += 1) {
    if (surface(document, at).toLowerCase() !== "according" || surface(document, at + 1) !== "to") continue;
    const name = document.names.find((candidate) => candidate.first >= at + 2 && candidate.first <= at + 3);
    if (!name) return undefined;
    const isAtStart = at === first;
    let end = last;
    while (end > first && document.tags[end - 1]?.upos === "PUNCT") end -= 1;
    const quote = isAtStart ? { first: name.last + 1, last: end } : { first, last: at };
    if (quote.last - quote.first < 3) return undefined;
    return {
      type: "Indirect",
      medium: "SW",
      quote,
      speaker: { first: name.first, last: name.last },
      cue: [at, at + 1],
      rule: "source:according-to",
    };
  }
  return undefined;
}

/** The name or pronoun nearest to the verb, before it rather than behind. */
function findSpeaker(document: Document, first: number, last: number, cue: number): TokenRange | undefined {
  const nameAt = (token: number): NameSpan | undefined =>
    document.names.find((name) => name.first <= token && token < name.last);
  for (const step of [-1, 1]) {
    for (let at = cue + step; at >= first && at < last && Math.abs(at - cue) <= SPEAKER_REACH; at += step) {
      const name = nameAt(at);
      if (name) return { first: name.first, last: name.last };
      if (/^(?:he|she|they|officials|police)$/i.test(surface(document, at))) return { first: at, last: at + 1 };
      if (document.tags[at]?.upos === "PUNCT" && step === -1 && at !== cue - 1) break;
    }
  }
  return undefined;
}
