import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { loadExtractor } from "@newsgraph/extraction/node";
import { buildGraph, NewsGraph } from "@newsgraph/graph";
import { createSparqlEngine, RDF_FORMATS, rdfQuads, toRdfChunks } from "@newsgraph/rdf";
import { seedTexts } from "../seeds.mjs";
import { best, milliseconds, perSecond, row } from "../table.mjs";

const SIZES = [10_000, 100_000];
/** Facts that an engine for SPARQL is loaded with: oxigraph takes a second for some hundred thousand quads. */
const SPARQL_SIZE = 10_000;

const QUESTIONS = {
  "SPARQL: the statements of one speaker, to the page":
    "SELECT ?text { ?s schema:author ?who ; schema:text ?text } ORDER BY ?who LIMIT 50",
  "SPARQL: events by kind": "SELECT ?kind (COUNT(*) AS ?n) { ?e a sem:Event ; dcterms:type ?kind } GROUP BY ?kind",
};

/** Writing RDF, and asking it. */
export async function benchRdf() {
  const seeds = await seedGraph();
  for (const size of SIZES) {
    const graph = copies(seeds, size);
    const facts = factsOf(graph);
    const quads = countOf(rdfQuads(graph));
    row(`${facts.toLocaleString("en")} facts`, `${quads.toLocaleString("en")} quads`);
    for (const format of RDF_FORMATS) {
      const ms = await best(() => lengthOf(toRdfChunks(graph, format)), 3);
      row(`  ${format}`, `${perSecond(facts, ms, "facts")}, ${perSecond(quads, ms, "quads")}`);
    }
    row("  memory held on the way, at most", `${growth(toRdfChunks(graph, "nquads")).toFixed(1)} MiB`);
  }
  const graph = copies(seeds, SPARQL_SIZE);
  let engine;
  const openMs = await best(async () => {
    engine?.close();
    engine = await createSparqlEngine(graph);
  }, 2);
  row(`SPARQL: loading ${factsOf(graph).toLocaleString("en")} facts`, milliseconds(openMs));
  for (const [what, query] of Object.entries(QUESTIONS)) row(what, milliseconds(await best(() => engine.query(query))));
  engine.close();
}

async function seedGraph() {
  const extractor = await loadExtractor();
  const facts = [];
  for (const text of seedTexts()) {
    facts.push(await extractor.extract({ article: { id: `s${facts.length}`, language: "de", date: "2023-04", text } }));
  }
  return buildGraph(facts);
}

/** A graph of at least `size` facts: that of the seeds again and again, every copy with ids of its own. */
function copies({ file }, size) {
  const lists = { articles: [], entities: [], statements: [], relations: [] };
  for (let copy = 0; lists.entities.length + lists.statements.length + lists.relations.length < size; copy += 1) {
    const id = (one) => (one === undefined ? undefined : `${one}-${copy}`);
    const ids = (list) => list.map(id);
    const article = (one) => ({ ...one, article: id(one.article) });
    const party = (one) => one && { ...one, entity: id(one.entity) };
    for (const each of file.articles) lists.articles.push({ ...each, id: id(each.id) });
    for (const each of file.entities) {
      const { mentions, merges } = each;
      lists.entities.push({ ...each, id: id(each.id), mentions: mentions.map(article), merges: merges.map(article) });
    }
    for (const each of file.statements) {
      const who = { speaker: party(each.speaker), addressee: party(each.addressee), via: id(each.via) };
      lists.statements.push({ ...article(each), id: id(each.id), ...who, about: ids(each.about) });
    }
    for (const each of file.relations) {
      const who = { from: ids(each.from), to: ids(each.to), place: id(each.place), claimedBy: id(each.claimedBy) };
      lists.relations.push({ ...each, id: id(each.id), ...who, evidence: each.evidence.map(article) });
    }
  }
  return new NewsGraph({ ...file, ...lists });
}

const factsOf = ({ file }) => file.entities.length + file.statements.length + file.relations.length;

function countOf(items) {
  let count = 0;
  for (const _ of items) count += 1;
  return count;
}

/** Bytes of text in UTF-8: what counts them has to make the text, as writing it would. */
function lengthOf(chunks) {
  let length = 0;
  for (const chunk of chunks) length += Buffer.byteLength(chunk);
  return length;
}

/** Mebibytes of live heap that come and stay while chunks are taken and dropped, the largest of some dozen looks. */
function growth(chunks) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const live = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  let before;
  let most = 0;
  let number = 0;
  for (const chunk of chunks) {
    lengthOf([chunk]);
    // The first chunks fill the look-ups that the graph keeps anyway.
    if (number === 50) before = live();
    else if (number > 50 && number % 500 === 0) most = Math.max(most, live() - before);
    number += 1;
  }
  return most / 2 ** 20;
}
