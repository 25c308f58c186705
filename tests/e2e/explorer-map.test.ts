import { describe, expect, test } from "vitest";
import { placedGraph } from "../../apps/explorer/test/placed-graph.js";
import { browserPath } from "./chromium.js";
import { headingOfPanel, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("the map (skipped where there is no Chromium)", () => {
  const pages = useExplorer();

  async function startMap() {
    const page = await pages.startWith(placedGraph());
    await page.getByRole("button", { name: "Karte", exact: true }).click();
    await page.locator("#map .mark").first().waitFor();
    return page;
  }

  test("places of the seeds are on the map, without a request to any other host", async () => {
    const page = await pages.start("de-DE", "#view=map");
    await page.getByRole("heading", { name: /^Auf der Karte: \d+$/ }).waitFor();
    const list = page.getByRole("region", { name: "Orte" });
    const names = await list.locator("ul").first().locator("li button").allTextContents();
    expect(names.map((name) => name.trim())).toEqual(expect.arrayContaining(["Kiew", "Ukraine", "Vilnius"]));
    expect(await list.locator("ul").last().textContent()).toContain("Michaelsplatz");
    expect(pages.watched!.requests.filter((url) => url.includes("countries-50m"))).toHaveLength(1);
    expect(pages.watched!.requests.filter((url) => !url.startsWith(pages.served.address))).toEqual([]);
    expect(pages.watched?.problems).toEqual([]);
  });

  test("a mark, a line and an entry of the list select; filters leave what they show", async () => {
    const page = await startMap();
    expect(await page.locator("#map .mark").count()).toBe(4);
    await page.locator('[data-node="entity:e2"]').click();
    expect(await headingOfPanel(page)).toBe("Kiel");
    const list = page.getByRole("region", { name: "Orte" });
    await list.getByRole("button", { name: "Neustadt" }).click();
    expect(await headingOfPanel(page)).toBe("Neustadt");

    await list.getByRole("button", { name: "Dänemark" }).focus();
    await page.keyboard.press("Enter");
    expect(await headingOfPanel(page)).toBe("Dänemark");
    await page.locator("#map .grip").first().dispatchEvent("click");
    expect(await headingOfPanel(page)).toMatch(/Hilfe/);

    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("checkbox", { name: /^Staat/ }).check();
    expect(await page.locator("#map .mark").count()).toBe(2);
  });

  test("federal states and cantons are on it with their outline, by their code", async () => {
    const graph = placedGraph();
    const [kiel] = graph.entities.filter(({ name }) => name === "Kiel");
    const named = (id: string, name: string, code: string) => {
      const same = [`urn:iso:std:iso:3166:-2:${code}`];
      return {
        ...kiel!,
        id,
        kind: "state" as const,
        name,
        same,
        mentions: kiel!.mentions.map((each) => ({ ...each, entity: id })),
      };
    };
    const states = [named("f1", "Bayern", "DE-BY"), named("f2", "Zürich", "CH-ZH"), named("f3", "Texas", "US-TX")];
    const page = await pages.startWith({ ...graph, entities: [...graph.entities, ...states] });
    expect(pages.watched!.requests.filter((url) => url.includes("regions"))).toEqual([]);
    await page.getByRole("button", { name: "Karte", exact: true }).click();
    const [bavaria, zurich] = ["f1", "f2"].map((id) => page.locator(`[data-node="entity:${id}"]`));
    const [south, west] = [(await bavaria!.boundingBox())!, (await zurich!.boundingBox())!];
    expect(west.x).toBeLessThan(south.x);
    expect(west.y).toBeGreaterThan(south.y);
    expect(await page.locator('[data-node="entity:f3"]').count()).toBe(0);
    const middle = { x: south.x + south.width / 2, y: south.y + south.height / 2 };
    // Beside the mark, within Bavaria, the ground has the colour of states; in Bohemia, as far east, it has that of land.
    const ground = (dx: number) =>
      page.evaluate(
        ([x, y]) => {
          const canvas = document.querySelector<HTMLCanvasElement>("#map canvas")!;
          const { left, top } = canvas.getBoundingClientRect();
          return [...canvas.getContext("2d")!.getImageData(x! - left, y! - top, 1, 1).data].join(" ");
        },
        [middle.x + dx, middle.y] as const,
      );
    const reach = west.width;
    expect(await ground(reach)).not.toBe(await ground(reach * 12));
    await bavaria!.click();
    expect(await headingOfPanel(page)).toBe("Bayern");
    expect(pages.watched?.problems).toEqual([]);
  });

  test("whom one selects has travelled: the visits in their order", async () => {
    const page = await startMap();
    expect(await page.locator("#map .journey").count()).toBe(0);
    await page.locator("#search").fill("anna");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#map .journey").count()).toBe(1);
  });

  test("drags, zooms by wheel and by keys, and brings into view what is selected elsewhere", async () => {
    const page = await startMap();
    const mark = page.locator('[data-node="entity:e2"]');
    const place = async () => (await mark.boundingBox())!;
    const before = await place();
    const box = (await page.locator("#map").boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 230, { steps: 4 });
    await page.mouse.up();
    expect((await place()).x).toBeCloseTo(before.x + 50, 0);
    expect(await headingOfPanel(page)).toMatch(/Wer hat was gesagt/);

    const other = page.locator('[data-node="entity:e5"]');
    const distance = async () => Math.abs((await other.boundingBox())!.x - (await place()).x);
    const near = await distance();
    await page.mouse.wheel(0, -400);
    await expect.poll(distance).toBeGreaterThan(near * 1.5);

    await page.locator("#map").focus();
    await page.keyboard.press("0");
    await expect.poll(async () => (await place()).x).toBeCloseTo(before.x, 0);
    for (let times = 0; times < 8; times += 1) await page.keyboard.press("ArrowRight");
    expect((await place()).x).toBeLessThan(box.x);
    await page.getByRole("region", { name: "Orte" }).getByRole("button", { name: "Kiel" }).click();
    expect((await place()).x).toBeGreaterThan(box.x);
  });

  test.each(["light", "dark"] as const)(
    "has no accessibility violation axe knows of, %s, and fits a phone",
    async (theme) => {
      const page = await startMap();
      await page.emulateMedia({ colorScheme: theme });
      await page.locator('[data-node="entity:e2"]').click();
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 780 });
      await page.keyboard.press("Escape");
      const { x, width } = (await page.locator("#map").boundingBox())!;
      expect([x, width]).toEqual([0, 390]);
      expect(await violationsOf(page)).toEqual([]);
    },
  );
});
