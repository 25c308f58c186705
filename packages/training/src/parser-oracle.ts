import { LEFT, type ParserState, RIGHT, SHIFT } from "@newsgraph/language";

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): how many arcs of the gold tree each transition puts out of reach.
 * Exact for projective trees; for others a lower bound.
 */
export class Oracle {
  private heads: number[] = [];
  private children: number[][] = [];
  private readonly costs = [0, 0, 0];

  /** @param heads of a gold tree, −1 for the root */
  fill(heads: readonly number[]): void {
    const { length } = heads;
    this.heads = heads.map((head) => (head < 0 ? length : head));
    this.children = Array.from({ length: length + 2 }, () => []);
    for (const [i, head] of this.heads.entries()) this.children[head]!.push(i);
  }

  /** The allowed transitions that cost least, as bits. */
  best(state: ParserState, allowed: number): number {
    let least = Number.POSITIVE_INFINITY;
    let best = 0;
    for (const transition of [SHIFT, LEFT, RIGHT]) {
      if (((allowed >> transition) & 1) === 0) continue;
      const cost = this.cost(state, transition);
      this.costs[transition] = cost;
      if (cost < least) {
        least = cost;
        best = 1 << transition;
      } else if (cost === least) best |= 1 << transition;
    }
    return best;
  }

  /** What the last `best` found that a transition costs. */
  costOf(transition: number): number {
    return this.costs[transition]!;
  }

  private cost(state: ParserState, transition: number): number {
    const { next, length } = state;
    const { heads, children } = this;
    const s0 = state.stacked(0);
    const s1 = state.stacked(1);
    let cost = 0;
    if (transition === SHIFT) {
      // The token that is shifted loses heads below the top of the stack, and dependents anywhere on it.
      for (let below = 0; below < state.depth; below++) {
        const token = state.stacked(below);
        if (heads[token] === next) cost++;
        if (below > 0 && heads[next] === token) cost++;
      }
      return cost;
    }
    for (const child of children[s0]!) if (child >= next) cost++;
    const head = heads[s0]!;
    if (transition === LEFT) {
      if (head === s1 || (head > next && head <= length)) cost++;
    } else if (head >= next) cost++;
    return cost;
  }
}
