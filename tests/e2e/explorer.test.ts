import type { GraphFile } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { crowdedGraph } from "../../apps/explorer/test/crowded-graph.js";
import { smallGraph } from "../../apps/explorer/test/small-graph.js";
import { browserPath } from "./chromium.js";
import { DRAWN, dropFile, headingOfPanel, shownNodes, useExplorer, violationsOf } from "./explorer-page.js";

describe.skipIf(!browserPath)("explorer (skipped where there is no Chromium)", () => {
  const pages = useExplorer();
  const { start, startWith } = pages;

  test("opens on the seeds: search a person, open a statement, see it marked in the article", async () => {
    const page = await start();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.locator("#search").fill("stolten");
    await page.locator("#search-results").getByRole("option").first().click();
    expect(await headingOfPanel(page)).toBe("Jens Stoltenberg");

    const statements = page.locator(".details section", { has: page.getByRole("heading", { name: /Aussagen von/ }) });
    const sentence = statements.locator(".evidence").first();
    const quoted = (await sentence.locator("mark").allTextContents()).join("");
    await sentence.getByRole("button", { name: /2023/ }).click();
    const focused = page.locator(".reader .focused");
    const shown = (await focused.allTextContents()).join("");
    // The speaker's label in front of the quotation is marked with it, and is no text of the article.
    expect(shown.replaceAll(/\s/g, "")).toContain(quoted.replaceAll(/\s/g, "").slice(0, 30));
    const inView = await focused.first().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    expect(inView).toBe(true);
    expect(await page.locator(".reader .mention").count()).toBeGreaterThan(5);
    expect(requests.filter((url) => !url.startsWith(pages.served.address))).toEqual([]);
    expect(pages.watched?.problems).toEqual([]);
  });

  test("keyboard only: search, walk to a neighbour, read the evidence, close it again", async () => {
    const page = await startWith(smallGraph());
    const { keyboard } = page;
    await keyboard.press("/");
    await keyboard.type("anna");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect.poll(() => headingOfPanel(page)).toBe("Anna Weber");

    await keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("graph");
    const visited = new Set<string>();
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      await keyboard.press(key);
      visited.add(await headingOfPanel(page));
    }
    expect(visited.size).toBeGreaterThan(1);
    expect(
      await page
        .getByRole("status")
        .filter({ hasText: /Verbindung/ })
        .count(),
    ).toBeGreaterThan(0);

    await keyboard.press("Enter");
    await page.locator(".reader .focused").first().waitFor();
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    const mark = page.locator(".reader [data-mark]:focus");
    expect(await mark.count()).toBe(1);
    await keyboard.press("Escape");
    expect(await page.locator(".reader").count()).toBe(0);
    await keyboard.press("Escape");
    expect(await page.locator(".details h2").textContent()).toMatch(/Wer hat was gesagt/);
  });

  test("the list tells the same as the picture and is walked with the arrow keys", async () => {
    const page = await startWith(smallGraph());
    await page.getByRole("button", { name: "Liste" }).click();
    const names = await page.locator('[role="treeitem"] .name').allTextContents();
    expect(names).toEqual(["Anna Weber", "Öztürk", "Nordpress", "Werft", "Kiel", "Lübeck"]);
    await page.getByRole("treeitem").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator('[role="treeitem"][aria-level="2"]').count()).toBe(6);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await headingOfPanel(page)).toBe("Kiel");
  });

  test("of a long list the rows round the reader are there: End and Home reach either end", async () => {
    const page = await startWith(crowdedGraph(400));
    await page.getByRole("button", { name: "Liste", exact: true }).click();
    const rows = page.getByRole("treeitem");
    await rows.first().focus();
    await page.keyboard.press("End");
    const focused = page.locator("[role=treeitem]:focus");
    await page.waitForFunction(
      () =>
        document.activeElement?.getAttribute("aria-posinset") === document.activeElement?.getAttribute("aria-setsize"),
    );
    expect(Number(await focused.getAttribute("aria-setsize"))).toBeGreaterThan(300);
    expect(await rows.count()).toBeLessThan(200);
    await page.keyboard.press("Home");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-posinset") === "1");
  });

  test("statements are listed with who, what and about whom", async () => {
    const page = await startWith(smallGraph());
    await page.getByRole("button", { name: "Aussagen", exact: true }).click();
    const row = page.locator("tbody tr").first();
    expect(((await row.textContent()) ?? "").replaceAll(/\s+/g, " ")).toMatch(
      /Anna Weber.*Wir helfen der Werft.*Werft/,
    );
    await row.getByRole("button", { name: /Wir helfen/ }).click();
    expect((await page.locator(".reader .focused").allTextContents()).join("")).toContain("Wir helfen der Werft");
  });

  test("filters narrow the picture, stand there as chips and are removed by them", async () => {
    const page = await startWith(smallGraph());
    const size = () => shownNodes(page);
    expect(await size()).toBe("6");
    await page.locator(".legend").getByRole("button", { name: /^Ort/ }).click();
    expect(await size()).toBe("2");
    await page.getByRole("button", { name: "Filter entfernen: Art: Ort" }).click();
    expect(await size()).toBe("6");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("checkbox", { name: /Ablehnung/ }).check();
    expect(await size()).toBe("2");
    await page.keyboard.press("Escape");
    expect(await page.locator("#filters").isVisible()).toBe(false);
  });

  test("statements unfold into nodes of their own", async () => {
    const page = await startWith(smallGraph());
    await page.getByRole("checkbox", { name: "Aussagen als Knoten" }).check();
    await expect.poll(() => page.locator("#graph").getAttribute("aria-label")).toMatch(/: 7 /);
  });

  test("a query with fields: completed, answered, narrowed to, and taken back", async () => {
    const page = await startWith(smallGraph());
    const size = () => shownNodes(page);
    const box = page.locator("#search");
    await box.click();
    await box.pressSequentially("spre");
    await page.getByRole("option", { name: /^speaker:/ }).click();
    await box.pressSequentially("ann");
    await page.getByRole("option", { name: /Anna Weber.*Person/ }).click();
    expect(await box.inputValue()).toBe('speaker:"Anna Weber" ');
    await page.getByRole("option", { name: /Wir helfen/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect.poll(size).toBe("3");
    await page.getByRole("button", { name: "Liste" }).click();
    expect(await page.locator('[role="treeitem"] .name').allTextContents()).toEqual([
      "Anna Weber",
      "Nordpress",
      "Werft",
    ]);
    await page.getByRole("button", { name: 'Filter entfernen: Abfrage: speaker:"Anna Weber"' }).click();
    expect(await page.getByRole("treeitem").count()).toBe(6);
  });

  test("a query that is wrong says where, and what was meant", async () => {
    const page = await startWith(smallGraph());
    const box = page.locator("#search");
    await box.fill("rel:CONSULT kind:persn");
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .filter({ hasText: /^Zeichen 18: .*gemeint ist vielleicht person/ })
      .waitFor();
    expect(await page.locator(".search mark").textContent()).toBe("persn");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect((await box.inputValue()).trim()).toBe("rel:CONSULT kind:person");
    await page.getByRole("status").filter({ hasText: "2 Beziehungen" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await headingOfPanel(page)).toMatch(/Besuch/);
  });

  test("SPARQL: run an example, follow an answer to its node and its passage, see where a query is wrong", async () => {
    const page = await startWith(smallGraph());
    const before = pages.watched!.requests.length;
    await page.getByRole("button", { name: "SPARQL" }).click();
    const editor = page.getByRole("textbox", { name: "SPARQL-Abfrage" });
    await editor.press("Control+Enter");
    const answer = page.getByRole("region", { name: "Antwort" });
    await answer.getByRole("button", { name: /Wir helfen/ }).click();
    expect(await page.locator(".details").textContent()).toContain("Wir helfen der Werft");
    expect(await answer.getByRole("columnheader").allTextContents()).toEqual(["who", "statement", "article"]);
    await answer.getByRole("button", { name: "Anna Weber" }).first().click();
    expect(await headingOfPanel(page)).toBe("Anna Weber");

    await page.getByRole("combobox", { name: "Beispiel wählen" }).selectOption({ label: "Was ist geschehen?" });
    const row = answer.getByRole("row").filter({ hasText: "besucht" });
    await row
      .getByRole("button", { name: /^besucht$/ })
      .first()
      .click();
    expect((await page.locator(".reader .focused").allTextContents()).join("")).toContain("besucht");

    await editor.fill("SELECT * {\n  ?s nix:da ?o\n}");
    await editor.press("Control+Enter");
    await page.getByRole("alert").filter({ hasText: "Zeile 2, Spalte 6" }).waitFor();
    expect(await editor.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(16);
    await editor.fill("ASK { ?s a ng:Statement }");
    await page.getByRole("button", { name: "Ausführen" }).click();
    await page.getByRole("status").filter({ hasText: /^Ja$/ }).waitFor();
    await editor.fill("DELETE WHERE { ?s ?p ?o }");
    await editor.press("Control+Enter");
    await page.getByRole("alert").filter({ hasText: "only read" }).waitFor();

    const loaded = pages.watched!.requests.slice(before);
    expect(loaded.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
    expect(pages.watched!.requests.slice(0, before).filter((url) => /sparql|wasm/i.test(url))).toEqual([]);
    expect(pages.watched?.problems).toEqual([]);
  });

  test("a query that goes on and on can be called off, and the next one is answered", async () => {
    const page = await startWith(smallGraph(), "en-GB");
    await page.getByRole("button", { name: "SPARQL" }).click();
    const editor = page.getByRole("textbox", { name: "SPARQL query" });
    await editor.fill(`SELECT (COUNT(*) AS ?n) { ${"abcdefgh".replaceAll(/./g, "?$&1 ?$&2 ?$&3 . ")}}`);
    await editor.press("Control+Enter");
    await page.getByRole("status").filter({ hasText: "The query is running" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await editor.fill("SELECT ?s { ?s a ng:Statement }");
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByRole("status").filter({ hasText: "1 row" }).waitFor();
  });

  test.each([
    ["no graph", "netz.xml", "<netz/>", /netz\.xml ist kein Graph/],
    ["cut off", "netz.gexf", "<gexf><graph>", /netz\.gexf ist beschädigt.*no well-formed XML/s],
    ["another version", "neu.json", '{"format":"newsgraph/2"}', /hat nicht das Format newsgraph\/1/],
    ["a damaged graph", "kaputt.json", '{"format":"newsgraph/1","articles":1}', /ist beschädigt/],
  ])("a file that is %s is refused with a reason, and the graph stays", async (_, name, content, reason) => {
    const page = await startWith(smallGraph());
    await dropFile(page, name, content);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(reason);
    expect(await alert.textContent()).toContain("Der bisherige Graph bleibt geöffnet");
    expect(await page.locator("#graph").getAttribute("aria-label")).toMatch(/: 6 /);
  });

  test("a graph of another program opens, and says what of it has no place", async () => {
    const page = await startWith(smallGraph());
    const nodes = '<nodes><node id="a" label="Anna"/><node id="b" label="Bernd"/></nodes>';
    await dropFile(
      page,
      "netz.gexf",
      `<gexf><graph>${nodes}<edges><edge source="a" target="b" label="kennt"/></edges></graph></gexf>`,
    );
    await expect.poll(() => page.locator("#graph").getAttribute("aria-label")).toMatch(/: 2 /);
    expect(await page.getByRole("alert").textContent()).toMatch(/netz\.gexf ist geöffnet; nicht alles/);
  });

  test("markup in a graph stays text everywhere", async () => {
    const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const graph = JSON.parse(JSON.stringify(smallGraph())) as GraphFile;
    for (const entity of graph.entities) entity.name = `${attack} ${entity.name}`;
    graph.entities[0]!.aliases = [attack];
    graph.entities[0]!.same = ["javascript:window.hacked=1", "https://example.org/<b>"];
    graph.articles[0]!.title = attack;
    graph.articles[0]!.source = attack;
    graph.relations[0]!.role = attack;
    graph.relations[0]!.predicate = attack;
    const length = graph.articles[0]!.text.length;
    graph.articles[0]!.text = attack.repeat(9).slice(0, length);
    const page = await startWith(graph);
    await page.locator("#search").fill("werft");
    await page.keyboard.press("Enter");
    await page.locator("#search").fill("img");
    await page.getByRole("option", { name: /Anna/ }).first().click();
    await page.locator(".evidence button").first().click();
    await page.locator(".reader .focused").first().waitFor();
    await page.getByRole("button", { name: "Aussagen", exact: true }).click();
    await page.getByRole("button", { name: "Liste" }).click();
    expect(await page.locator("#app img, main script, a[href^='javascript']").count()).toBe(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(pages.watched?.problems).toEqual([]);
  });

  test("speaks German and English, and keeps the choice", async () => {
    const page = await start("en-GB");
    expect(await page.locator("#search").getAttribute("placeholder")).toBe("Search person, place, statement …");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("button", { name: /Auf Deutsch umschalten/ }).click();
    expect(await page.locator("#search").getAttribute("placeholder")).toBe("Person, Ort, Aussage … suchen");
    await page.reload();
    await page.waitForSelector(DRAWN);
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
  });

  test.each(["light", "dark"] as const)("has no accessibility violation axe knows of, %s", async (theme) => {
    const page = await startWith(smallGraph());
    await page.emulateMedia({ colorScheme: theme });
    await page.locator("#search").fill("anna");
    await page.keyboard.press("Enter");
    await page.locator(".evidence button").first().click();
    await page.locator(".reader .focused").first().waitFor();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    for (const view of ["Graph", "Aussagen", "Liste"]) {
      await page.getByRole("button", { name: view, exact: true }).click();
      expect(await violationsOf(page), view).toEqual([]);
    }
  });

  test.each(["light", "dark"] as const)("SPARQL has no accessibility violation axe knows of, %s", async (theme) => {
    const page = await startWith(smallGraph());
    await page.emulateMedia({ colorScheme: theme });
    await page.getByRole("button", { name: "SPARQL" }).click();
    await page.getByRole("button", { name: "Ausführen" }).click();
    await page.getByRole("region", { name: "Antwort" }).getByRole("row").nth(1).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("textbox", { name: "SPARQL-Abfrage" }).fill("SELECT");
    await page.getByRole("button", { name: "Ausführen" }).click();
    await page.getByRole("alert").filter({ hasText: "Zeile 1" }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("fits a phone: the panel below, the article over everything", async () => {
    const page = await startWith(smallGraph());
    await page.setViewportSize({ width: 390, height: 780 });
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await wider()).toBe(false);
    await page.locator("#search").fill("anna");
    await page.keyboard.press("Enter");
    await page.locator(".evidence button").first().click();
    const box = await page.locator(".reader").boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390 });
    expect(await wider()).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
  });
});
