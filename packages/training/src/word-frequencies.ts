import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/**
 * Reads a word list of wordfreq (`large_de.msgpack.gz`): lower-cased words with their frequency in centibels, 0 for
 * every word of a text, −800 for one in a hundred million. After wordfreq's `cB` format, version 1.
 * @throws Error where the file is in another format.
 */
export function readWordFrequencies(file: string): Map<string, number> {
  const bytes = gunzipSync(readFileSync(file));
  const bins = new MessagePackReader(bytes).read();
  const head = Array.isArray(bins) ? (bins[0] as Record<string, unknown> | undefined) : undefined;
  if (head?.format !== "cB" || head.version !== 1) {
    throw new Error(
      `readWordFrequencies: ${file} is not in wordfreq's format cB, version 1; fetch the list of wordfreq 3`,
    );
  }
  const frequencies = new Map<string, number>();
  for (const [bin, words] of (bins as unknown[]).slice(1).entries()) {
    for (const word of words as string[]) if (!frequencies.has(word)) frequencies.set(word, bin === 0 ? 0 : -bin);
  }
  return frequencies;
}

/** Reads the part of MessagePack that wordfreq uses: arrays, maps, strings and small numbers. */
class MessagePackReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(): unknown {
    const type = this.#bytes[this.#at++]!;
    if (type < 0x80) return type;
    if (type < 0x90) return this.#map(type & 0x0f);
    if (type < 0xa0) return this.#array(type & 0x0f);
    if (type < 0xc0) return this.#string(type & 0x1f);
    if (type === 0xd9) return this.#string(this.#number(1));
    if (type === 0xda) return this.#string(this.#number(2));
    if (type === 0xdc) return this.#array(this.#number(2));
    if (type === 0xdd) return this.#array(this.#number(4));
    if (type === 0xde) return this.#map(this.#number(2));
    throw new Error(`MessagePackReader: type 0x${type.toString(16)} at ${this.#at - 1} is not known`);
  }

  #number(length: 1 | 2 | 4): number {
    const at = this.#at;
    this.#at += length;
    return length === 1 ? this.#view.getUint8(at) : length === 2 ? this.#view.getUint16(at) : this.#view.getUint32(at);
  }

  #string(length: number): string {
    this.#at += length;
    return new TextDecoder().decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  #array(length: number): unknown[] {
    return Array.from({ length }, () => this.read());
  }

  #map(length: number): Record<string, unknown> {
    return Object.fromEntries(Array.from({ length }, () => [this.read(), this.read()]));
  }
}
