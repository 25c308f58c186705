import { seededRandom } from "./tagger.js";

/**
 * Leaves out features at random while a model learns, so that its weights do not rely on few of them (Hinton et al. 2012, "Improving neural
 * networks by preventing co-adaptation of feature detectors"). Models run with all features. Deterministic.
 */
export class FeatureDropout {
  private kept = new Int32Array(0);
  private readonly random: () => number;

  /** @param share of the features that are left out, 0 to 1 */
  constructor(
    private readonly share: number,
    seed: number,
  ) {
    this.random = seededRandom(seed);
  }

  /** The features that stay, in a buffer that is used again for the next. */
  keep(features: Int32Array): Int32Array {
    if (this.kept.length < features.length) this.kept = new Int32Array(features.length);
    let count = 0;
    for (let f = 0; f < features.length; f++) if (this.random() >= this.share) this.kept[count++] = features[f]!;
    return this.kept.subarray(0, count);
  }
}
