// npm run build: packages compiled, explorer bundled anew.
import { buildExplorer, buildPackages, ensureInstalled, main } from "./workspace.mjs";

await main(async () => {
  await ensureInstalled();
  await buildPackages();
  await buildExplorer({ force: true });
});
