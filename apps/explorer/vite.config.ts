import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  resolve: { conditions: ["newsgraph:source", "svelte", "browser", "module", "import", "default"] },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Everything is a file of our own origin: a page under `default-src 'self'` may not read data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The bundle ships with the licences of what it is made of.
    license: { fileName: "licenses.md" },
  },
});
