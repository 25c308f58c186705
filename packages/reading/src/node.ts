import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { findFormatByName } from "./format.js";
import { type ReadOptions, readChunks } from "./read-bytes.js";
import type { ReadArticle, ReadProblem } from "./read-result.js";

/** How paths are read. */
export type ReadPathsOptions = ReadOptions & {
  /** what `-` reads; by default the process's standard input */
  stdin?: AsyncIterable<Uint8Array>;
};

/**
 * The articles of files and folders in the order given, `-` for standard input. Folders are read recursively, their files
 * sorted by name, those alone whose extension is of a known format; hidden ones are left out. What cannot be read, and an id
 * that an earlier article has, is a problem; everything else is still read. One article is held at a time.
 */
export async function* readPaths(
  paths: readonly string[],
  options: ReadPathsOptions = {},
): AsyncGenerator<ReadArticle | ReadProblem> {
  const fileOf = new Map<string, string>();
  for (const path of paths) {
    for await (const { file, item } of readPath(path, options)) {
      if ("article" in item) {
        const { id } = item.article;
        const earlier = fileOf.get(id);
        if (earlier !== undefined) {
          const message = `the id "${id}" is that of an article in ${earlier}; give this one an id or a file name of its own`;
          yield { file, message: `left out: ${message}` };
          continue;
        }
        fileOf.set(id, file);
      }
      yield item;
    }
  }
}

type FromFile = { file: string; item: ReadArticle | ReadProblem };

async function* readPath(path: string, options: ReadPathsOptions): AsyncGenerator<FromFile> {
  if (path === "-") {
    yield* readInput(options.stdin ?? process.stdin, "stdin", options);
    return;
  }
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    yield problem(path, error);
    return;
  }
  if (!isFolder) {
    yield* readInput(createReadStream(path), path, options);
    return;
  }
  let files = 0;
  for await (const found of listFiles(path)) {
    if ("message" in found) {
      yield { file: found.file, item: found };
      continue;
    }
    files += 1;
    yield* readInput(createReadStream(found.file), found.file, options);
  }
  if (files === 0) {
    const message = "the folder holds no articles: no file ends in .txt, .md, .html, .json or .jsonl";
    yield { file: path, item: { file: path, message } };
  }
}

async function* readInput(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadPathsOptions,
): AsyncGenerator<FromFile> {
  try {
    for await (const item of readChunks(chunks, file, options)) yield { file, item };
  } catch (error) {
    yield problem(file, error);
  }
}

async function* listFiles(folder: string): AsyncGenerator<{ file: string } | ReadProblem> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const file = join(folder, entry.name);
      // Linked folders are not followed: they may lead in a circle.
      if (entry.isDirectory()) yield* listFiles(file);
      else if (findFormatByName(entry.name) !== undefined) yield { file };
    }
  } catch (error) {
    yield problem(folder, error).item as ReadProblem;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it may not be read: permission denied",
  EISDIR: "it is a folder",
};

function problem(file: string, error: unknown): FromFile {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const message = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return { file, item: { file, message } };
}

export { isReadProblem, type ReadArticle, type ReadProblem } from "./read-result.js";
