/** What kind of area a state's entry is: ISO 3166-1 tells states and territories, ISO 3166-2 parts of states. */
export type StateKind = "state" | "territory" | "part";

/** A state, a dependent territory or a federal state, with its names. */
export type StateTable = {
  /** ISO 3166-1 alpha-2 (`"UA"`, Kosovo `"XK"`) or, for parts, ISO 3166-2 (`"DE-BY"`). */
  readonly iso: string;
  /** Canonical German name: `"Ukraine"`, without article. */
  readonly name: string;
  readonly kind: StateKind;
  /** Every name that means it in German or English text, the canonical one included where it does. */
  readonly names: readonly string[];
};

/** Words for the people and things of a state. A person is `"Norweger"` or, with its feminine, `"Franzose (Französin)"`. */
export type NationalityTable = {
  readonly iso: string;
  readonly adjectives: readonly string[];
  readonly persons: readonly string[];
};

export type RegionKind = "continent" | "region" | "water" | "mountains" | "state-former";
export type RegionTable = { readonly kind: RegionKind; readonly names: readonly string[] };

/** An organisation: its canonical German name comes first in `names`. */
export type OrganizationTable = {
  readonly kind: string;
  readonly acronym?: string;
  readonly names: readonly string[];
};

/** Who holds an office, by the World Factbook (May 2026), in its English spelling; `since` is ISO 8601. */
export type OfficeHolder = {
  readonly iso: string;
  readonly name: string;
  readonly office: string;
  readonly role: "head-of-state" | "head-of-government";
  readonly since?: string;
};

/** The part of a gazetteer that is small enough to be read whole. */
export type GazetteerTables = {
  readonly states: readonly StateTable[];
  readonly nationalities: readonly NationalityTable[];
  /** Names of capitals with the ISO codes of the states that they govern. */
  readonly capitals: readonly (readonly [name: string, iso: string])[];
  readonly regions: readonly RegionTable[];
  readonly organizations: readonly OrganizationTable[];
  readonly officeHolders: readonly OfficeHolder[];
  /** Countries and subdivisions that the places' columns point into. */
  readonly placeCountries: readonly string[];
  readonly placeSubdivisions: readonly string[];
  readonly placeFeatures: readonly string[];
  /** Canonical names of those places that have several, by index. */
  readonly placeNames: readonly (readonly [index: number, name: string])[];
  /** What stands in brackets behind the names of some places, by index. */
  readonly placeQualifiers: readonly (readonly [index: number, qualifier: string])[];
};
