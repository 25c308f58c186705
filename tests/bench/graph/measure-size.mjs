// node measure-size.mjs <facts>: measures one graph in a process of its own and writes the figures as JSON, a line for each.
import { createGraphBuilder } from "@newsgraph/graph";
import { countFacts, generatedFacts } from "./generated-facts.mjs";
import { measureBuild } from "./measure-build.mjs";
import { measureExchange } from "./measure-exchange.mjs";
import { measureJson } from "./measure-json.mjs";
import { measureQueries } from "./measure-queries.mjs";

/**
 * What is measured, in this order. Each gets the facts (in its own making: `facts()`), the graph, and `report(label, value, unit)`,
 * whose labels are the rows of the table.
 */
const MEASURES = [measureBuild, measureQueries, measureJson, measureExchange];

const size = Number(process.argv[2]);
const report = (label, value, unit) => console.log(JSON.stringify({ label, value, unit }));

const facts = [...generatedFacts(size)];
const build = () => {
  const builder = createGraphBuilder();
  for (const one of facts) builder.add(one);
  return builder.build();
};
const context = { facts, count: countFacts(facts), build, graph: undefined, report };
for (const measure of MEASURES) await measure(context);
