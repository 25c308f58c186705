import { expect, test } from "vitest";
import { LatestOnly } from "../src/answering/latest-only.js";

/** Questions in the order in which they are asked, each answered when the test says so. */
function asked() {
  const questions: string[] = [];
  let answer = () => {};
  const latest = new LatestOnly((question: string) => {
    questions.push(question);
    return new Promise<void>((resolve) => {
      answer = resolve;
    });
  });
  return { latest, questions, answer: () => answer() };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

test("of what comes while a question is being answered, only the last is asked", async () => {
  const { latest, questions, answer } = asked();
  for (const text of ["m", "ma", "mar"]) latest.put(text);
  expect(questions).toEqual(["m"]);
  answer();
  await turn();
  expect(questions).toEqual(["m", "mar"]);
});

test("is settled once the last one is answered", async () => {
  const { latest, answer } = asked();
  let settled = false;
  latest.put("a");
  latest.put("b");
  void latest.settled().then(() => {
    settled = true;
  });
  answer();
  await turn();
  expect(settled).toBe(false);
  answer();
  await turn();
  expect(settled).toBe(true);
});

test("with nothing asked, it is settled", async () => {
  await expect(asked().latest.settled()).resolves.toBeUndefined();
});
