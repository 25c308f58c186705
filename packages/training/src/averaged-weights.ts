/** Weights of a perceptron with their averages over time (Collins 2002), each brought up to date when it changes. */
export class AveragedWeights {
  readonly weights: Float32Array;
  private readonly sums: Float64Array;
  private readonly touched: Int32Array;
  private now = 0;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.sums = new Float64Array(size);
    this.touched = new Int32Array(size);
  }

  /** A decision was made, right or wrong. */
  tick(): void {
    this.now++;
  }

  change(index: number, by: number): void {
    this.sums[index]! += this.weights[index]! * (this.now - this.touched[index]!);
    this.touched[index] = this.now;
    this.weights[index]! += by;
  }

  /** Adds the average of each weight to a sum. */
  addAverages(into: Float32Array): void {
    const now = Math.max(1, this.now);
    for (let index = 0; index < into.length; index++) {
      const sum = this.sums[index]! + this.weights[index]! * (this.now - this.touched[index]!);
      if (sum !== 0) into[index]! += sum / now;
    }
  }
}
