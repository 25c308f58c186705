import { type GraphFile, parseGraphFile } from "@newsgraph/schema";
import { datedGraph } from "./dated-graph.js";

/**
 * The dated graph with positions: Kiel and Lübeck by their links, two states by their codes, one helping the other, and a place that
 * several could be. Anna Weber was in Lübeck first; that she plans to go there again is told, too.
 */
export function placedGraph(): GraphFile {
  const graph = JSON.parse(JSON.stringify(datedGraph())) as GraphFile;
  const { entities, relations } = graph;
  const kiel = entities.find(({ name }) => name === "Kiel")!;
  const visit = relations.find(({ id }) => id === "r1")!;
  const like = (id: string, kind: "state" | "place", name: string, same?: string[]) => {
    const mentions = kiel.mentions.slice(0, 1).map((mention) => ({ ...mention, entity: id }));
    return { ...kiel, id, kind, name, mentions, ...(same && { same }) };
  };
  entities.push(
    like("e7", "state", "Dänemark", ["urn:iso:std:iso:3166:-1:DK"]),
    like("e8", "state", "Schweden", ["urn:iso:std:iso:3166:-1:SE"]),
    like("e9", "place", "Neustadt"),
  );
  kiel.same = ["geo:54.32,10.14"];
  entities.find(({ name }) => name === "Lübeck")!.same = ["geo:53.87,10.69"];
  relations.push(
    { ...visit, id: "r5", to: ["e5"], date: "2024-05-01" },
    { ...visit, id: "r6", to: ["e9"], date: "2024-05-02" },
    { ...visit, id: "r7", to: ["e2"], date: "2024-05-04" },
  );
  const { mode: _, ...plain } = visit;
  relations.push({ ...plain, id: "r8", type: "AID", from: ["e7"], to: ["e8"], predicate: "helfen" });
  return parseGraphFile(graph);
}
