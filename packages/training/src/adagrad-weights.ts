/** Weights that each learn at a rate of their own (AdaGrad: Duchi, Hazan, Singer 2011). */
export class AdaGradWeights {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;

  /** @param rate of the first step */
  constructor(
    size: number,
    private readonly rate: number,
  ) {
    this.weights = new Float32Array(size);
    this.squares = new Float32Array(size);
  }

  /** Steps against a gradient other than 0. */
  descend(index: number, gradient: number): void {
    this.squares[index]! += gradient * gradient;
    this.weights[index]! -= (this.rate * gradient) / Math.sqrt(this.squares[index]!);
  }
}
