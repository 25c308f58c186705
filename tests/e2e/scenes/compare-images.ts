import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/**
 * Pixels that may differ: on the same fonts and browser the scenes are drawn the same to the byte, so that a single letter that moves is
 * told, and not the rounding of a few soft rims.
 */
export const MOST_DIFFERENT_PIXELS = 100;
/** How far two colours may be apart to count as the same, 0 to 1, as pixelmatch measures it. */
const COLOR_THRESHOLD = 0.1;

/** Where pictures are kept, and where those go that differ, with an image of where they do. */
export type ImageFolders = { readonly kept: string; readonly failed: string };

/** Keeps a picture of a scene. */
export function keepImage(name: string, image: Buffer, { kept }: ImageFolders): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.png`), image);
}

/** What is wrong with a picture, told for people; `undefined` where it is as the kept one. The actual and the difference image are written where it is not. */
export function findDifference(name: string, actual: Buffer, { kept, failed }: ImageFolders): string | undefined {
  const [actualPath, differencePath] = [join(failed, `${name}.png`), join(failed, `${name}.difference.png`)];
  for (const path of [actualPath, differencePath]) rmSync(path, { force: true });
  const keptPath = join(kept, `${name}.png`);
  const save = (path: string, image: Buffer) => {
    mkdirSync(failed, { recursive: true });
    writeFileSync(path, image);
  };
  if (!existsSync(keptPath)) {
    save(actualPath, actual);
    return `the scene "${name}" has no picture yet; look at ${actualPath} and keep it: npm run scenes -- --update`;
  }
  const [before, after] = [PNG.sync.read(readFileSync(keptPath)), PNG.sync.read(actual)];
  const { width, height } = before;
  if (after.width !== width || after.height !== height) {
    save(actualPath, actual);
    return `the scene "${name}" is ${after.width} × ${after.height} pixels, its picture ${width} × ${height}; see ${actualPath}`;
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, difference.data, width, height, { threshold: COLOR_THRESHOLD });
  if (count <= MOST_DIFFERENT_PIXELS) return undefined;
  save(actualPath, actual);
  save(differencePath, PNG.sync.write(difference));
  return [
    `the scene "${name}" differs from its picture in ${count} pixels, where ${MOST_DIFFERENT_PIXELS} may.`,
    `is now: ${actualPath}`,
    `was: ${keptPath}`,
    `where they differ: ${differencePath}`,
    "If it is meant so: npm run scenes -- --update",
  ].join("\n");
}
