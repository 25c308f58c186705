import { describe, expect, test } from "vitest";
import { formatDate } from "../src/model/dates.js";

describe("formatDate", () => {
  test.each([
    ["2023-04-20", "20. April 2023", "20 April 2023"],
    ["2023-04", "April 2023", "April 2023"],
    ["2008", "2008", "2008"],
    ["2022-21", "Frühjahr 2022", "spring 2022"],
    ["2022-24", "Winter 2022", "winter 2022"],
    ["2023-W16", "KW 16/2023", "week 16, 2023"],
    ["199X", "1990er-Jahre", "1990s"],
    ["19XX", "20. Jahrhundert", "century 20"],
    ["2023-04-20/2023-04-22", "20. April 2023 – 22. April 2023", "20 April 2023 – 22 April 2023"],
    ["0033-04", "April 33", "April 33"],
    ["bald", "bald", "bald"],
  ])("%s reads %s, %s", (value, german, english) => {
    expect(formatDate(value, "de")).toBe(german);
    expect(formatDate(value, "en")).toBe(english);
  });
});
