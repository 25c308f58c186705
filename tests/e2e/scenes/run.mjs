// npm run scenes [-- --update]: compares the scenes of the explorer with their pictures, or takes them anew. Needs a Chromium and `npm run setup`.
import { main, root, run, tool } from "../../../scripts/workspace.mjs";

await main(async () => {
  const isUpdate = process.argv.includes("--update");
  const env = isUpdate ? { NEWSGRAPH_UPDATE_SCENES: "1" } : {};
  const args = [tool("vitest", "vitest.mjs"), "run", "--root", root, "tests/e2e/scenes"];
  process.exitCode = await run(process.execPath, args, { env });
});
