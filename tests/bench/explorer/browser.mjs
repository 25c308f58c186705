import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** What the end-to-end tests know of serving the explorer and starting a browser; they are TypeScript, which Vite loads. */
export async function loadTests() {
  const { module } = await runnerImport(fileURLToPath(new URL("../../e2e/chromium.ts", import.meta.url)));
  return module;
}

/** Starts the browser of the end-to-end tests. @throws where there is none. */
export async function openBrowser() {
  return (await loadTests()).openBrowser();
}
