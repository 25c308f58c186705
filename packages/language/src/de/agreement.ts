import type { Features } from "../document.js";

/**
 * Sets of inflected forms as bit masks, so that agreement is an intersection.
 *
 * Nominal: 24 bits, one for each of case × number × gender. Verbal: 30 bits, one for each of mood and tense × number × person.
 */
export const CASES = ["Nom", "Gen", "Dat", "Acc"] as const;
export const NUMBERS = ["Sing", "Plur"] as const;
export const GENDERS = ["Masc", "Fem", "Neut"] as const;
export const MOODS = ["IndPres", "IndPast", "SubPres", "SubPast", "ImpPres"] as const;

/** All nominal forms. */
export const ANY_NOMINAL = 0xff_ff_ff;

/** The nominal forms with the given values; a value left out is open. */
export function nominal(values: { case?: string; number?: string; gender?: string }): number {
  let mask = 0;
  for (let c = 0; c < 4; c++) {
    if (values.case !== undefined && CASES[c] !== values.case) continue;
    for (let n = 0; n < 2; n++) {
      if (values.number !== undefined && NUMBERS[n] !== values.number) continue;
      for (let g = 0; g < 3; g++) {
        if (values.gender === undefined || GENDERS[g] === values.gender) mask |= 1 << (c * 6 + n * 3 + g);
      }
    }
  }
  return mask;
}

/** The finite forms with the given values; a value left out is open. `mood` is one of `MOODS`, `person` 1 to 3. */
export function finite(values: { mood?: string; number?: string; person?: number }): number {
  let mask = 0;
  for (let m = 0; m < 5; m++) {
    if (values.mood !== undefined && MOODS[m] !== values.mood) continue;
    for (let n = 0; n < 2; n++) {
      if (values.number !== undefined && NUMBERS[n] !== values.number) continue;
      for (let p = 0; p < 3; p++) {
        if (values.person === undefined || values.person === p + 1) mask |= 1 << (m * 6 + n * 3 + p);
      }
    }
  }
  return mask;
}

/** Case, Number and Gender of a nominal mask. A feature that the mask leaves wholly open is left out. */
export const nominalFeatures = remembered((mask) => {
  if (mask === 0) return {};
  const cases = CASES.filter((_, c) => (mask >>> (c * 6)) & 0x3f);
  const numbers = NUMBERS.filter((_, n) => mask & (0x1c71c7 << (n * 3)));
  const genders = GENDERS.filter((_, g) => mask & (0x249249 << g));
  return {
    ...(cases.length < 4 && { Case: cases.toSorted().join(",") }),
    ...(genders.length < 3 && { Gender: genders.join(",") }),
    ...(numbers.length < 2 && { Number: numbers.join(",") }),
  };
});

/** Mood, Number, Person and Tense of a mask of finite forms; several values of one are joined by a comma. */
export const finiteFeatures = remembered((mask) => {
  if (mask === 0) return {};
  const moods = new Set<string>();
  const tenses = new Set<string>();
  const numbers = new Set<string>();
  const persons = new Set<string>();
  for (let bit = 0; bit < 30; bit++) {
    if (((mask >>> bit) & 1) === 0) continue;
    const mood = MOODS[Math.floor(bit / 6)]!;
    moods.add(mood.slice(0, 3));
    if (!mood.startsWith("Imp")) tenses.add(mood.slice(3));
    numbers.add(NUMBERS[Math.floor(bit / 3) % 2]!);
    persons.add(String((bit % 3) + 1));
  }
  const join = (values: Set<string>) => Array.from(values).sort().join(",");
  return {
    Mood: join(moods),
    Number: join(numbers),
    Person: join(persons),
    ...(tenses.size > 0 && { Tense: join(tenses) }),
    VerbForm: "Fin",
  };
});

/** Masks repeat, and there are few of them. */
function remembered(make: (mask: number) => Features): (mask: number) => Features {
  const known = new Map<number, Features>();
  return (mask) => {
    let features = known.get(mask);
    if (features === undefined) {
      features = Object.freeze(make(mask));
      known.set(mask, features);
    }
    return features;
  };
}
