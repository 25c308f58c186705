import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["newsgraph:source", "node", "import", "module", "default"] },
  ssr: { resolve: { conditions: ["newsgraph:source", "node", "import", "module", "default"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts", "tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
