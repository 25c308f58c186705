// Writes ontology/newsgraph.ttl from the terms in src/vocabulary; a test tells where it is out of date.
import { writeFile } from "node:fs/promises";
import { ontologyTurtle } from "../dist/index.js";

await writeFile(new URL("../ontology/newsgraph.ttl", import.meta.url), ontologyTurtle());
