import { beforeEach, describe, expect, test } from "vitest";
import { type Entries, StepHistory, type StepRange, withoutEntries } from "../src/step-history.js";

/** A browser's history: entries that `go` moves between; the move is told when {@link settle} is called, as `popstate` comes later. */
class FakeEntries implements Entries {
  entries: { state: unknown; url: string }[] = [{ state: null, url: "page" }];
  at = 0;
  full = false;
  pending: number[] = [];

  get state(): unknown {
    return this.entries[this.at]!.state;
  }
  pushState(state: unknown, _: string, url: string): void {
    if (this.full) return;
    this.entries = [...this.entries.slice(0, this.at + 1), { state, url }];
    this.at += 1;
  }
  replaceState(state: unknown, _: string, url: string): void {
    this.entries[this.at] = { state, url };
  }
  go(by = 0): void {
    this.pending.push(by);
  }
  settle(history: StepHistory): void {
    for (let by = this.pending.shift(); by !== undefined; by = this.pending.shift()) {
      this.at += by;
      history.arrive(this.state, this.entries[this.at]!.url);
    }
  }
}

let entries: FakeEntries;
let range: StepRange;
let steps: StepHistory;
const start = () => {
  steps = new StepHistory(entries, (next) => {
    range = next;
  });
};

beforeEach(() => {
  entries = new FakeEntries();
  start();
  steps.resume("0");
  for (const url of ["1", "2", "3"]) steps.add(url);
});

describe("StepHistory", () => {
  test("steps are entries of the browser", () => {
    expect(entries.entries.map(({ url }) => url)).toEqual(["0", "1", "2", "3"]);
    expect(range).toEqual({ first: 0, at: 3, last: 3 });
  });

  test("back and forward, and a new step takes the place of those ahead", () => {
    steps.go(-1);
    entries.settle(steps);
    steps.go(-1);
    entries.settle(steps);
    steps.go(1);
    entries.settle(steps);
    expect(range).toEqual({ first: 0, at: 2, last: 3 });
    steps.add("4");
    expect(range).toEqual({ first: 0, at: 3, last: 3 });
    expect(entries.entries.map(({ url }) => url)).toEqual(["0", "1", "2", "4"]);
  });

  test("calls that come before the browser has moved are all done", () => {
    for (let times = 0; times < 3; times += 1) steps.go(-1);
    expect(entries.pending).toEqual([-1]);
    entries.settle(steps);
    expect(range.at).toBe(0);
  });

  test("nothing before the first step is gone back to", () => {
    for (let times = 0; times < 9; times += 1) steps.go(-1);
    entries.settle(steps);
    expect(entries.at).toBe(0);
    expect(range.at).toBe(0);
  });

  test("another graph begins anew", () => {
    steps.restart("other");
    steps.go(-1);
    entries.settle(steps);
    expect(range).toEqual({ first: 4, at: 4, last: 4 });
  });

  test("the page opened again knows how far back its steps go", () => {
    start();
    steps.resume("3");
    steps.go(-1);
    entries.settle(steps);
    expect(range).toEqual({ first: 0, at: 2, last: 3 });
  });

  test("an address typed by hand is a step", () => {
    entries.pushState(null, "", "typed");
    steps.arrive(null, "typed");
    expect(range).toEqual({ first: 0, at: 4, last: 4 });
    steps.go(-1);
    entries.settle(steps);
    expect(entries.entries[entries.at]!.url).toBe("3");
  });

  test("where the browser takes no more entries, the step joins the one before", () => {
    entries.full = true;
    steps.add("4");
    expect(range).toEqual({ first: 0, at: 3, last: 3 });
    entries.full = false;
    steps.add("5");
    expect(range.at).toBe(4);
  });

  test("in a frame steps take the place of each other, and nothing goes back through those of the page round it", () => {
    const before = entries.entries.length;
    const framed = new StepHistory(withoutEntries(entries), () => {});
    framed.resume("framed");
    framed.add("changed");
    expect(entries.entries).toHaveLength(before);
    expect(entries.entries[entries.at]!.url).toBe("changed");
    framed.go(-1);
    expect(entries.pending).toEqual([]);
  });
});
