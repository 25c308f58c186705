import type { Extractor } from "@newsgraph/extraction";
import type { Facts } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { type ExtractionJob, type ExtractionProgress, runExtraction } from "../src/articles/extraction-job.js";
import { smallGraph } from "./small-graph.js";

/** Finds one group in every article, called as the article's first word. */
const extractor = {
  async extract({ article }): Promise<Facts> {
    const name = article.text.split(" ", 1)[0]!;
    const mentions = [{ from: 0, to: name.length, form: "named" as const }];
    return {
      format: "facts/1",
      article,
      entities: [{ id: "e", kind: "group", name, aliases: [], mentions }],
      statements: [],
      relations: [],
      times: [],
      diagnostics: [],
    };
  },
} as Extractor;

const file = (path: string, ...parts: BlobPart[]) => ({ path, blob: new Blob(parts) });
const long = "Hafenamt und Stadt bauen in diesem Jahr die Kaimauer neu, und die Werft bleibt offen.";

async function run(job: ExtractionJob) {
  const progress: ExtractionProgress[] = [];
  const outcome = await runExtraction(
    job,
    async () => extractor,
    (each) => progress.push(each),
  );
  return { ...outcome, progress };
}

describe("runExtraction", () => {
  test("reads every format, each article once", async () => {
    const { graph, articles, problems } = await run({
      files: [
        file("b.html", `<html><head><title>Hafen</title></head><body><article><p>${long}</p></article></body></html>`),
        file("c.md", `# Kai\n\n${long}`),
        file("d.jsonl", `{"text":"Reeder klagen."}\n{"id":"own","text":"Lotsen streiken."}\n`),
        file("folder/e.txt", long),
      ],
    });
    expect(problems).toEqual([]);
    expect(articles).toBe(5);
    expect(graph.articles.map(({ id }) => id)).toEqual(["b", "c", "d-1", "e", "own"]);
  });

  test("what cannot be read is told by file and line, and the rest is read", async () => {
    const { graph, problems } = await run({
      files: [
        file("a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
        file("b.jsonl", `{"text":"Lotsen."}\nnix\n`),
        file("c.gexf", "<gexf><graph>"),
      ],
    });
    expect(graph.articles.map(({ id }) => id)).toEqual(["b-1"]);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ["a.png", undefined],
      ["b.jsonl", 2],
      ["c.gexf", undefined],
    ]);
  });

  test("articles come to the graph that is open, and what it has is not read again", async () => {
    const base = smallGraph();
    const { graph, articles, known } = await run({
      base,
      files: [file("a1.txt", base.articles[0]!.text), file("a2.txt", "Werft baut um.")],
    });
    expect([articles, known]).toEqual([1, 1]);
    expect(graph.articles.map(({ id }) => id)).toEqual(["a1", "a2", "a2-2"]);
    expect(graph.statements).toHaveLength(base.statements.length);
    expect(graph.entities.map(({ name }) => name)).toEqual(expect.arrayContaining(["Anna Weber", "Öztürk", "Kiel"]));
  });

  test("graphs and facts among the files are joined with the articles, without the extractor where there are none", async () => {
    const base = smallGraph();
    let loaded = 0;
    const outcome = await runExtraction(
      { files: [file("graph.json", JSON.stringify(base)), file("namen.csv", "source,target\nAnna,Bernd\n")] },
      async () => {
        loaded += 1;
        return extractor;
      },
      () => undefined,
    );
    expect(loaded).toBe(0);
    expect(outcome.graph.articles.map(({ id }) => id)).toEqual(["a1", "a2", expect.stringMatching(/^import:/)]);
  });

  test("a pasted text takes date and source from the person where it has none of its own", async () => {
    const stated = { date: "2024-03-07", source: "Nordblatt" };
    const pasted = await run({ files: [], pasted: { text: long, ...stated } });
    expect(pasted.graph.articles[0]).toMatchObject({ id: "pasted", ...stated });
    const dated = await run({ files: [], pasted: { text: `Kai\nStand: 14.09.2021\n\n${long}`, ...stated } });
    expect(dated.graph.articles[0]).toMatchObject({ date: "2021-09-14", source: "Nordblatt" });
  });

  test("progress grows with the articles of one file", async () => {
    const lines = Array.from({ length: 400 }, (_, id) => JSON.stringify({ id: `a${id}`, text: long }));
    const { progress } = await run({ files: [file("a.jsonl", lines.join("\n"))] });
    expect(progress[0]!.share).toBeLessThan(0.5);
    expect(new Set(progress.map(({ share }) => share)).size).toBeGreaterThan(2);
    expect(progress.at(-1)).toEqual({ share: 1, articles: 400 });
  });

  test("progress grows to the whole", async () => {
    const { progress } = await run({ files: [file("a.txt", long), file("b.txt", `${long} ${long}`)] });
    expect(progress.map(({ articles }) => articles)).toEqual([1, 2]);
    expect(progress[0]!.share).toBeCloseTo(1 / 3, 1);
    expect(progress[1]!.share).toBe(1);
  });
});
