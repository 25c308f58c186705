import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { z } from "zod";
import type { GraphStore } from "../graph-store.js";
import type { WholeArticle } from "../questions/articles.js";
import { readableArticle } from "./readable.js";

/** How many articles are listed; the others are found by the tools. */
const MAX_LISTED = 200;

/** Offers every article to be read whole, at `newsgraph://article/{id}`. */
export function addArticleResources(server: McpServer, store: GraphStore): void {
  const template = new ResourceTemplate("newsgraph://article/{id}", {
    async list() {
      const answer = await store.current().ask("articles", { limit: MAX_LISTED });
      const articles: { id: string; title?: string; date?: string }[] = JSON.parse(answer).items;
      return {
        resources: articles.map(({ id, title, date }) => ({
          uri: `newsgraph://article/${encodeURIComponent(id)}`,
          name: title ?? id,
          ...(date !== undefined && { description: date }),
          mimeType: "text/plain",
        })),
      };
    },
  });
  server.registerResource(
    "article",
    template,
    { title: "Article", description: "An article of the graph, with title, date and address.", mimeType: "text/plain" },
    async (uri, { id }) => {
      const answer = await store.current().ask("article", { id: decodeURIComponent(String(id)) });
      const article: z.output<typeof WholeArticle> = JSON.parse(answer);
      const text = `${readableArticle(article)}\n\n${article.text}`;
      return { contents: [{ uri: uri.href, mimeType: "text/plain", text }] };
    },
  );
}
