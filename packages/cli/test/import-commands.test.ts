import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConllu } from "@newsgraph/language";
import { parseGraphFile } from "@newsgraph/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jsonLines, runCommand } from "./run-command.js";
import { sampleFacts } from "./sample-facts.js";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-cli-import-"));
const inFolder = (name: string) => join(folder, name);

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<nodes><node id="a" label="Anna Weber"><attvalues><attvalue for="kind" value="person"/></attvalues></node><node id="k" label="Kiel"/></nodes>
<edges><edge source="a" target="k" label="besuchen"/></edges></graph></gexf>`;

beforeAll(() => {
  writeFileSync(inFolder("facts.jsonl"), `${JSON.stringify(sampleFacts())}\n`);
  writeFileSync(inFolder("netz.gexf"), GEXF);
  writeFileSync(inFolder("kaputt.gexf"), GEXF.slice(0, -20));
  mkdirSync(inFolder("tables"));
  writeFileSync(inFolder("tables/edges.csv"), "source,target,type\n1,2,CONSULT/visit\n");
  writeFileSync(inFolder("tables/nodes.csv"), "id,label,kind\n1,Anna Weber,person\n2,Kiel,place\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const relations = (path: string, input?: string) =>
  runCommand(["query", path, "find:relations", "--format", "jsonl"], input);

describe("graphs of other programs", () => {
  test("answer questions, and what has no place is told", async () => {
    const { code, stdout, stderr } = await relations(inFolder("netz.gexf"));
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([{ predicate: "besuchen" }]);
    expect(stderr).toMatch(/netz\.gexf: nodes with no kind are taken for group/);
  });

  test("come from standard input, and from a folder of tables", async () => {
    expect(jsonLines((await relations("-", GEXF)).stdout)).toHaveLength(1);
    expect(jsonLines((await relations(inFolder("tables"))).stdout)).toMatchObject([{ type: "CONSULT", mode: "visit" }]);
  });

  test("are built into one graph with facts, people of one name being one", async () => {
    const { code, stdout } = await runCommand(["build", inFolder("facts.jsonl"), inFolder("netz.gexf")]);
    expect(code).toBe(0);
    const { articles, entities } = parseGraphFile(JSON.parse(stdout));
    expect(articles.map(({ id }) => id.split(":")[0])).toEqual(["import", "kiel"]);
    const [weber] = entities.filter(({ name }) => name === "Anna Weber");
    expect(weber!.merges).toHaveLength(2);
  });

  test("tables whose headers do not tell are built with the columns that are told", async () => {
    const table = "Absender,Empfänger\nAnna Weber,Bernd Otto\n";
    writeFileSync(inFolder("briefe.csv"), table);
    for (const path of [inFolder("briefe.csv"), "-"]) {
      const options = ["--columns", "source=Absender,target=Empfänger"];
      const built = await runCommand(["build", path, ...options], path === "-" ? table : undefined);
      const { entities, relations: found } = parseGraphFile(JSON.parse(built.stdout));
      expect(entities.map(({ name }) => name).sort()).toEqual(["Anna Weber", "Bernd Otto"]);
      expect(found).toHaveLength(1);
    }
  });

  test.each([
    ["sender=Absender", 'no field "sender"'],
    ["source", "is not field=header"],
    ["source=A,source=B", "source is given twice"],
  ])("columns %s are wrong usage", async (columns, message) => {
    const { code, stderr } = await runCommand(["build", inFolder("tables/edges.csv"), "--columns", columns]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("are exported, and read back", async () => {
    const out = inFolder("out.json");
    expect((await runCommand(["export", inFolder("tables"), "--format", "json", "-o", out])).code).toBe(0);
    expect(
      parseGraphFile(JSON.parse(readFileSync(out, "utf8")))
        .entities.map(({ name }) => name)
        .sort(),
    ).toEqual(["Anna Weber", "Kiel"]);
  });

  test("that are damaged are refused with the place, and leave the rest to be built", async () => {
    const broken = inFolder("kaputt.gexf");
    const alone = await relations(broken);
    expect(alone.code).not.toBe(0);
    expect(alone.stderr).toMatch(/kaputt\.gexf: line 4, column \d+: this is no well-formed XML .*save it again/);
    const both = await runCommand(["build", inFolder("facts.jsonl"), broken]);
    expect(both.code).toBe(1);
    expect(both.stderr).toContain("no well-formed XML");
    expect(parseGraphFile(JSON.parse(both.stdout)).articles).toHaveLength(1);
  });
});

describe("analyze", () => {
  test("writes CoNLL-U of each article in order, and names what is bad", async () => {
    writeFileSync(inFolder("a.txt"), "Anna Weber besuchte Kiel. Sie blieb.");
    writeFileSync(inFolder("b.txt"), "Der Hafen bleibt offen.");
    const paths = ["a.txt", "fehlt.txt", "b.txt"].map(inFolder);
    const { code, stdout, stderr } = await runCommand(["analyze", "--format", "conllu", ...paths]);
    expect(code).toBe(1);
    expect(stderr).toContain("fehlt.txt");
    expect([...stdout.matchAll(/^# newdoc id = (.*)$/gm)].map(([, id]) => id)).toEqual(["a", "b"]);
    const sentences = [...readConllu(stdout)];
    expect(sentences.map(({ text }) => text)).toEqual([
      "Anna Weber besuchte Kiel.",
      "Sie blieb.",
      "Der Hafen bleibt offen.",
    ]);
    expect(sentences[0]!.words[2]).toMatchObject({ form: "besuchte", lemma: "besuchen", upos: "VERB" });
  });

  test("writes the time expressions of each article as a line of JSON", async () => {
    const article = { id: "a", date: "2023-04-20", text: "Der Rat tagte gestern um 20 Uhr drei Stunden lang." };
    writeFileSync(
      inFolder("times.jsonl"),
      `${JSON.stringify(article)}\n{"id": "b", "text": "Der Hafen bleibt offen."}\n`,
    );
    const { code, stdout } = await runCommand(["analyze", "--format", "times", inFolder("times.jsonl")]);
    expect(code).toBe(0);
    const [first, second] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: "a", date: "2023-04-20" });
    expect(first.times).toEqual([
      { from: 14, to: 21, words: "gestern", type: "DATE", value: "2023-04-19" },
      { from: 25, to: 31, words: "20 Uhr", type: "TIME", value: "2023-04-19T20:00" },
      { from: 32, to: 49, words: "drei Stunden lang", type: "DURATION", value: "PT3H" },
    ]);
    expect(second).toEqual({ id: "b", times: [] });
  });
});
