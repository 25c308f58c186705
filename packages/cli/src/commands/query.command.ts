import type { CommandDefinition } from "../command-definition.js";
import type { QueryOptions } from "../query/query-options.js";

/** `newsgraph query`. */
export const queryCommand: CommandDefinition<[graph: string, what: string, entities: string[]], QueryOptions> = {
  name: "query",
  summary: "ask a graph, with evidence for every answer",
  arguments: [
    { name: "<graph>", summary: 'graph file, or "-"' },
    { name: "<what>", summary: "entities, statements, relations, between or path" },
    { name: "[entities...]", summary: "for between and path: two entities" },
  ],
  options: [
    { flags: "--kind <kind>", summary: "entities: of this kind, such as person; several with commas" },
    { flags: "--name <text>", summary: "entities: with this in one of their names" },
    { flags: "--speaker <entity>", summary: "statements: made by" },
    { flags: "--addressee <entity>", summary: "statements: made to" },
    { flags: "--about <entity>", summary: "statements: that mention" },
    { flags: "--via <entity>", summary: "statements: relayed by this agency or medium" },
    { flags: "--medium <medium>", summary: "statements: Speech, Writing, Thought, SW, ST or TW" },
    { flags: "--actor <entity>", summary: "relations: of who acts or holds an office" },
    { flags: "--recipient <entity>", summary: "relations: to whom it is done, or where the office is" },
    { flags: "--entity <entity>", summary: "relations: with this on either side or as their place" },
    { flags: "--mode <mode>", summary: "relations: PLOVER's mode, such as visit" },
    { flags: "--predicate <lemma>", summary: "relations: the lemma of their verb or noun" },
    { flags: "--status <status>", summary: "relations: asserted, future, hypothetical, negated or historical" },
    { flags: "--type <type>", summary: "statements, relations: of this type, such as Direct or holds-office" },
    { flags: "--since <date>", summary: "statements, relations, between: on or after this day, month or year" },
    { flags: "--until <date>", summary: "statements, relations, between: on or before this day, month or year" },
    { flags: "--article <id>", summary: "all but path: from this article" },
    { flags: "--limit <number>", summary: "all but path: at most so many answers" },
    { flags: "--format <format>", summary: "how to answer", choices: ["table", "jsonl"] },
  ],
  details: `What to ask for:
  entities              people, organizations, states, groups, places, events, works
  statements            who said what; each with the sentence it stands in
  relations             who did what to whom, who holds which office; each with its evidence
  between <a> <b>       relations and statements that join two entities
  path <a> <b>          the shortest way from one entity to another

An entity is named by any of its names, by a part of one that no other entity shares, or by its id.
On a terminal the answer is a table, in a pipe it is JSON Lines.`,
  examples: [
    { command: "newsgraph query graph.json entities --kind person" },
    { command: "newsgraph query graph.json statements --speaker Stoltenberg --about Ukraine" },
    { command: "newsgraph query graph.json relations --type CONSULT --mode visit" },
    { command: "newsgraph query graph.json between NATO Ukraine" },
    { command: "newsgraph query graph.json path Reuters Vilnius" },
  ],
  async run([graph, what, entities], options) {
    const { queryGraph } = await import("./query.js");
    return queryGraph(graph, what, entities, options);
  },
};
