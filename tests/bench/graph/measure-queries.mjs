import { findStatements, neighbourhood, runQuery } from "@newsgraph/graph";
import { liveBytes, quantile, timed } from "./clock.mjs";
import { seededRandom } from "./generated-facts.mjs";

/** Questions as people ask them: each a text with names of the graph put in. `A`, `B` are entities, `W` is a word. */
const FILTERED = [
  "speaker:A",
  "speaker:A date:2018..2020",
  "speaker:A about:B",
  "type:direct date:2019-04..2019-07",
  "type:direct,indirect medium:writing confidence:>0.8",
  "about:A -type:direct",
  "speaker:A type:direct -status:negated",
  "find:statements source:source-7 date:2020",
  "type:reported W",
  'speaker:A "W"',
  "speaker:A,B (type:direct OR type:reported) date:2016..",
];

const RUNS = 4;

/** Look-ups, neighbourhoods, filtered queries and paths, each asked for many entities of the graph. */
export async function measureQueries({ graph, report }) {
  const before = liveBytes();
  const first = await timed(() => warm(graph));
  report("all indexes but that of words, made once", first.ms, "ms");
  const words = await timed(() => runQuery(graph, "type:direct wal"));
  report("the index of words, made once", words.ms, "ms");
  report(
    "indexes in memory",
    (liveBytes() - before) / (graph.counts.statements + graph.counts.relations),
    "bytes/fact",
  );

  const random = seededRandom(7);
  const { entities } = graph.file;
  const anyEntity = () => entities[Math.floor(random() * entities.length)];
  const vocabulary = wordsOf(graph, random);
  const anyWord = () => vocabulary[Math.floor(random() * vocabulary.length)];

  ask("an entity by id", 1000, (id) => graph.findEntity(id));
  ask("an entity by name, in the language", 500, (_, name) => runQuery(graph, `entity:${quoted(name)}`, { limit: 1 }));
  ask("10 statements of a speaker", 500, (id) => findStatements(graph, { speaker: id, limit: 10 }));
  ask("neighbourhood, 20 facts", 500, (id) => neighbourhood(graph, id, { facts: 20 }));
  ask("two steps, 100 facts", 40, (id) => neighbourhood(graph, id, { steps: 2, facts: 100 }));
  ask("a shortest path", 40, (id) => runQuery(graph, `path:${id}..${anyEntity().id}`, { limit: 1 }));
  const all = FILTERED.flatMap((text) =>
    Array.from({ length: 20 }, () => {
      const query = text
        .replace("A", frequent(entities, random).id)
        .replace("B", frequent(entities, random).id)
        .replace("W", anyWord());
      return time(() => runQuery(graph, query));
    }),
  );
  report("filtered statements, 50 and their count: p50", quantile(all, 0.5), "ms");
  report("filtered statements, 50 and their count: p95", quantile(all, 0.95), "ms");

  function ask(label, times, question) {
    const taken = Array.from({ length: times }, () => {
      const { id, name } = anyEntity();
      return time(() => question(id, name));
    });
    report(`${label}: p50`, quantile(taken, 0.5), "ms");
    report(`${label}: p95`, quantile(taken, 0.95), "ms");
  }
}

/** The shortest of some runs of one question, in milliseconds: the machine's other work only ever adds. */
function time(question) {
  let shortest = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    question();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

const quoted = (name) => JSON.stringify(name);

/** Asks once for everything that indexes are made for. */
function warm(graph) {
  const { id } = graph.file.entities[0];
  for (const text of FILTERED) if (!text.includes("W")) runQuery(graph, text.replaceAll(/[AB]/g, id));
  runQuery(graph, `entity:${id}`);
  neighbourhood(graph, id, { facts: 1 });
}

/** Entities as often as they are named: the first of a list by mentions are asked for most. */
function frequent(entities, random) {
  frequent.ranked ??= [...entities].sort((a, b) => b.mentions.length - a.mentions.length);
  return frequent.ranked[Math.floor(frequent.ranked.length ** random()) - 1] ?? frequent.ranked[0];
}

/** Words of the graph's texts, the frequent ones often among them. */
function wordsOf(graph, random) {
  const { articles } = graph.file;
  return Array.from({ length: 200 }, () => {
    const found = articles[Math.floor(random() * articles.length)].text.match(/\p{L}{5,}/gu);
    return found[Math.floor(random() * found.length)];
  });
}
