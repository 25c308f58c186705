/** So many sentences in a row are held out together: neighbours often are of one text, whose words would give each other away. */
const BLOCK = 20;

/** Whether sentence number `index` is held out in a fold, 0 to `folds` − 1: blocks of sentences go to the folds in turn. */
export function isHeldOut(index: number, fold: number, folds: number): boolean {
  return Math.floor(index / BLOCK) % folds === fold;
}
