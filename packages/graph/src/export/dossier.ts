import { type GraphEntity, type GraphRelation, isEventType, numberText, STANDING_RELATIONS } from "@newsgraph/schema";
import { knownDateBounds } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { findRelations, type RelationAnswer } from "../query/find-relations.js";
import { findStatements, type StatementAnswer } from "../query/find-statements.js";
import type { Passage } from "../query/passages.js";
import { WORDING, type Wording } from "../wording/index.js";
import type { ExportLanguage } from "./export-format.js";
import { escapeMarkdown, markdownLink } from "./markdown-text.js";

const HEADINGS = {
  de: {
    offices: "Ämter",
    statements: "Aussagen",
    about: "Was darüber gesagt wurde",
    addressed: "An wen gerichtet",
    events: "Ereignisse",
    relations: "Beziehungen",
    sources: "Quellen",
    alsoCalled: "auch",
    undated: "Ohne Datum",
    to: "an",
    aboutWhom: "über",
    via: "laut",
    unknown: "Unbekannt",
    claimedBy: "nach Angaben von",
    otherDates: "nach anderen Artikeln",
    contradicted: "Widerspruch",
    nothing: "Der Graph enthält dazu nichts.",
  },
  en: {
    offices: "Offices held",
    statements: "Statements",
    about: "What was said about it",
    addressed: "Addressed to it",
    events: "Events",
    relations: "Relations",
    sources: "Sources",
    alsoCalled: "also",
    undated: "Undated",
    to: "to",
    aboutWhom: "about",
    via: "via",
    unknown: "Unknown",
    claimedBy: "according to",
    otherDates: "according to other articles",
    contradicted: "contradiction",
    nothing: "The graph has nothing on it.",
  },
} as const satisfies Record<ExportLanguage, Record<string, string>>;

/**
 * What a graph knows of one entity, as Markdown in pieces: offices, its statements by date, what was said about it and to it,
 * events and relations, each with the sentences that say so and the number of their source, and the list of sources.
 * Headings are in `language`, else in that of most articles. Nothing of an article or name is ever markup.
 * @throws RangeError where the graph has no entity of that id.
 */
export function* toDossierChunks(graph: NewsGraph, actor: string, language = languageOf(graph)): Generator<string> {
  const entity = graph.findEntity(actor);
  if (entity === undefined) {
    throw new RangeError(`toDossierChunks: the graph has no entity ${JSON.stringify(actor)}; give the id of one`);
  }
  yield* new Dossier(graph, entity, language).sections();
}

/** The language of most articles; German where neither has most. */
function languageOf({ file }: NewsGraph): ExportLanguage {
  let balance = 0;
  for (const { language } of file.articles) balance += language === "en" ? 1 : language === "de" ? -1 : 0;
  return balance > 0 ? "en" : "de";
}

class Dossier {
  readonly #graph: NewsGraph;
  readonly #entity: GraphEntity;
  readonly #words: (typeof HEADINGS)[ExportLanguage];
  readonly #wording: Wording;
  /** The number of every article that was named so far. */
  readonly #sources = new Map<string, number>();

  constructor(graph: NewsGraph, entity: GraphEntity, language: ExportLanguage) {
    this.#graph = graph;
    this.#entity = entity;
    this.#words = HEADINGS[language];
    this.#wording = WORDING[language];
  }

  *sections(): Generator<string> {
    const { id, kind, name, aliases, same = [] } = this.#entity;
    const graph = this.#graph;
    const words = this.#words;
    yield `# ${escapeMarkdown(name)}\n\n`;
    const called = aliases.length > 0 ? ` · ${words.alsoCalled} ${aliases.map(escapeMarkdown).join(", ")}` : "";
    yield `${this.#wording.kinds[kind]}${called}\n\n`;
    if (same.length > 0) yield `${same.map((link) => `- ${markdownLink(link)}\n`).join("")}\n`;

    const relations = findRelations(graph, { entity: id });
    const isOffice = ({ relation }: RelationAnswer) => relation.type === "holds-office";
    const isStanding = ({ relation }: RelationAnswer) =>
      (STANDING_RELATIONS as readonly string[]).includes(relation.type) && !isOffice({ relation, evidence: [] });
    const isEvent = ({ relation }: RelationAnswer) => isEventType(relation.type) || relation.type === "other";
    yield* this.#relationSection(words.offices, relations.filter(isOffice));
    yield* this.#statementSection(words.statements, findStatements(graph, { speaker: id }));
    yield* this.#statementSection(words.about, findStatements(graph, { about: id }));
    yield* this.#statementSection(words.addressed, findStatements(graph, { addressee: id }));
    yield* this.#relationSection(words.events, relations.filter(isEvent));
    yield* this.#relationSection(words.relations, relations.filter(isStanding));
    yield* this.#sourceSection();
  }

