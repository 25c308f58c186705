import { expect, test } from "vitest";
import { ANY_NOMINAL, finite, finiteFeatures, nominal, nominalFeatures } from "../../src/de/agreement.js";

test.each([
  [nominal({ case: "Dat", number: "Sing", gender: "Fem" }), { Case: "Dat", Number: "Sing", Gender: "Fem" }],
  [
    nominal({ case: "Nom", gender: "Fem" }) | nominal({ case: "Acc", gender: "Fem" }),
    { Case: "Acc,Nom", Gender: "Fem" },
  ],
  [ANY_NOMINAL, {}],
  [0, {}],
])("nominal mask %#", (mask, features) => {
  expect(nominalFeatures(mask)).toEqual(features);
});

test.each([
  [finite({ mood: "SubPres", number: "Sing", person: 3 }), "Sub", "Pres", "3"],
  [
    finite({ mood: "IndPast", number: "Sing", person: 1 }) | finite({ mood: "SubPast", number: "Sing", person: 3 }),
    "Ind,Sub",
    "Past",
    "1,3",
  ],
  [finite({ mood: "ImpPres", number: "Sing", person: 2 }), "Imp", undefined, "2"],
])("finite mask %#", (mask, mood, tense, person) => {
  const features = finiteFeatures(mask);
  expect(features.Mood).toBe(mood);
  expect(features.Tense).toBe(tense);
  expect(features.Person).toBe(person);
  expect(features.Number).toBe("Sing");
});

test("masks of different values do not overlap", () => {
  expect(nominal({ case: "Nom" }) & nominal({ case: "Acc" })).toBe(0);
  expect(finite({ person: 1 }) & finite({ person: 3 })).toBe(0);
  expect(finite({ mood: "IndPres" }) & finite({ mood: "SubPres" })).toBe(0);
});
