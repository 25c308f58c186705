// npm run setup: dependencies installed, packages compiled, explorer bundled.
import { buildExplorer, buildPackages, ensureInstalled, main } from "./workspace.mjs";

await main(async () => {
  await ensureInstalled();
  await buildPackages();
  await buildExplorer();
});
