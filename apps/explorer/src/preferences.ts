/** A choice kept from the last visit; `undefined` where none is kept, or the browser keeps nothing. */
export function recall<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
  try {
    const kept = localStorage.getItem(`newsgraph.${name}`);
    return choices.find((choice) => choice === kept);
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next visit, where the browser allows it. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(`newsgraph.${name}`, choice);
  } catch {
    // Private windows may forbid it: the choice then lasts as long as the page.
  }
}
