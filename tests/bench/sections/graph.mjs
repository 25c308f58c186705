import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { loadExtractor } from "@newsgraph/extraction/node";
import { createGraphBuilder } from "@newsgraph/graph";
import { countFacts } from "../graph/generated-facts.mjs";
import { seedTexts } from "../seeds.mjs";
import { best, perSecond, row } from "../table.mjs";

const SIZES = [10_000, 100_000, 1_000_000];
const MEASURE = fileURLToPath(new URL("../graph/measure-size.mjs", import.meta.url));
/** A graph of a million facts and the facts that it is made of. */
const HEAP_MIB = 10_000;

/** Building and asking graphs of the shape that news have, in three sizes; `GRAPH_SIZES=10000,100000` measures others. */
export async function benchGraph() {
  await benchSeeds();
  const sizes = process.env.GRAPH_SIZES?.split(",").map(Number) ?? SIZES;
  const table = new Map();
  for (const size of sizes) for await (const figure of measured(size)) note(table, size, figure);
  console.log(`  ${"facts".padEnd(48)}${sizes.map((size) => size.toLocaleString("en").padStart(14)).join("")}  growth`);
  for (const [label, { unit, values }] of table) {
    const cells = sizes.map((size) => format(values.get(size)).padStart(14)).join("");
    // Some are not measured at all sizes: the growth is that from the first to the last that are.
    const told = sizes.filter((size) => values.has(size)).map((size) => values.get(size));
    const [first, last] = [told[0], told.at(-1)];
    console.log(`  ${`${label} (${unit})`.padEnd(48)}${cells}  ×${(last / first).toFixed(2)}`);
  }
}

/** Articles as they are extracted: copies of the seeds under other ids. */
async function benchSeeds() {
  const extractor = await loadExtractor();
  const facts = [];
  for (const text of seedTexts()) {
    facts.push(await extractor.extract({ article: { id: `s${facts.length}`, language: "de", date: "2023-04", text } }));
  }
  const many = Array.from({ length: 400 }, (_, index) => {
    const one = facts[index % facts.length];
    return { ...one, article: { ...one.article, id: `a${index}` } };
  });
  const ms = await best(() => {
    const builder = createGraphBuilder();
    for (const one of many) builder.add(one);
    return builder.build();
  }, 3);
  const count = countFacts(many);
  row(
    `building a graph of 400 copies of the seeds, ${count.toLocaleString("en")} facts`,
    perSecond(count, ms, "facts"),
  );
}

function note(table, size, { label, value, unit }) {
  if (!table.has(label)) table.set(label, { unit, values: new Map() });
  table.get(label).values.set(size, value);
}

/** The figures of one size, as a process of its own tells them. */
async function* measured(size) {
  const args = [`--max-old-space-size=${HEAP_MIB}`, "--expose-gc", MEASURE, String(size)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
  const code = await ended;
  if (code !== 0) throw new Error(`bench graph: measuring ${size} facts ended with code ${code}`);
}

function format(value) {
  if (value === undefined) return "–";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
