import { expect, test } from "vitest";
import { articleIds } from "../src/articles/article-ids.js";

test.each([
  ["a free id is kept", [["a", "x"]], ["a"]],
  [
    "another text under an id gets a number",
    [
      ["a", "x"],
      ["a", "y"],
      ["a", "z"],
    ],
    ["a", "a-2", "a-3"],
  ],
  [
    "the same text under its id is known",
    [
      ["a", "x"],
      ["a", "x"],
      ["a", "y"],
      ["a", "y"],
    ],
    ["a", undefined, "a-2", undefined],
  ],
  [
    "an article of the graph is known, another of its id is not",
    [
      ["g", "old"],
      ["g", "new"],
    ],
    [undefined, "g-2"],
  ],
] as const)("%s", (_, articles, ids) => {
  const take = articleIds([{ id: "g", text: "old" }]);
  expect(articles.map(([id, text]) => take({ id, text, language: "de" }))).toEqual(ids);
});
