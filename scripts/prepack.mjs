// Run by pnpm before it packs a package, in the package's folder: LICENSE and NOTICE are put there. The notice is the part of
// the repository's that is about files of this package, and about the program as a whole.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./workspace.mjs";

const folder = process.cwd();
const path = `${relative(root, folder).replaceAll("\\", "/")}/`;

copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
const [head = "", ...sections] = readFileSync(join(root, "NOTICE"), "utf8").split("\n\n\n");
const [about = ""] = head.split("\n\n");
// A section begins with the files that it is about, a line each.
const own = sections.flatMap((section) => {
  const [files = "", ...rest] = section.split("\n\n");
  const mine = files.split("\n").filter((line) => line.startsWith(path));
  return mine.length === 0 ? [] : [[mine.map((line) => line.slice(path.length)).join("\n"), ...rest].join("\n\n")];
});
const parts = own.length === 0 ? [about] : [head, ...own];
writeFileSync(join(folder, "NOTICE"), `${parts.map((part) => part.trim()).join("\n\n\n")}\n`);
