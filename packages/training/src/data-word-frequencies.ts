import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/**
 * Frequencies of words from a list of the wordfreq project ("cB pack": MessagePack of a header and of lists of words, of which list number i
 * has the words of frequency 10^(−i/100)). Words are in small letters. A higher value is a more frequent word; 0 is the most frequent there is.
 * @throws Error where the file is no such list.
 */
export function readWordFrequencies(file: string): ReadonlyMap<string, number> {
  const bytes = gunzipSync(readFileSync(file));
  let at = 0;
  const fail = (): never => {
    throw new Error(`readWordFrequencies: ${file} is no frequency list of wordfreq (byte ${at}); fetch it again`);
  };
  const number = (length: number): number => {
    const value = bytes.readUIntBE(at, length);
    at += length;
    return value;
  };
  const text = (length: number): string => {
    at += length;
    return bytes.toString("utf8", at - length, at);
  };
  const list = (length: number): unknown[] => Array.from({ length }, () => value());
  const value = (): unknown => {
    const code = number(1);
    if (code < 0x80) return code;
    if (code < 0x90) return list(2 * (code & 0x0f));
    if (code < 0xa0) return list(code & 0x0f);
    if (code < 0xc0) return text(code & 0x1f);
    if (code === 0xcc || code === 0xcd || code === 0xce) return number(1 << (code - 0xcc));
    if (code === 0xc4 || code === 0xd9) return text(number(1));
    if (code === 0xc5 || code === 0xda) return text(number(2));
    if (code === 0xdc) return list(number(2));
    if (code === 0xdd) return list(number(4));
    return fail();
  };
  const [header, ...lists] = value() as unknown[];
  if (!Array.isArray(header) || !header.includes("cB")) fail();
  const frequencies = new Map<string, number>();
  for (const [index, words] of lists.entries()) for (const word of words as string[]) frequencies.set(word, -index);
  return frequencies;
}
