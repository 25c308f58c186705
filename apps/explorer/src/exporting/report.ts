import { escapeXml } from "@newsgraph/graph";
import type { GraphArticle, GraphEntity, GraphFile, GraphRelation, GraphStatement, Span } from "@newsgraph/schema";
import type { Language, Messages } from "../messages/index.js";
import { formatDate } from "../model/dates.js";
import { sentencePieces } from "../model/evidence.js";
import { articleTitle, type GraphIndex, indexGraph, statementsInOrder } from "../model/graph-index.js";
import { relationName } from "../model/wording.js";

/** What stands at the head of a report: its title, and the picture as SVG where there is one. */
export type ReportHead = { readonly title: string; readonly svg: Blob | undefined };

/** What a report is made of: the graph, its head, and the language of its headings. */
export type ReportInput = ReportHead & {
  readonly file: GraphFile;
  readonly language: Language;
  readonly messages: Messages;
};

/**
 * The whole analysis as one HTML document that needs nothing beside it and no network, in pieces: the picture, everybody with their facts, all
 * statements, each with its sentence, and the articles. Names lead to their section, sentences to their article. It runs no script and
 * forbids itself any; every text of the graph is escaped.
 */
export function* reportChunks({ file, svg, title, language, messages }: ReportInput): Generator<string | Blob> {
  const index = indexGraph(file);
  const report = new Report(index, language, messages);
  const entities = [...file.entities].sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  const words = messages.export;
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeXml(title)}</h1><p>${escapeXml(words.contents(file.articles.length, file.entities.length, file.statements.length, file.relations.length))}</p>
<nav><a href="#people">${escapeXml(words.people)}</a> <a href="#statements">${escapeXml(messages.views.statements)}</a> <a href="#articles">${escapeXml(words.articles)}</a></nav></header>
<main>
`;
  if (svg !== undefined) {
    yield "<figure>";
    yield svg;
    yield "</figure>\n";
  }
  yield `<section id="people"><h2>${escapeXml(words.people)}</h2>\n`;
  for (const entity of entities) yield `${report.entity(entity)}\n`;
  yield `</section>\n<section id="statements"><h2>${escapeXml(messages.views.statements)}</h2>\n`;
  yield* report.statements();
  yield `</section>\n<section id="articles"><h2>${escapeXml(words.articles)}</h2>\n`;
  for (const article of file.articles) yield `${report.article(article)}\n`;
  yield "</section>\n</main>\n</body>\n</html>\n";
}

class Report {
  readonly #index: GraphIndex;
  readonly #language: Language;
  readonly #messages: Messages;
  /** Numbers of entities and articles, since ids may hold anything. */
  readonly #numbers = new Map<unknown, string>();

  constructor(index: GraphIndex, language: Language, messages: Messages) {
    this.#index = index;
    this.#language = language;
    this.#messages = messages;
    for (const [at, entity] of index.file.entities.entries()) this.#numbers.set(entity, `e${at}`);
    for (const [at, article] of index.file.articles.entries()) this.#numbers.set(article, `a${at}`);
  }

  entity(entity: GraphEntity): string {
    const { kinds, alsoCalled } = this.#messages;
    const aliases = entity.aliases.filter((alias) => alias !== entity.name);
    const relations = this.#index.relationsOf.get(entity.id) ?? [];
    const facts = relations.map((relation) => `<li>${this.#relation(relation)}</li>`).join("\n");
    return `<article class="entity" id="${this.#numbers.get(entity)}"><h3>${escapeXml(entity.name)} <small>${escapeXml(kinds[entity.kind])}</small></h3>
${aliases.length > 0 ? `<p class="muted">${escapeXml(`${alsoCalled} ${aliases.join(", ")}`)}</p>` : ""}${facts === "" ? "" : `<ul>${facts}</ul>`}</article>`;
  }

  *statements(): Generator<string> {
    const { speaker, statement, about, date } = this.#messages;
    const head = [speaker, statement, about, date].map((word) => `<th scope="col">${escapeXml(word)}</th>`).join("");
    yield `<table><thead><tr>${head}</tr></thead><tbody>\n`;
    for (const row of statementsInOrder(this.#index)) yield `${this.#row(row)}\n`;
    yield "</tbody></table>\n";
  }

  article(article: GraphArticle): string {
    const { source, date, url } = article;
    const about = [source, date && formatDate(date, this.#language), url].filter(Boolean).join(" · ");
    const paragraphs = article.text.split(/\n+/).filter((line) => line.trim() !== "");
    return `<article id="${this.#numbers.get(article)}"${article.language === "und" ? "" : ` lang="${article.language}"`}><h3>${escapeXml(articleTitle(article))}</h3>
<p class="muted">${escapeXml(about)}</p>
${paragraphs.map((line) => `<p>${escapeXml(line)}</p>`).join("\n")}</article>`;
  }

  #row(statement: GraphStatement): string {
    const { article, speaker, about, quote, date } = statement;
    const told = this.#index.articles.get(article);
    const words = (speaker?.spans ?? []).map(({ from, to }) => told?.text.slice(from, to)).join(" … ");
    const who =
      speaker?.entity === undefined ? escapeXml(words || this.#messages.unknownSpeaker) : this.#name(speaker.entity);
    const when = date ?? told?.date;
    return `<tr><td>${who}</td><td>${this.#evidence(article, quote)}</td><td>${about.map((id) => this.#name(id)).join(", ")}</td><td>${when === undefined ? "" : escapeXml(formatDate(when, this.#language))}</td></tr>`;
  }

  #relation(relation: GraphRelation): string {
    const { from, to, place, status, date, role, evidence } = relation;
    const { statuses } = this.#messages;
    const names = (ids: readonly string[]) => ids.map((id) => this.#name(id)).join(", ");
    const ends = to.length > 0 ? to : place === undefined ? [] : [place];
    const tags = [
      status === "asserted" ? undefined : statuses[status],
      date && formatDate(date, this.#language),
    ].filter(Boolean);
    const name = `<strong>${escapeXml(role ?? relationName(relation, this.#messages))}</strong>`;
    const line = [
      names(from),
      name,
      ends.length > 0 ? `→ ${names(ends)}` : "",
      tags.length > 0 ? `<span class="muted">${escapeXml(tags.join(", "))}</span>` : "",
    ];
    const first = evidence[0];
    return `${line.filter((part) => part !== "").join(" ")}${first === undefined ? "" : this.#evidence(first.article, [first])}`;
  }

  #evidence(id: string, spans: readonly Span[]): string {
    const article = this.#index.articles.get(id);
    if (article === undefined) return "";
    const pieces = sentencePieces(article, spans);
    const text = pieces
      .map(({ text, marked }) => (marked ? `<mark>${escapeXml(text)}</mark>` : escapeXml(text)))
      .join("");
    return `<blockquote>${text} <a href="#${this.#numbers.get(article)}">${escapeXml(articleTitle(article, 50))}</a></blockquote>`;
  }

  #name(id: string): string {
    const entity = this.#index.entities.get(id);
    return entity === undefined ? "" : `<a href="#${this.#numbers.get(entity)}">${escapeXml(entity.name)}</a>`;
  }
}

const STYLE = `
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 5rem; background: #fbfaf7; color: #1d2530; font: 16px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, blockquote, #articles p { font-family: "Iowan Old Style", Palatino, Georgia, "Noto Serif", serif; }
h1 { margin: 0; font-size: 2rem; }
h2 { margin: 3rem 0 1rem; padding-top: 1rem; border-top: 1px solid #e3dfd6; font-size: 1.5rem; }
h3 { margin: 1.6rem 0 0.2rem; font-size: 1.15rem; }
small, .muted, blockquote a { color: #5b6470; font: 0.84rem -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Arial, sans-serif; }
a { color: #1f5fa8; }
nav a { margin-right: 1rem; }
figure { margin: 1.5rem 0; }
figure svg { width: 100%; height: auto; border: 1px solid #e3dfd6; border-radius: 12px; }
ul { margin: 0.4rem 0 0; padding: 0; list-style: none; }
li { margin: 0.6rem 0; }
blockquote { margin: 0.3rem 0 0; padding: 0.4rem 0.8rem; border-radius: 8px; background: #f5f3ee; }
mark { background: #ffe28a; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem 0.7rem 0.5rem 0; border-bottom: 1px solid #e3dfd6; text-align: left; vertical-align: top; }
td:nth-child(2) { width: 55%; }
:target { background: #e2ecf8; }
@media (max-width: 40rem) { table, tbody, tr, td { display: block; width: auto; } thead { display: none; } td { border: 0; padding: 0.2rem 0; } tr { padding: 0.6rem 0; border-bottom: 1px solid #e3dfd6; } td:nth-child(2) { width: auto; } }
@media print { body { background: #fff; } nav { display: none; } .entity, tr { break-inside: avoid; } }
`;
