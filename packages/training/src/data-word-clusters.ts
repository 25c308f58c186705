import { readFileSync } from "node:fs";

/** Below one word in a million clusters add bytes and hardly any hits: the list is wordfreq's, in hundredths of a power of ten. */
const LEAST_FREQUENCY = -600;

/**
 * Word clusters from a file of lines "number, tab, count, tab, words joined by comma and space": pairs of word and cluster number.
 * @param frequencies words in small letters, as readWordFrequencies gives them; rarer words than one in a million are left out
 */
export function readWordClusters(
  file: string,
  frequencies: ReadonlyMap<string, number>,
): [word: string, cluster: number][] {
  const pairs = new Map<string, number>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [cluster, , words] = line.split("\t");
    if (cluster === undefined || words === undefined) continue;
    for (const word of words.split(", ")) {
      const frequency = frequencies.get(word.toLowerCase());
      if (frequency !== undefined && frequency >= LEAST_FREQUENCY && !pairs.has(word)) pairs.set(word, Number(cluster));
    }
  }
  return Array.from(pairs);
}
