import { GAZETTEER_STEP } from "./gazetteer.js";
import { LEXICON_STEP } from "./lexicon.js";
import { NAMES_STEP } from "./names.js";
import { PARSER_STEP } from "./parser-step.js";
import type { TrainingStep } from "./step.js";
import { TAGGER_STEP } from "./tagger-step.js";

/** All steps, in the order in which they run: a step may read the files that a step before it wrote. */
export const TRAINING_STEPS: readonly TrainingStep[] = [
  GAZETTEER_STEP,
  LEXICON_STEP,
  TAGGER_STEP,
  PARSER_STEP,
  NAMES_STEP,
];
