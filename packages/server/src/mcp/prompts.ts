import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";

const CITE =
  "Cite each point with the article's title, date and address, and quote the sentence. Say who claims what; leave out what no " +
  "source tells, and say where sources contradict each other.";

/** Adds what is often asked for: a briefing on somebody, and a claim held against the sources. */
export function addPrompts(server: McpServer): void {
  const ask = (text: string) => ({ messages: [{ role: "user" as const, content: { type: "text" as const, text } }] });
  server.registerPrompt(
    "briefing",
    {
      title: "Briefing on an actor",
      description: "What somebody said and did, by date, with sources.",
      argsSchema: { actor: z.string().describe("a person, organization, state or group") },
    },
    ({ actor }) =>
      ask(
        `Find ${JSON.stringify(actor)} with search_entities, then what they said with search_statements, what they did and ` +
          `what was done to them with search_relations. Write a briefing by date. ${CITE}`,
      ),
  );
  server.registerPrompt(
    "check-claim",
    {
      title: "Hold a claim against the articles",
      description: "Which sentences speak for a claim, and which against it.",
      argsSchema: { claim: z.string().describe("the claim, in a sentence") },
    },
    ({ claim }) =>
      ask(
        `Which sentences of the articles speak for this claim, and which against it? ${JSON.stringify(claim)} Search the ` +
          `entities in it, their statements and relations, and read the articles where a sentence alone is not clear. ${CITE}`,
      ),
  );
}
