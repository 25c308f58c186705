/**
 * The entries of a word list that people edit: separated by commas or line breaks, so that an entry may hold spaces; `#`
 * starts a comment.
 * @throws Error naming the list, the line and the remedy for an entry given twice.
 */
export function parseWordList(name: string, source: string): ReadonlySet<string> {
  const lineOf = new Map<string, number>();
  for (const [index, line] of source.split("\n").entries()) {
    for (const part of line.replace(/#.*$/, "").split(",")) {
      const entry = part.trim();
      if (entry === "") continue;
      const earlier = lineOf.get(entry);
      if (earlier !== undefined) {
        throw new Error(`${name}:${index + 1}: "${entry}" stands in line ${earlier} already; remove one of them`);
      }
      lineOf.set(entry, index + 1);
    }
  }
  return new Set(lineOf.keys());
}
