/** A choice kept from the last visit; `undefined` where none is kept, or the browser keeps nothing. */
export function recall<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
  const kept = recallText(name);
  return choices.find((choice) => choice === kept);
}

/** A text kept from the last visit; `undefined` where none is kept, or the browser keeps nothing. */
export function recallText(name: string): string | undefined {
  try {
    return localStorage.getItem(`newsgraph.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice or text for the next visit, where the browser allows it. */
export function remember(name: string, text: string): void {
  try {
    localStorage.setItem(`newsgraph.${name}`, text);
  } catch {
    // Private windows may forbid it: the choice then lasts as long as the page.
  }
}
