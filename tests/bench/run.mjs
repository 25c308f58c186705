// npm run bench [-- section …]: speed on this machine. Needs the packages built (npm test or npm run build does that).
import { runBenchmarks } from "./sections.mjs";

await runBenchmarks(process.argv.slice(2));
