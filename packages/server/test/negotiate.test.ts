import { expect, test } from "vitest";
import { negotiate } from "../src/http/negotiate.js";

const TYPES = ["application/json", "text/csv", "text/turtle"];

test.each([
  [undefined, "application/json"],
  ["", "application/json"],
  ["*/*", "application/json"],
  ["text/*", "text/csv"],
  ["text/turtle", "text/turtle"],
  ["TEXT/TURTLE; charset=utf-8", "text/turtle"],
  ["text/csv;q=0.5, text/turtle;q=0.9", "text/turtle"],
  ["text/html, */*;q=0.1", "application/json"],
  ["application/json;q=0, */*", "text/csv"],
  ["text/*;q=0.3, text/turtle;q=0.2, application/json;q=0.1", "text/csv"],
  ["image/png", undefined],
  ["application/json;q=0", undefined],
  ["nonsense;;;q=x", undefined],
])("Accept: %s gets %s", (accept, type) => {
  expect(negotiate(accept, TYPES)).toBe(type);
});
