import type { EntityKind, Facts } from "@newsgraph/schema";

/** Whom and what the two seed articles together must yield, by kind. */
export const EXPECTED_ENTITIES = {
  person: ["Jens Stoltenberg", "Wolodymyr Selenskyj", "Dmitri Peskow"],
  organization: ["NATO", "Reuters", "Interfax"],
  state: ["Russland", "Ukraine", "Finnland", "Litauen"],
  place: ["Kiew", "Vilnius", "Irpin", "Butscha", "Michaelsplatz", "Warschau"],
} as const satisfies Partial<Record<EntityKind, readonly string[]>>;

/** Kinds of which nothing else than expected may be found. */
const COMPLETE_KINDS = ["person", "place"] as const;

/** `kind name` of what is missing, and of what is there but should not be; doubles within an article are false as well. */
export type Expectation = { expected: number; missing: string[]; false: string[] };

/** Compares the entities of all seeds with what is expected; names by letters, whatever their case. */
export function checkExpectations(all: readonly Facts[]): Expectation {
  const wanted = Object.entries(EXPECTED_ENTITIES).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`));
  const said = all.map(({ entities }) => entities.map(({ kind, name }) => `${kind} ${name}`));
  const lower = new Set(said.flat().map((entry) => entry.toLowerCase()));
  const allowed = new Set(wanted.map((entry) => entry.toLowerCase()));
  const wrong = said.flatMap((entries) =>
    entries.filter((entry, index) => {
      if (!COMPLETE_KINDS.some((kind) => entry.startsWith(`${kind} `))) return false;
      return !allowed.has(entry.toLowerCase()) || entries.indexOf(entry) < index;
    }),
  );
  return {
    expected: wanted.length,
    missing: wanted.filter((entry) => !lower.has(entry.toLowerCase())),
    false: wrong,
  };
}
