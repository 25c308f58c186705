import { describe, expect, test } from "vitest";
import { chooseFacts } from "../src/model/fact-filter.js";
import { factTimes } from "../src/model/fact-times.js";
import { type Filters, NO_FILTERS } from "../src/model/filters.js";
import { datedGraph } from "./dated-graph.js";

const file = datedGraph();
const times = factTimes(file);
const choose = (filters: Partial<Filters>) => {
  const chosen = chooseFacts(file, times, { ...NO_FILTERS, ...filters });
  return chosen && Object.fromEntries(Object.entries(chosen).map(([key, ids]) => [key, [...ids].sort().join(" ")]));
};

describe("factTimes", () => {
  test("a fact has its own days, else those of its article, else none", () => {
    expect(times.relations.get("r1")).toEqual({ first: 19_846, last: 19_846, own: true });
    expect(times.relations.get("r2")).toEqual({ first: 10_227, last: 10_591, own: true });
    expect(times.relations.get("r4")).toEqual({ first: 19_849, last: 19_849, own: false });
    expect(times.articles.get("a2")).toBeUndefined();
  });
});

describe("chooseFacts", () => {
  test("without such filters nothing is chosen from", () => {
    expect(choose({ kinds: ["person"] })).toBeUndefined();
  });

  test("a day chooses what was on it, and who had part in that", () => {
    expect(choose({ dates: { from: "2024-05-03", to: "2024-05-03" } })).toEqual({
      articles: "",
      statements: "",
      relations: "r1",
      entities: "e1 e2",
    });
  });

  test("a vague date answers where one of its days may be meant", () => {
    expect(choose({ dates: { to: "1998-01-01" } })?.relations).toBe("r2");
    expect(choose({ dates: { from: "2024-08-31" } })?.relations).toBe("r3");
    expect(choose({ dates: { from: "2024-09-01" } })?.relations).toBe("");
  });

  test("an article of the days chooses whom it mentions", () => {
    const chosen = choose({ dates: { from: "2024-05-06", to: "2024-05-06" } });
    expect(chosen).toEqual({ articles: "a1", statements: "s1", relations: "r4", entities: "e1 e2 e3 e4 e6" });
  });

  test("a source chooses what it tells", () => {
    expect(choose({ sources: ["Ostblatt"] })).toEqual({
      articles: "a2",
      statements: "",
      relations: "r3",
      entities: "e1 e5",
    });
  });

  test("a confidence leaves out what is less sure", () => {
    expect(choose({ minConfidence: 0.5 })?.relations).toBe("r1 r2 r4");
    expect(choose({ minConfidence: 0.95 })).toMatchObject({ relations: "", statements: "" });
  });
});
