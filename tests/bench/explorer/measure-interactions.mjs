/** What a person does, in an order in which each leads to the next; `answered`, run in the page, says when the answer is there. */
const INTERACTIONS = [
  {
    label: "filter by a kind",
    answers: true,
    act: (page) =>
      page
        .locator(".legend")
        .getByRole("button", { name: /^Person/ })
        .click(),
    answered: () => document.querySelector(".chips button") !== null,
  },
  {
    label: "take the filter away",
    answers: true,
    act: (page) => page.getByRole("button", { name: /^Remove filter/ }).click(),
    answered: () => document.querySelector(".chips button") === null,
  },
  {
    label: "search a name",
    answers: true,
    act: (page) => page.locator("#search").fill("mar"),
    answered: () => document.querySelectorAll("#search-results [role=option]").length > 3,
  },
  {
    label: "search with a query",
    answers: true,
    act: (page) => page.locator("#search").fill("kind:person"),
    answered: () => document.querySelector(".search .hint b") !== null,
  },
  {
    label: "narrow the graph to a query",
    act: (page) => page.locator("#search").press("Enter"),
    answered: () => document.querySelector(".chips button") !== null,
  },
  {
    label: "undo",
    act: (page) => page.getByRole("button", { name: /^Back one step/ }).click(),
    answered: () => document.querySelector(".chips button") === null,
  },
  {
    label: "select the most mentioned",
    act: (page) => page.locator(".details .most button").first().click(),
    answered: () => document.querySelector(".details .evidence") !== null,
  },
  {
    label: "walk to a neighbour",
    act: (page) => page.locator("#graph").press("ArrowRight"),
    answered: () => document.querySelector(".details .evidence") !== null,
  },
  {
    label: "open an article",
    act: (page) => page.locator(".details .evidence button").first().click(),
    answered: () => document.querySelector(".reader .mention") !== null,
  },
  {
    label: "close it",
    act: async (page) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    },
    answered: () => document.querySelector(".details .most") !== null,
  },
  {
    label: "lines round communities",
    act: (page) => page.getByRole("checkbox", { name: "Outline communities" }).click(),
    answered: () => location.hash !== "",
    settleMs: 6000,
  },
  {
    label: "fade hubs",
    act: (page) => page.getByRole("checkbox", { name: /^Fade the/ }).click(),
    answered: () => location.hash.includes("hubs"),
  },
  ...["in rings round the selection", "in columns by kind", "by time", "on the map", "by connections"].map((label) => ({
    label: `arrange ${label}`,
    act: (page) =>
      page.locator("select", { has: page.getByRole("option", { name: "on the map" }) }).selectOption({ label }),
    answered: () => document.querySelector("#graph[data-ready=true]") !== null,
    settleMs: 4000,
  })),
  view("Time", () => document.querySelector("#timeline .lane") !== null),
  { label: "brush the timeline", act: brush, answered: () => location.hash.includes("from=") },
  {
    label: "lanes by actor",
    act: (page) => page.getByRole("button", { name: /actor/i }).click(),
    answered: () => location.hash.includes("lanes"),
  },
  view("Statements", () => document.querySelector(".statements td") !== null),
  view("List", () => document.querySelector("[role=treeitem]") !== null),
  view("Map", () => document.querySelector("#map") !== null),
  view("Comparison", () => document.querySelector(".compare select") !== null),
  {
    label: "compare two: paths, common neighbours",
    act: async (page) => {
      const select = page.locator(".compare select");
      await select.selectOption({ index: 1 });
      await select.selectOption({ index: 1 });
    },
    answered: () => document.querySelector(".compare .path") !== null,
    settleMs: 6000,
  },
  view("SPARQL", () => document.querySelector("#sparql-query") !== null),
  view("Graph", () => document.querySelector("#graph[data-ready=true]")?.checkVisibility()),
  ...["PNG", "SVG", "Page (HTML)", "Report (HTML)", "CSV", "Save"].map((name) => ({
    label: `export: ${name === "Save" ? "graph as JSON" : name}`,
    act: async (page) => {
      if ((await page.getByRole("dialog").count()) === 0)
        await page.getByRole("button", { name: "Export" }).first().click();
      const saved = page.waitForEvent("download");
      await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
      await saved;
    },
    answered: () => true,
  })),
  ...["Statements as nodes", "Articles as nodes"].flatMap((name) => [
    display(`show ${name.toLowerCase()}`, name, () => location.hash.includes("show=")),
    display(`${name.toLowerCase()}: take them away`, name, () => !location.hash.includes("show=")),
  ]),
];

function display(label, name, answered) {
  const act = async (page) => {
    if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
    await page.getByRole("checkbox", { name }).click();
  };
  return { label, act, answered, settleMs: 8000 };
}

function view(name, answered) {
  const act = (page) => page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  return { label: `open the view ${name}`, act, answered };
}

async function brush(page) {
  const { x, y, width } = await page.locator("#timeline .body").boundingBox();
  await page.mouse.move(x + width * 0.3, y + 12);
  await page.mouse.down();
  for (let share = 0.32; share < 0.6; share += 0.04) await page.mouse.move(x + width * share, y + 12);
  await page.mouse.up();
}

/** Of the top level alone, what a module that was fetched does when it is there would be missing. */
const TRACED = ["toplevel", "disabled-by-default-devtools.timeline"];

/** Tasks that begin after the answer belong to it as well: drawing, and what was put off. */
const SETTLE_MS = 1200;

/**
 * Does everything of {@link INTERACTIONS} on a page that shows its graph, and yields for each the longest task of the main thread, in
 * milliseconds of the processor, and how long the answer took by the clock, where that is asked for.
 */
export async function* measureInteractions(browser, page) {
  await page.evaluate(() => {
    // Looked for in the page, frame by frame: asking from outside takes longer than most answers.
    const look = () => {
      if (window.isAnswered()) window.answeredAt = performance.now();
      else requestAnimationFrame(look);
    };
    const note = ({ timeStamp }) => {
      window.lastInput = timeStamp;
      requestAnimationFrame(look);
    };
    for (const type of ["click", "input"]) addEventListener(type, note, { capture: true });
  });
  await page.waitForTimeout(SETTLE_MS);
  for (const { label, act, answered, answers = false, settleMs = SETTLE_MS } of INTERACTIONS) {
    await browser.startTracing(page, { categories: TRACED });
    await page.evaluate(`window.isAnswered = ${answers ? answered : "() => true"}`);
    await act(page);
    await page.waitForFunction(answered);
    const answerMs = await page.evaluate(() => window.answeredAt - window.lastInput);
    await page.waitForTimeout(settleMs);
    const longestTaskMs = longestTask(JSON.parse(await browser.stopTracing()).traceEvents);
    yield { label, longestTaskMs, answerMs: answers ? answerMs : undefined };
  }
}

/** The longest task of a page's main thread in a trace: time of the processor, to which other work of the machine adds nothing. */
function longestTask(events) {
  const isMain = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => name.endsWith("RunTask") && mains.has(`${pid} ${tid}`));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
