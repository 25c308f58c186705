/**
 * One step of a pipeline over layers of type `All`: it reads the layers it requires and returns those it assigns. `Given`
 * is what stands before the first step.
 */
export type Step<All extends object, Given extends object = object> = {
  readonly name: string;
  readonly requires: readonly (keyof All)[];
  readonly assigns: readonly (keyof All)[];
  run(input: Readonly<Given & All>): Partial<All>;
};

/** Runs a step, named, and returns what it returns. */
export type RunStep = <T>(name: string, step: () => T) => T;

/** Steps in an order in which each finds what it requires. */
export type Pipeline<All extends object, Given extends object> = {
  readonly steps: readonly Step<All, Given>[];
  /** `around` runs each step by its name and gives back what it gives: for those who time or trace steps. */
  run(given: Given & Partial<All>, around?: RunStep): Given & All;
};

/**
 * Joins steps into a pipeline.
 * @param given names of the layers that stand before the first step
 * @throws Error naming the step and the layer, where a step requires what no step before it assigns, or where two assign one layer.
 */
export function createPipeline<All extends object, Given extends object>(
  steps: readonly Step<All, Given>[],
  given: readonly (keyof All)[] = [],
): Pipeline<All, Given> {
  const standing = new Map<keyof All, string>(given.map((layer) => [layer, "the input"]));
  for (const step of steps) {
    for (const layer of step.requires) {
      if (!standing.has(layer)) {
        throw new Error(
          `createPipeline: step "${step.name}" requires the layer "${String(layer)}", which no step before it assigns; ` +
            `put a step that assigns it in front`,
        );
      }
    }
    for (const layer of step.assigns) {
      const earlier = standing.get(layer);
      if (earlier !== undefined) {
        throw new Error(
          `createPipeline: step "${step.name}" assigns the layer "${String(layer)}", which ${earlier} gives already; ` +
            `leave one of them out`,
        );
      }
      standing.set(layer, `step "${step.name}"`);
    }
  }
  return {
    steps,
    run(input, around = (_name, step) => step()) {
      const layers: object = { ...input };
      for (const step of steps)
        Object.assign(
          layers,
          around(step.name, () => step.run(layers as Given & All)),
        );
      return layers as Given & All;
    },
  };
}
