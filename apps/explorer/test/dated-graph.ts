import { type GraphFile, parseGraphFile } from "@newsgraph/schema";
import { smallGraph } from "./small-graph.js";

/**
 * The small graph with times of every sort: the visit was on a day, the planned journey is in a summer, the rejection in a year, and what
 * has no date has that of its article, 6 May 2024; the second article, of "Ostblatt", has none, and its facts have low confidence.
 */
export function datedGraph(): GraphFile {
  const graph = JSON.parse(JSON.stringify(smallGraph())) as GraphFile;
  const [visit, rejection, journey] = graph.relations as [
    GraphFile["relations"][0],
    GraphFile["relations"][0],
    GraphFile["relations"][0],
  ];
  visit.date = "2024-05-03";
  rejection.date = "1998";
  journey.date = "2024-22";
  for (const evidence of journey.evidence) evidence.confidence = 0.4;
  graph.articles[1]!.source = "Ostblatt";
  return parseGraphFile(graph);
}
