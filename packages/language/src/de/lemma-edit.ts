/**
 * How a lemma is made from a form, written in a few characters so that many forms share one edit: switches, then the number of
 * characters cut from the end as a letter (`a` for none), then what is appended.
 *
 * Switches: `<` small first letter, `>` capital first letter, `-` the last umlaut undone, `1`, `2`, `3` the first, second or
 * third "ge" left out (participles: "mitgeteilt" → mitteilen), `7`, `8`, `9` the first, second or third "zu" left out
 * ("mitzuteilen" → mitteilen).
 */
export type LemmaEdit = string;

const SWITCHES = "<>-123789";

/** The lemma of `form` by `edit`. */
export function applyLemmaEdit(form: string, edit: LemmaEdit): string {
  let at = 0;
  let base = form;
  for (; at < edit.length && SWITCHES.includes(edit[at]!); at++) base = applySwitch(base, edit[at]!);
  const cut = edit.charCodeAt(at) - 97;
  return base.slice(0, base.length - cut) + edit.slice(at + 1);
}

function applySwitch(form: string, change: string): string {
  switch (change) {
    case "<":
      return form.slice(0, 1).toLowerCase() + form.slice(1);
    case ">":
      return form.slice(0, 1).toUpperCase() + form.slice(1);
    case "-":
      return withoutLastUmlaut(form);
    default: {
      const digit = Number(change);
      const infix = digit < 4 ? "ge" : "zu";
      let place = -1;
      for (let count = digit % 6; count > 0; count--) {
        place = form.indexOf(infix, place + 1);
        if (place < 0) return form;
      }
      return form.slice(0, place) + form.slice(place + 2);
    }
  }
}

function withoutLastUmlaut(form: string): string {
  for (let at = form.length - 1; at >= 0; at--) {
    const plain = PLAIN_VOWELS[form[at]!];
    // "äu" comes of "au": the u stays.
    if (plain !== undefined) return form.slice(0, at) + plain + form.slice(at + 1);
  }
  return form;
}

const PLAIN_VOWELS: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", Ä: "A", Ö: "O", Ü: "U" };

const COMBINATIONS: readonly string[] = [
  "", "-", "1", "2", "3", "7", "8", "9", "<", ">", "<-", "<1", "<7", "1-", ">1",
]; // biome-ignore format: a list

/** The shortest edit that makes `lemma` from `form`. */
export function findLemmaEdit(form: string, lemma: string): LemmaEdit {
  let best: LemmaEdit | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const switches of COMBINATIONS) {
    let base = form;
    for (const change of switches) base = applySwitch(base, change);
    if (switches !== "" && base === form) continue;
    let shared = 0;
    while (shared < base.length && shared < lemma.length && base[shared] === lemma[shared]) shared++;
    const cut = base.length - shared;
    if (cut > 90) continue;
    const cost = cut + (lemma.length - shared) + 1.5 * switches.length;
    if (cost < bestCost) {
      bestCost = cost;
      best = `${switches}${String.fromCharCode(97 + cut)}${lemma.slice(shared)}`;
    }
  }
  if (best === undefined) throw new RangeError(`findLemmaEdit: "${form}" is too long to be cut down to "${lemma}"`);
  return best;
}
