import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { inlineWorkers, leaveOut, singleFile } from "./build/single-file.js";
import page from "./vite.config.js";

/**
 * The explorer as one HTML file without a graph, `dist/offline.html`: what exports fill with one. It reads no other graphs and no
 * articles, and has no SPARQL: their engines and models would weigh more than all else.
 */
export default defineConfig({
  ...page,
  plugins: [
    leaveOut(["OwnArticles.svelte", "Sparql.svelte", "extract-in-worker.js", "graph.worker.ts"]),
    inlineWorkers(),
    svelte(),
    singleFile({ from: "index.html", to: "offline.html" }),
  ],
  // A classic script starts from a blob in every browser, also where the page is a file.
  worker: { format: "iife" },
  build: {
    ...page.build,
    emptyOutDir: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    license: { fileName: "licenses-offline.md" },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
