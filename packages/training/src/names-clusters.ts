/**
 * Reads GermaNER's clusters: number, size, words. A word of several clusters keeps the first; fragments of numbers
 * and punctuation are left out.
 */
export function readClusters(text: string): Map<string, number> {
  const clusters = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [number, , words] = line.split("\t");
    if (words === undefined) continue;
    for (const word of words.split(", ")) {
      if (/\p{L}/u.test(word) && !clusters.has(word)) clusters.set(word, Number(number));
    }
  }
  return clusters;
}
