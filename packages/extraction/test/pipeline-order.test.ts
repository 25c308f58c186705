import { readFileSync } from "node:fs";
import { createPipeline } from "@newsgraph/language";
import { describe, expect, test } from "vitest";
import { germanTimes } from "../src/de/times.js";
import { englishFacts } from "../src/en/facts.js";
import { englishTimes } from "../src/en/times.js";
import { germanEntities } from "../src/entities.js";
import type { ExtractionInput, ExtractionLayers, ExtractionStep } from "../src/layers.js";
import { germanRelations } from "../src/relations/relations.js";
import { germanStatements } from "../src/statements/statements.js";

/** Steps read what they know only when they run; to be put in order they need none of it. */
const nothing = undefined as never;
const exported = [
  germanTimes,
  germanEntities({ gazetteer: nothing, lexicon: nothing, german: nothing }),
  germanStatements(nothing),
  germanRelations(nothing, nothing, nothing),
  englishTimes,
  englishFacts(nothing, nothing, { speechVerbs: new Map() }),
];

const build = (steps: readonly ExtractionStep[]) => createPipeline<ExtractionLayers, ExtractionInput>(steps);

/** The rows of the README's tables of steps: names, what each requires, what each assigns. */
const documented = readSteps(readFileSync(new URL("../README.md", import.meta.url), "utf8"));

function readSteps(readme: string): ExtractionStep[][] {
  const layers = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name as keyof ExtractionLayers);
  return readme
    .split(/^\| step \|.*$/m)
    .slice(1)
    .map((table) =>
      [...table.matchAll(/^\| `([\w-]+)` \|([^|]*)\|([^|]*)\|/gm)].map(
        ([, name = "", requires = "", assigns = ""]): ExtractionStep => ({
          name,
          requires: layers(requires),
          assigns: layers(assigns),
          run: () => ({}),
        }),
      ),
    );
}

describe("a step that stands before what it requires is refused", () => {
  test.each(exported.flatMap((step) => step.requires.map((layer) => [step.name, layer, step] as const)))(
    "%s needs %s",
    (name, layer, step) => {
      const others: ExtractionStep = {
        name: "others",
        requires: [],
        assigns: step.requires.filter((other) => other !== layer),
        run: () => ({}),
      };
      expect(() => build([others, step])).toThrow(`step "${name}" requires the layer "${layer}"`);
      const giver: ExtractionStep = { ...others, name: "giver", assigns: [layer] };
      expect(build([others, giver, step]).steps.at(-1)).toBe(step);
    },
  );
});

test("two steps that assign one layer are refused", () => {
  expect(() => build([germanTimes, englishTimes])).toThrow('assigns the layer "times"');
});

describe("the README's tables of steps", () => {
  test("there is one for German and one for English, and their order holds", () => {
    expect(documented.map((steps) => steps.length)).toEqual([6, 3]);
    for (const steps of documented) expect(build(steps).steps).toHaveLength(steps.length);
  });

  test.each(exported.map((step) => [step.name, step] as const))("%s is as its row says", (name, step) => {
    const row = documented.flat().find((each) => each.name === name);
    expect(row?.requires.toSorted()).toEqual(step.requires.toSorted());
    expect(row?.assigns.toSorted()).toEqual(step.assigns.toSorted());
  });
});
