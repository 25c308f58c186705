import { FIELDS } from "@newsgraph/graph";

/** The query language in a few lines, its fields as the graph package has them. */
export const QUERY_HELP = `Terms side by side must all hold; \`OR\` between terms: one of them; \`-\` before a term: not; parentheses group. A word
finds all its inflected forms, words in quotation marks stand just so, \`*\` at the end leaves a word open. \`field:a,b\` is one
of the values; a value with spaces stands in quotation marks; dates and numbers may be ranges (\`2023-04..2023-07\`, \`>=3\`).
Names match aliases, and tolerate umlaut spelling and transliteration.

${Object.entries(FIELDS)
  .map(([name, { about, ...field }]) => {
    const choices = "choices" in field ? ` (${field.choices.join(", ")})` : "";
    return `- \`${name}:\` ${about}${choices}`;
  })
  .join("\n")}`;
