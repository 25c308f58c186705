import type { Page } from "playwright-core";

/** What a picture is taken of: the page at an address, after a person has done something with it. */
export type Scene = {
  readonly name: string;
  readonly graph: "seeds" | "dated";
  readonly locale: "de-DE" | "en-GB";
  /** The fragment of the page's address. */
  readonly fragment: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
  readonly act?: (page: Page) => Promise<void>;
};

const STOLTENBERG = "entity:ef94367ab18d74290";
const SELENSKYJ = "entity:ef8886b388cfa3bca";
const PHONE = { width: 390, height: 780 };

/** Scenes of the graph of the seeds, as it was when they were taken, and of a graph made by hand that spans years and places. */
export const SCENES: readonly Scene[] = [
  { name: "start", graph: "seeds", locale: "de-DE", fragment: "" },
  { name: "selection", graph: "seeds", locale: "de-DE", fragment: `#node=${STOLTENBERG}` },
  { name: "statements", graph: "seeds", locale: "de-DE", fragment: `#view=statements&node=${STOLTENBERG}` },
  {
    name: "timeline-brushed",
    graph: "dated",
    locale: "de-DE",
    fragment: "#view=timeline&from=2024-04-01&to=2024-05-03",
  },
  {
    name: "map",
    graph: "dated",
    locale: "de-DE",
    fragment: "#view=map",
    act: (page) => page.waitForSelector("#map path").then(() => undefined),
  },
  {
    name: "comparison",
    graph: "seeds",
    locale: "de-DE",
    fragment: `#view=compare&compare=${STOLTENBERG}&compare=${SELENSKYJ}`,
    act: pathsFound,
  },
  {
    name: "paths",
    graph: "seeds",
    locale: "de-DE",
    fragment: `#view=compare&compare=${STOLTENBERG}&compare=${SELENSKYJ}`,
    act: async (page) => {
      await pathsFound(page);
      await page.locator(".part", { has: page.locator(".path") }).evaluate((part) => part.scrollIntoView());
    },
  },
  {
    name: "reader",
    graph: "seeds",
    locale: "de-DE",
    fragment: `#node=${STOLTENBERG}&read=001_1bbce125e4e8cee6`,
    act: (page) => page.locator(".reader .mention").first().waitFor(),
  },
  { name: "dark", graph: "seeds", locale: "de-DE", fragment: `#node=${SELENSKYJ}&mark=communities`, theme: "dark" },
  {
    name: "english-filtered",
    graph: "seeds",
    locale: "en-GB",
    fragment: "#kind=person&kind=state&show=statements&layout=kinds",
  },
  { name: "phone", graph: "seeds", locale: "de-DE", fragment: `#node=${STOLTENBERG}`, size: PHONE },
];

async function pathsFound(page: Page): Promise<void> {
  await page.locator(".compare .path").first().waitFor();
  await page.getByText("Wege werden gesucht").waitFor({ state: "detached" });
}
