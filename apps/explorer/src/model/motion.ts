/** Where more nodes move, they do so at once: each frame of the way would draw all of them anew. */
const MOST_MOVING = 2000;

const still = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)");

/** Whether a picture of so many nodes moves from one arrangement to the next, and to where it is looked at: not where reduced motion is asked for. */
export function mayMove(nodes = 0): boolean {
  return nodes <= MOST_MOVING && !(still?.matches ?? false);
}
