import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./sources.js";

const notice = readFileSync(join(root, "NOTICE"), "utf8");
const models = "packages/language/models";

/** The addresses of the sources that the model card lists below "Made from:". */
function sourceAddresses(): string[] {
  const card = readFileSync(join(root, models, "MODEL-CARD.md"), "utf8");
  const lists = card.match(/^Made from:\n(?:- .*\n)+/gm) ?? [];
  return [...new Set(lists.join("").match(/https?:\/\/[^\s,)]+/g))].sort();
}

describe("NOTICE", () => {
  test.each(readdirSync(join(root, models)).filter((name) => name.endsWith(".bin")))(
    "tells what %s is made from",
    (name) => {
      expect(notice).toContain(`${models}/${name} (`);
    },
  );

  test.each(sourceAddresses())("credits %s, which a model is made from", (address) => {
    expect(notice).toContain(address);
  });

  test("names no file that is not there", () => {
    const files = [...notice.matchAll(/^(packages\/\S+)/gm)].map(([, path = ""]) => path);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
