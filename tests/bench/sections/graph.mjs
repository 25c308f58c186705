import { loadExtractor } from "@newsgraph/extraction/node";
import { createGraphBuilder } from "@newsgraph/graph";
import { seedTexts } from "../seeds.mjs";
import { best, milliseconds, perSecond, row } from "../table.mjs";

/** Building a graph. */
export async function benchGraph() {
  const extractor = await loadExtractor();
  const facts = [];
  for (const text of seedTexts()) {
    facts.push(await extractor.extract({ article: { id: `s${facts.length}`, language: "de", date: "2023-04", text } }));
  }
  // Copies under other ids have the shape of many articles about the same people.
  const many = Array.from({ length: 400 }, (_, index) => {
    const one = facts[index % facts.length];
    return { ...one, article: { ...one.article, id: `a${index}` } };
  });
  const count = many.reduce((sum, one) => sum + one.entities.length + one.statements.length + one.relations.length, 0);
  const ms = await best(() => {
    const builder = createGraphBuilder();
    for (const one of many) builder.add(one);
    return builder.build();
  }, 3);
  row(`building a graph of ${many.length} articles, ${count.toLocaleString("en")} facts`, milliseconds(ms));
  row("", perSecond(count, ms, "facts"));
}
