/**
 * A test of words that remembers its answers: a pattern of many endings is slow, and articles ask for the same lemmas again and again.
 * @param pattern without the flags `g` and `y`, whose tests depend on the one before
 */
export function rememberedTest(pattern: RegExp): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = pattern.test(word);
      known.set(word, answer);
    }
    return answer;
  };
}
