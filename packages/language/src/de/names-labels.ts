import { NAME_CLASSES, type NameClass } from "../document.js";

/** Labels of tokens: 0 outside, then for each class "begins" and "goes on". */
export const NAME_LABELS = 1 + 2 * NAME_CLASSES.length;

/** The label of a token of a name. */
export function nameLabel(name: NameClass, begins: boolean): number {
  return 1 + 2 * NAME_CLASSES.indexOf(name) + (begins ? 0 : 1);
}

/** Whether `label` may stand behind `before`: a name goes on only after its own class. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

/** The class of a label, `undefined` outside of names. */
export function classOfLabel(label: number): NameClass | undefined {
  return label === 0 ? undefined : NAME_CLASSES[(label - 1) >> 1];
}
