import { decodeBytes } from "./decode-bytes.js";

/**
 * The lines of a stream of bytes, without their line breaks, holding no more than one of them at a time. Lines that are not
 * UTF-8 are taken for Windows-1252.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: "utf-8" | "utf-16le" | "utf-16be",
): AsyncGenerator<string> {
  if (encoding === "utf-8") yield* splitByteLines(chunks);
  else yield* splitDecodedLines(chunks, encoding);
}

async function* splitByteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new LineDecoder();
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      decoder.add(chunk.subarray(from, at));
      yield decoder.take();
      from = at + 1;
    }
    decoder.add(chunk.subarray(from));
  }
  if (decoder.size > 0) yield decoder.take();
}

/** Collects the parts of one line, which may stretch over chunks. */
class LineDecoder {
  #parts: Uint8Array[] = [];
  size = 0;

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.size += part.length;
  }

  take(): string {
    const bytes = new Uint8Array(this.size);
    let offset = 0;
    for (const part of this.#parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    this.#parts = [];
    this.size = 0;
    return (decodeBytes(bytes) ?? new TextDecoder().decode(bytes)).replace(/\r$/, "");
  }
}

async function* splitDecodedLines(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let open: string[] = [];
  for await (const chunk of chunks) {
    const [head, ...lines] = decoder.decode(chunk, { stream: true }).split("\n");
    open.push(head!);
    for (const line of lines) {
      yield open.join("").replace(/\r$/, "");
      open = [line];
    }
  }
  const last = open.join("") + decoder.decode();
  if (last !== "") yield last.replace(/\r$/, "");
}
