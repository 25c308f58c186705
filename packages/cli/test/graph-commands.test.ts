import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromJson, isFilesFormat } from "@newsgraph/graph";
import { parseGraphFile } from "@newsgraph/schema";
import { EXPORT_FORMATS } from "@newsgraph/server/export-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jsonLines, root, runCommand } from "./run-command.js";
import { sampleFacts, secondFacts } from "./sample-facts.js";

const runFile = promisify(execFile);
const hasScript = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "newsgraph-cli-"));
const inFolder = (name: string) => join(folder, name);
const first = inFolder("first.jsonl");
const second = inFolder("second.jsonl");
const graph = inFolder("graph.json");

beforeAll(async () => {
  writeFileSync(first, `${JSON.stringify(sampleFacts())}\n`);
  writeFileSync(second, `${JSON.stringify(secondFacts())}\n`);
  const { code, stderr } = await runCommand(["build", first, second, "-o", graph]);
  if (code !== 0) throw new Error(stderr);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("build", () => {
  test("joins the facts of several files into a valid graph", () => {
    const file = parseGraphFile(JSON.parse(readFileSync(graph, "utf8")));
    expect(file.articles.map(({ id }) => id)).toEqual(["bonn", "kiel"]);
    expect(file.entities.map(({ name }) => name).sort()).toEqual([
      "Anna Weber",
      "Bonn",
      "Karl Vogt",
      "Stadtwerke Kiel",
    ]);
  });

  test("gives the same bytes whatever the order of the files, and for a file given twice", async () => {
    const { stdout } = await runCommand(["build", second, first, second]);
    expect(stdout).toBe(readFileSync(graph, "utf8"));
  });

  test("reads facts from standard input, without a line break at the end too", async () => {
    const lines = [sampleFacts(), secondFacts()].map((facts) => JSON.stringify(facts)).join("\n");
    const { code, stdout } = await runCommand(["build", "-"], lines);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(graph, "utf8"));
  });

  test("names file and line of what is bad, does the rest, and ends with 1", async () => {
    const file = inFolder("mixed.jsonl");
    const broken = { ...sampleFacts(), relations: [{ id: "r1" }] };
    writeFileSync(
      file,
      [sampleFacts(), broken, "", secondFacts()].map((each) => each && JSON.stringify(each)).join("\n"),
    );
    writeFileSync(file, `${readFileSync(file, "utf8")}\n{"format": \n`);
    const { code, stdout, stderr } = await runCommand(["build", file]);
    expect(stderr).toContain(`${file}:2: not valid facts/1: relations.0`);
    expect(stderr).toContain(`${file}:5: not JSON`);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    expect(stdout).toBe(readFileSync(graph, "utf8"));
    expect(code).toBe(1);
  });

  test("refuses a version that it does not know, and writes no graph where nothing is left", async () => {
    const output = inFolder("none.json");
    const { code, stderr } = await runCommand(["build", "-", "-o", output], '{"format":"facts/2"}\n');
    expect(stderr).toContain('stdin:1: expected facts/1, but the data has format "facts/2"');
    expect(stderr).toContain("no graph is written");
    expect(code).toBe(1);
    expect(existsSync(output)).toBe(false);
  });

  test("leaves a graph that is there alone where nothing can be read", async () => {
    const before = readFileSync(graph, "utf8");
    const { code } = await runCommand(["build", inFolder("missing.jsonl"), "-o", graph]);
    expect(code).toBe(1);
    expect(readFileSync(graph, "utf8")).toBe(before);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("says so where the output cannot be written", async () => {
    const { code, stderr } = await runCommand(["build", first, "-o", inFolder("no/such/folder.json")]);
    expect(stderr).toContain("cannot write");
    expect(code).toBe(1);
  });
});

describe("query", () => {
  const query = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCommand(["query", graph, ...args]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    return jsonLines(stdout);
  };

  test("entities of a kind", async () => {
    const found = await query("kind:person");
    expect(found.map(({ name }) => name).sort()).toEqual(["Anna Weber", "Karl Vogt"]);
  });

  test("entities by a part of a name, in any case", async () => {
    expect((await query("name:stadtw")).map(({ name }) => name)).toEqual(["Stadtwerke Kiel"]);
  });

  test("statements by speaker, with the sentence they stand in", async () => {
    const [found, ...others] = await query("speaker:Weber");
    expect(others).toEqual([]);
    const speaker = { name: "Anna Weber", words: "Weber." };
    expect(found).toMatchObject({ type: "Direct", speaker, quote: "Wir bauen um", article: { id: "kiel" } });
    expect(found.evidence).toMatchObject([{ article: { id: "kiel" }, sentence: "„Wir bauen um“, sagte Weber." }]);
  });

  test("the words of the shell are one query", async () => {
    expect(await query("speaker:Weber", 'about:"Stadtwerke Kiel"')).toHaveLength(1);
    expect(await query("speaker:Weber", "about:Bonn")).toHaveLength(0);
  });

  test("relations by type and mode, with their evidence", async () => {
    const found = await query("rel:CONSULT mode:visit");
    expect(found).toMatchObject([
      {
        type: "CONSULT",
        mode: "visit",
        predicate: "treffen",
        from: [{ name: "Anna Weber" }],
        to: [{ name: "Karl Vogt" }],
        date: "2024-03-04",
        evidence: [{ article: { id: "kiel" }, sentence: "Sie traf am Montag Karl Vogt." }],
      },
    ]);
  });

  test("articles, with a sentence that answers", async () => {
    const found = await query("find:articles actor:Vogt");
    expect(found).toMatchObject([{ id: "bonn", evidence: [{ article: { id: "bonn" } }] }]);
  });

  test("a path, step by step", async () => {
    const [path, ...others] = await query('path:"Anna Weber"..Bonn');
    expect(others).toEqual([]);
    expect(
      path.steps.map(({ from, to }: { from: { name: string }; to: { name: string } }) => [from.name, to.name]),
    ).toEqual([
      ["Anna Weber", "Karl Vogt"],
      ["Karl Vogt", "Bonn"],
    ]);
    expect(path.steps[0].relations).toMatchObject([
      { type: "CONSULT", evidence: [{ sentence: "Sie traf am Montag Karl Vogt." }] },
    ]);
  });

  test("at most so many answers as are asked for", async () => {
    expect(await query("find:entities", "--limit", "3")).toHaveLength(3);
    expect(await query("find:entities", "--limit", "0")).toHaveLength(0);
  });

  test("all answers, however many, each once", async () => {
    const many = inFolder("many.json");
    const facts = Array.from({ length: 1203 }, (_, number) => {
      const one = sampleFacts();
      return JSON.stringify({ ...one, article: { ...one.article, id: `kiel-${number}` } });
    });
    await runCommand(["build", "-", "-o", many], `${facts.join("\n")}\n`);
    const { stdout } = await runCommand(["query", many, "find:statements"]);
    const found = jsonLines(stdout);
    expect(new Set(found.map(({ article }) => article.id)).size).toBe(1203);
    expect(found).toHaveLength(1203);
  });

  test("a query that cannot be understood is shown, with what is wrong in it and what was meant", async () => {
    const { code, stdout, stderr } = await runCommand(["query", graph, "speaker:Weber", "kind:persn", "Hafen"]);
    expect(stderr).toMatch(/^newsgraph: .*persn/);
    expect(stderr.split("\n").slice(1)).toEqual([
      "  speaker:Weber kind:persn Hafen",
      "                     ^^^^^",
      "  try: speaker:Weber kind:person Hafen",
      "",
    ]);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  test("a query that cannot be understood is told before the graph is read", async () => {
    const { code, stderr } = await runCommand(["query", inFolder("missing.json"), "kind:"]);
    expect(stderr).not.toContain("missing.json");
    expect(code).toBe(2);
  });

  test("what terminals take for commands is not shown with a query that is wrong", async () => {
    const { stderr } = await runCommand(["query", graph, "\u001b[31mrot\tkind:persn"]);
    expect(stderr.split("\n").slice(1, 3)).toEqual(["  \u{fffd}[31mrot kind:persn", "                ^^^^^"]);
  });

  test("an entity that is not there is shown, with exit code 1", async () => {
    const { code, stdout, stderr } = await runCommand(["query", graph, "kind:person", "entity:Niemand"]);
    const [message, ...excerpt] = stderr.split("\n");
    expect(message).toContain("no entity of this graph is called Niemand");
    expect(excerpt.slice(0, 2)).toEqual(["  kind:person entity:Niemand", "                     ^^^^^^^"]);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });

  test("a table where one is asked for", async () => {
    const { stdout } = await runCommand(["query", graph, "find:statements", "--format", "table"]);
    expect(stdout).toBe(
      [
        "who         what           whom  when        article",
        "Anna Weber  Direct Speech        2024-03-04  kiel",
        "    „Wir bauen um“, sagte Weber.",
        "",
      ].join("\n"),
    );
  });

  test.skipIf(!hasScript)("a table on a terminal, with how many answer and whom a name was taken for", async () => {
    // util-linux's script gives the command a terminal of its own.
    const line = `stty cols 100; NO_COLOR=1 "${process.execPath}" packages/cli/bin/newsgraph.mjs query "${graph}" speaker:Weber`;
    const { stdout } = await runFile("script", ["-qec", line, "/dev/null"], { cwd: root });
    expect(stdout.split("\r\n")).toEqual([
      "who         what           whom  when        article",
      "Anna Weber  Direct Speech        2024-03-04  kiel",
      "    „Wir bauen um“, sagte Weber.",
      "1 statement",
      '"Weber" is taken for Anna Weber (person)',
      "",
    ]);
  });

  test.each([
    ["no graph", "graph", /of no format that is known; read are newsgraph JSON/],
    ["JSON cut off", "{", /no JSON/],
    ["another version", '{"format":"newsgraph/9"}', /newsgraph\/9/],
    ["facts of another version", JSON.stringify({ ...sampleFacts(), format: "facts/9" }), /reads facts\/1 only/],
  ])("%s on standard input is refused as a graph", async (_, input, message) => {
    const { code, stderr } = await runCommand(["query", "-", "kind:person"], input);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });
});

describe("export", () => {
  test("json is the graph file again, byte for byte", async () => {
    const { code, stdout } = await runCommand(["export", graph, "--format", "json"]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(graph, "utf8"));
  });

  test("gexf goes to a file", async () => {
    const output = inFolder("graph.gexf");
    expect((await runCommand(["export", graph, "--format", "gexf", "-o", output])).code).toBe(0);
    const gexf = readFileSync(output, "utf8");
    expect(gexf).toMatch(/^<\?xml/);
    expect(gexf).toContain("Anna Weber");
  });

  test.each([
    ["turtle", /^@prefix /, 'schema:name "Anna Weber"'],
    ["nquads", /^<https/, '<https://schema.org/name> "Anna Weber" .'],
    ["jsonld", /^\{"@context"/, '"schema:name":"Anna Weber"'],
  ])("%s is RDF", async (format, beginning, content) => {
    const { code, stdout } = await runCommand(["export", graph, "--format", format]);
    expect(code).toBe(0);
    expect(stdout).toMatch(beginning);
    expect(stdout).toContain(content);
  });

  test("csv goes to a folder of tables, which is made", async () => {
    const output = inFolder("tables");
    expect((await runCommand(["export", graph, "--format", "csv", "-o", output])).code).toBe(0);
    expect(readdirSync(output).sort()).toEqual(["edges.csv", "nodes.csv", "statements.csv"]);
  });

  test("one of several files goes to standard output", async () => {
    const { stdout } = await runCommand(["export", graph, "--format", "csv", "--part", "nodes.csv"]);
    expect(stdout.split("\n")[0]).toMatch(/^id,/);
    expect(stdout).toContain("Stadtwerke Kiel");
  });

  test("csv begins with a byte order mark where it is asked for", async () => {
    const args = ["export", graph, "--format", "csv", "--part", "nodes.csv"];
    const [bare, marked] = await Promise.all([runCommand(args), runCommand([...args, "--bom"])]);
    expect(marked.stdout).toBe(`\ufeff${bare.stdout}`);
  });

  test("only what a query selects", async () => {
    const { stdout } = await runCommand(["export", graph, "--format", "json", "--filter", "rel:CONSULT"]);
    const { articles, entities, statements, relations } = parseGraphFile(JSON.parse(stdout));
    expect(articles.map(({ id }) => id)).toEqual(["kiel"]);
    expect(entities.map(({ name }) => name).sort()).toEqual(["Anna Weber", "Karl Vogt"]);
    expect(relations.map(({ type }) => type)).toEqual(["CONSULT"]);
    expect(statements).toEqual([]);
  });

  test.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    "%s, to the letter as the library writes it",
    async (id, format) => {
      const given = fromJson(readFileSync(graph, "utf8"));
      const actor = given.file.entities.find(({ name }) => name === "Anna Weber")?.id;
      const options = format.needs.includes("actor") ? { actor } : {};
      const args = ["export", graph, "--format", id, ...(options.actor ? ["--actor", "Anna Weber"] : [])];
      if (isFilesFormat(format)) {
        const output = inFolder(`export-${id}`);
        expect((await runCommand([...args, "-o", output])).code).toBe(0);
        const files = format.files(given, options).map(({ name, chunks }) => [name, [...chunks].join("")]);
        expect(readdirSync(output).sort()).toEqual(files.map(([name]) => name).sort());
        for (const [name = "", text] of files) expect(readFileSync(join(output, name), "utf8")).toBe(text);
      } else {
        const { code, stdout, stderr } = await runCommand(args);
        expect(stderr).toBe("");
        expect(code).toBe(0);
        expect(stdout).toBe([...format.chunks(given, options)].join(""));
      }
    },
  );

  test("names those who may be meant where several are", async () => {
    const other = JSON.stringify(secondFacts()).replaceAll("Karl Vogt", "Eva Weber").replaceAll('"Vogt"', '"Weber"');
    const { stdout: two } = await runCommand(["build", "-"], `${JSON.stringify(sampleFacts())}\n${other}\n`);
    const { code, stderr } = await runCommand(["export", "-", "--format", "dossier", "--actor", "Weber"], two);
    expect(stderr).toMatch(/may be any of 2 entities/);
    expect(stderr).toMatch(/^ {2}Anna Weber \(person, \w+\)$/m);
    expect(code).toBe(1);
  });
});

describe("sparql", () => {
  const NAMES = "SELECT ?name { ?p a schema:Person ; schema:name ?name } ORDER BY ?name";

  test("rows are SPARQL JSON in a pipe, and what --format says", async () => {
    const { code, stdout } = await runCommand(["sparql", graph, NAMES]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      head: { vars: ["name"] },
      results: { bindings: ["Anna Weber", "Karl Vogt"].map((value) => ({ name: { type: "literal", value } })) },
    });
    const answers = ["csv", "tsv", "table"].map((format) => runCommand(["sparql", graph, NAMES, "--format", format]));
    expect((await Promise.all(answers)).map(({ stdout }) => stdout)).toEqual([
      "name\r\nAnna Weber\r\nKarl Vogt\r\n",
      '?name\n"Anna Weber"\n"Karl Vogt"\n',
      "name\nAnna Weber\nKarl Vogt\n",
    ]);
  });

  test("the query comes from a file or standard input, and the answer goes to a file", async () => {
    const file = inFolder("question.rq");
    const output = inFolder("answer.csv");
    writeFileSync(file, NAMES);
    expect(
      (await runCommand(["sparql", graph, `@${file}`, "--format", "csv", "--limit", "1", "-o", output])).code,
    ).toBe(0);
    expect(readFileSync(output, "utf8")).toBe("name\r\nAnna Weber\r\n");
    expect((await runCommand(["sparql", graph, "-", "--format", "csv"], NAMES)).stdout).toContain("Karl Vogt");
  });

  test("triples are Turtle, and yes or no is said in words", async () => {
    const describe = "DESCRIBE ?p { ?p schema:name 'Bonn' }";
    const base = "https://example.org/g/";
    const { stdout } = await runCommand(["sparql", graph, describe, "--base", base]);
    expect(stdout).toMatch(
      /^@prefix .*entity: <https:\/\/example\.org\/g\/entity\/> \.\n\nentity:\w+ .*schema:name "Bonn" \.\n$/s,
    );
    expect((await runCommand(["sparql", graph, "ASK {}", "--format", "table"])).stdout).toBe("yes\n");
  });

  test.each([
    ["SELECT * {\n ) }", [], 1, "query:2:2: ) cannot stand here"],
    ["DELETE WHERE { ?s ?p ?o }", [], 1, "query:1:1: DELETE would change the graph"],
    ["@nowhere.rq", [], 1, "cannot read nowhere.rq: there is no such file"],
    ["ASK {}", ["--format", "csv"], 2, "use json"],
    ["DESCRIBE ng:Statement", ["--format", "json"], 2, "use turtle"],
    [NAMES, ["--format", "turtle"], 2, "use csv or json"],
    [NAMES, ["--limit", "0"], 2, "--limit: 0 is no whole number of 1 or more"],
    [NAMES, ["--base", "here"], 2, '--base: "here" is no IRI'],
  ])("%s %j ends with %i and says why", async (query, options, expected, message) => {
    const { code, stdout, stderr } = await runCommand(["sparql", graph, query, ...options]);
    expect([code, stdout]).toEqual([expected, ""]);
    expect(stderr).toContain(message);
  });

  test("a query that takes too long is given up", async () => {
    const endless = `SELECT (COUNT(*) AS ?n) { ${"abcdefgh".replaceAll(/./g, "?$&1 ?$&2 ?$&3 . ")}}`;
    const { code, stderr } = await runCommand(["sparql", graph, endless, "--timeout", "0.5"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("longer than 0.5 seconds")]);
  });
});