  *#statementSection(heading: string, answers: readonly StatementAnswer[]): Generator<string> {
    if (answers.length === 0) return;
    yield `## ${heading}\n\n`;
    let day: string | undefined;
    for (const { statement, quote, evidence } of answers) {
      const date = statement.date ?? this.#graph.findArticle(statement.article)!.date ?? this.#words.undated;
      if (date !== day) yield `${day === undefined ? "" : "\n"}### ${escapeMarkdown(date)}\n\n`;
      day = date;
      const { speaker, addressee, about, via, type, medium } = statement;
      const who = this.#name(speaker?.entity) ?? this.#words.unknown;
      const more = [
        this.#wording.statementTypes[type],
        this.#wording.media[medium],
        this.#labelled(this.#words.to, [addressee?.entity]),
        this.#labelled(this.#words.aboutWhom, about),
        this.#labelled(this.#words.via, [via]),
      ].filter((part) => part !== undefined);
      yield `- **${who}** „${escapeMarkdown(quote)}“ (${more.join("; ")})\n`;
      yield* this.#passages(evidence);
    }
    yield "\n";
  }

  *#relationSection(heading: string, answers: readonly RelationAnswer[]): Generator<string> {
    if (answers.length === 0) return;
    yield `## ${heading}\n\n`;
    for (const { relation, evidence } of [...answers].sort((a, b) => this.#firstDay(a) - this.#firstDay(b))) {
      const { from, to, place, date, status, claimedBy, otherDates, numbers = [] } = relation;
      const all = (ids: readonly string[]) => ids.map((id) => this.#name(id)).join(", ") || "?";
      const ends = to.length > 0 || place === undefined ? all(to) : all([place]);
      const more = [
        date === undefined ? undefined : escapeMarkdown(date),
        otherDates && `${this.#words.otherDates} ${otherDates.map(escapeMarkdown).join(", ")}`,
        status === "asserted" ? undefined : this.#wording.statuses[status],
        place === undefined || to.length === 0 ? undefined : this.#name(place),
        ...numbers.map((number) =>
          escapeMarkdown(`${numberText(number)}${number.contradicted ? ` – ${this.#words.contradicted}` : ""}`),
        ),
        this.#labelled(this.#words.claimedBy, [claimedBy]),
      ].filter((part) => part !== undefined);
      const details = more.length > 0 ? ` (${more.join("; ")})` : "";
      yield `- ${all(from)} – **${this.#relationName(relation)}** – ${ends}${details}\n`;
      yield* this.#passages(evidence);
    }
    yield "\n";
  }

  #firstDay({ relation }: RelationAnswer): number {
    const dates = [relation.date, ...relation.evidence.map(({ article }) => this.#graph.findArticle(article)!.date)];
    const date = dates.find((one) => one !== undefined);
    return date === undefined ? Number.MAX_SAFE_INTEGER : knownDateBounds(date).first;
  }

  #relationName({ type, mode, role, predicate }: GraphRelation): string {
    if (type === "holds-office" && role !== undefined) return escapeMarkdown(role);
    if (type === "other" && predicate !== undefined) return escapeMarkdown(predicate);
    const named = mode === undefined ? undefined : this.#wording.modes[`${type}/${mode}`];
    return escapeMarkdown(named ?? this.#wording.relationTypes[type]);
  }

  /** The sentences that say so, each with the number of its source. */
  *#passages(evidence: readonly Passage[]): Generator<string> {
    let before = "";
    for (const { article, text } of evidence) {
      yield `${before}  > ${escapeMarkdown(text)} \\[${this.#sourceNumber(article)}\\]\n`;
      before = "  >\n";
    }
  }

  #sourceNumber(article: string): number {
    const known = this.#sources.get(article);
    if (known !== undefined) return known;
    this.#sources.set(article, this.#sources.size + 1);
    return this.#sources.size;
  }

  *#sourceSection(): Generator<string> {
    if (this.#sources.size === 0) {
      yield `${this.#words.nothing}\n`;
      return;
    }
    yield `## ${this.#words.sources}\n\n`;
    for (const [id, number] of this.#sources) {
      const { title, date, source, url } = this.#graph.findArticle(id)!;
      const named = [title ?? id, source, date].filter((part) => part !== undefined && part.trim() !== "");
      yield `${number}. ${named.map((part) => escapeMarkdown(part!)).join(", ")}${url === undefined ? "" : ` ${markdownLink(url)}`}\n`;
    }
  }

  #name(id: string | undefined): string | undefined {
    return id === undefined ? undefined : escapeMarkdown(this.#graph.findEntity(id)!.name);
  }

  #labelled(label: string, ids: readonly (string | undefined)[]): string | undefined {
    const names = ids.map((id) => this.#name(id)).filter((name) => name !== undefined);
    return names.length === 0 ? undefined : `${label} ${names.join(", ")}`;
  }
}
