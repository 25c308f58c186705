import { type GraphFile, parseGraphFile } from "@newsgraph/schema";

/** A graph of one article that names so many persons, each of whom met the next; the last tenth met nobody. */
export function crowdedGraph(count: number): GraphFile {
  const names = Array.from({ length: count }, (_, at) => `P${at}`);
  const text = `${names.join(" ")}.`;
  const spans = names.map((name) => ({ from: text.indexOf(`${name} `), to: text.indexOf(`${name} `) + name.length }));
  spans[count - 1] = { from: text.length - 1 - names.at(-1)!.length, to: text.length - 1 };
  const whole = { from: 0, to: text.length };
  const linked = Math.floor(count * 0.9);
  return parseGraphFile({
    format: "newsgraph/1",
    articles: [{ id: "a1", language: "de", text, sentences: [whole], times: [] }],
    entities: names.map((name, at) => ({
      id: `e${at}`,
      kind: "person",
      name,
      aliases: [],
      mentions: [{ ...spans[at]!, article: "a1", entity: `e${at}`, form: "named" }],
      merges: [{ article: "a1", entity: `e${at}`, reason: "first", score: 1 }],
    })),
    statements: [],
    relations: Array.from({ length: linked }, (_, at) => ({
      id: `r${at}`,
      type: "CONSULT",
      mode: "visit",
      from: [`e${at % linked}`],
      to: [`e${(at + 1) % linked}`],
      status: "asserted",
      evidence: [{ article: "a1", ...whole, confidence: 0.9, rule: "test" }],
    })),
  });
}
