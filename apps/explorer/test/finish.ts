/** Takes every step; what they end with. */
export function finish<Step, Result, Answer>(steps: Generator<Step, Result, Answer | undefined>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
