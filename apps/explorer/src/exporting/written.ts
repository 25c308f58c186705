import { Breath } from "../breath.js";

/** A file of pieces, made while others run in between. */
export async function written(chunks: Iterable<BlobPart>, type: string): Promise<Blob> {
  const breath = new Breath();
  const written: Blob[] = [];
  let parts: BlobPart[] = [];
  for (const chunk of chunks) {
    parts.push(chunk);
    if (!breath.isDue) continue;
    // What a file is put together of is copied then: files themselves are not.
    written.push(new Blob(parts));
    parts = [];
    await breath.take();
  }
  return new Blob([...written, ...parts], { type });
}
