import { buildGraph, toJson, fromJson, findEntities, findStatements, findShortestPath, neighbourhood, toGexfChunks, toCsvChunks } from "./packages/graph/dist/index.js";
const N = Number(process.argv[2] ?? 20000);
let seed = 7; const rnd = (n) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n; };
const syl = ["ba","ber","mol","tan","ker","lin","dor","sch","wei","gro","nau","fel"];
const word = () => { let w = ""; for (let i = 0; i < 2 + rnd(2); i++) w += syl[rnd(12)]; return w[0].toUpperCase() + w.slice(1); };
const pool = Array.from({ length: N / 2 }, (_, i) => i % 3 ? { kind: "person", name: `${word()} ${word()}` } : { kind: ["organization","place","state"][i % 9 / 3 | 0], name: `${word()}${word()}` });
const text = "Der Satz ist hier. ".repeat(100);
const sentences = Array.from({ length: 100 }, (_, i) => ({ from: i * 19, to: i * 19 + 18 }));
const facts = Array.from({ length: N }, (_, a) => {
  const span = () => { const from = rnd(1800); return { from, to: from + 10 }; };
  const entities = Array.from({ length: 6 }, (_, i) => { const p = pool[rnd(pool.length)]; const name = p.kind === "person" && rnd(3) === 0 ? p.name.split(" ")[1] : p.name; return { id: `e${i}`, kind: p.kind, name, aliases: [], mentions: [{ ...span(), form: "named" }, { ...span(), form: "named" }] }; });
  const e = () => `e${rnd(6)}`;
  return { format: "facts/1", article: { id: `a${a}`, date: `2024-0${1 + rnd(9)}-1${rnd(9)}`, language: "de", text }, sentences, entities,
    statements: Array.from({ length: 4 }, (_, i) => ({ id: `s${i}`, type: "Direct", medium: "Speech", quote: [span()], speaker: { spans: [span()], entity: e() }, cue: [span()], frame: [], about: [e()], confidence: 0.9, rule: "x" })),
    relations: Array.from({ length: 5 }, (_, i) => ({ id: `r${i}`, type: "CONSULT", mode: "visit", predicate: "besuchen", from: [e()], to: [e()], status: "asserted", evidence: [span()], confidence: 0.9, rule: "x" })), times: [], diagnostics: [] };
});
const nf = N * 15;
const t = (what, f) => { const s = process.cpuUsage(); const r = f(); const u = process.cpuUsage(s); const ms = (u.user + u.system) / 1000; console.log(what.padEnd(28), ms.toFixed(1), "ms"); return [r, ms]; };
const [g, ms] = t("build", () => buildGraph(facts));
console.log("facts/s", Math.round(nf / ms * 1000), JSON.stringify(g.counts));
const [g1, ms1] = t("build again", () => buildGraph(facts));
console.log("facts/s", Math.round(nf / ms1 * 1000));
const person = pool[1];
t("first findEntities", () => findEntities(g, { name: person.name.slice(1, 8), limit: 10 }));
t("second findEntities", () => findEntities(g, { name: person.name.slice(1, 8), limit: 10 }));
const id = g.file.statements[5].speaker.entity;
t("first findStatements", () => findStatements(g, { speaker: id }));
t("1000 findStatements", () => { for (let i = 0; i < 1000; i++) findStatements(g, { speaker: g.file.statements[i * 7].speaker.entity, date: "2024-03" }); });
t("first neighbourhood", () => neighbourhood(g, id));
t("path", () => findShortestPath(g, id, g.file.statements[99].speaker.entity));
const [json] = t("toJson", () => toJson(g));
console.log(json.length / 1e6, "MB");
t("fromJson", () => fromJson(json));
t("graphology", () => g.graphology.size);
t("gexf", () => { let n = 0; for (const c of toGexfChunks(g)) n += c.length; return n; });
t("csv edges", () => { let n = 0; for (const c of toCsvChunks(g, "edges")) n += c.length; return n; });
