import { findFormatByName } from "@newsgraph/reading";
import type { NamedFile } from "../articles/named-file.js";

/**
 * The files of a drop, those of its folders too, sorted by path. Of folders only files whose extension is that of a format that
 * articles are read from; hidden ones are left out. Call it while the event is handled: afterwards a drop is empty.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  if (entries.some((entry) => entry === null)) return namedFiles(plain);
  const found: NamedFile[] = [];
  for (const entry of entries) await collect(entry!, found, false);
  return byPath(found);
}

/** The files that were chosen in a dialog, as {@link droppedFiles} gives those of a drop. */
export function namedFiles(files: Iterable<File>): NamedFile[] {
  const named = [...files].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob }));
  return byPath(named.filter(({ path }) => !path.includes("/") || isArticle(path)));
}

async function collect(entry: FileSystemEntry, found: NamedFile[], inFolder: boolean): Promise<void> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    if (inFolder && !isArticle(path)) return;
    const blob = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ path, blob });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives the entries of a folder in batches, and an empty one at the end.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return;
    for (const inner of batch) if (!inner.name.startsWith(".")) await collect(inner, found, true);
  }
}

function isArticle(path: string): boolean {
  return findFormatByName(path) !== undefined && !/(?:^|\/)\./.test(path);
}

function byPath(files: NamedFile[]): NamedFile[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
