import type { Span, Time } from "@newsgraph/schema";
import { expect, test } from "vitest";
import { englishTimes } from "../src/en/times.js";
import { plainDocument } from "./times-document.js";

function readTimes(text: string, date?: string): string[] {
  const layers = englishTimes.run({ document: plainDocument(text, "en"), date } as never);
  const times: readonly (Time | (Span & { value?: undefined }))[] = [...layers.times!, ...layers.openTimes!];
  return [...times]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, value }) => `${text.slice(from, to)} = ${value ?? "?"}`);
}

test.each([
  ["2023-04-20", "It began on 24 February 2022.", ["on 24 February 2022 = 2022-02-24"]],
  ["2023-04-20", "It began on February 24, 2022.", ["on February 24, 2022 = 2022-02-24"]],
  ["2023-04-20", "It began on Feb. 24.", ["on Feb. 24 = 2023-02-24"]],
  ["2023-04-20", "It ended on the 3rd of May 1999.", ["3rd of May 1999 = 1999-05-03"]],
  ["2023-04-20", "It lasts from May 3-5, 2020.", ["May 3-5, 2020 = 2020-05-03/2020-05-05"]],
  ["2023-04-20", "She spoke on Friday.", ["on Friday = 2023-04-14"]],
  ["2023-04-20", "She will speak on Friday.", ["on Friday = 2023-04-21"]],
  ["2023-04-20", "She spoke last Wednesday and yesterday.", ["last Wednesday = 2023-04-19", "yesterday = 2023-04-19"]],
  ["2023-04-20", "Two weeks ago it rained.", ["Two weeks ago = 2023-04-06"]],
  ["2023-04-20", "The summit will be held in July.", ["in July = 2023-07"]],
  ["2023-04-20", "In 2008 and between 1998 and 2004 it rained.", ["In 2008 = 2008", "1998 and 2004 = 1998/2004"]],
  ["2023-04-20", "In the spring of 2022 and the 1990s it rained.", ["spring of 2022 = 2022-21", "1990s = 199X"]],
  ["2023-04-20", "Last year and next week matter.", ["Last year = 2022", "next week = 2023-W17"]],
  ["2023-04", "She spoke on Thursday.", ["on Thursday = ?"]],
  ["2023-04-20", "Some 2000 people may march every Friday in 2 days.", []],
])("%s: %s", (date, text, expected) => {
  expect(readTimes(text, date)).toEqual(expected);
});
