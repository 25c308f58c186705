import { Automaton } from "./automaton.js";
import { demonymForms } from "./gazetteer-demonyms.js";
import type { GazetteerTables, OfficeHolder, RegionKind, StateKind } from "./gazetteer-tables.js";
import { readModelFile } from "./model-file.js";

export const GAZETTEER_MODEL = { kind: "gazetteer", version: 2 } as const;

/** Bits of a person name's entry. */
export const PERSON_NAME_BITS = { first: 1, masculine: 2, feminine: 4, surname: 8, common: 16 } as const;
/**
 * Bytes of a place in the section `place-columns`. The columns, each as long as there are places: thousands of inhabitants, latitude,
 * longitude (two bytes each), country, subdivision (two), feature, and the GeoNames id's three bytes, the lowest first.
 */
export const PLACE_COLUMN_BYTES = 2 + 2 + 2 + 1 + 2 + 1 + 3;
/** Coordinates are stored in hundredths of a degree, about a kilometre. */
const COORDINATE_STEPS = 100;

/** A state, territory or federal state. `iso` is ISO 3166-1 alpha-2, or ISO 3166-2 for parts; `name` is German. */
export type StateName = { readonly iso: string; readonly name: string; readonly kind: StateKind };

/** What a nationality word says: `ukrainischen` → UA, adjective; `Norwegerin` → NO, person, feminine. */
export type Nationality = {
  readonly iso: string;
  readonly kind: "adjective" | "person";
  /** Uninflected: `"ukrainisch"`, `"Norweger"`. */
  readonly lemma: string;
  readonly gender?: "Masc" | "Fem";
  /** Absent where the form may be either. */
  readonly number?: "Sing" | "Plur";
};

/** A populated place. */
export type Place = {
  /** Number of GeoNames: `https://sws.geonames.org/<id>/`. */
  readonly id: number;
  /** German name, else the local one. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** German or local name of the first-order subdivision; absent where unknown. */
  readonly subdivision?: string;
  /** What tells it from others of its name, where its source has it in brackets: "Oder" of "Frankfurt (Oder)". */
  readonly qualifier?: string;
  /** Inhabitants, to the nearest thousand; 0 below 500 or where unknown. */
  readonly population: number;
  /** Degrees, north and east positive, to a hundredth. */
  readonly latitude: number;
  readonly longitude: number;
  /** GeoNames feature code: PPLC capital, PPLA seat of a subdivision, PPL place, PPLX part of one. */
  readonly feature: string;
  /** Whether the name looked up is a common word as well ("Essen", "Weil"): context must decide. */
  readonly ambiguous: boolean;
};

export type Region = { readonly name: string; readonly kind: RegionKind };
export type Organization = { readonly name: string; readonly acronym?: string; readonly kind: string };
/** A name of several words in a text: `last` is the index of the word behind it. */
export type MultiwordName = { readonly kind: "state" | "region" | "organization" | "place"; readonly last: number };
/** How a word serves as a first name; `common` where it is a common word as well. */
export type FirstName = { readonly gender?: "Masc" | "Fem"; readonly common: boolean };

/**
 * Names of states, places, regions, organisations and persons. Look-up is case-sensitive, takes names without article and
 * forgives a genitive ("Moskaus", "Paris'"). Everything unknown gives `undefined` or an empty list. Sources and licences stand in the
 * model card.
 */
export class Gazetteer {
  readonly #tables: GazetteerTables;
  readonly #states = new Map<string, StateName>();
  readonly #statesByIso = new Map<string, StateName>();
  readonly #adjectives = new Map<string, Nationality>();
  readonly #persons = new Map<string, Nationality>();
  readonly #capitals = new Map<string, string>();
  readonly #regions = new Map<string, Region>();
  readonly #organizations = new Map<string, Organization>();
  readonly #multiword = new Map<string, { key: string; kind: MultiwordName["kind"]; length: number }[]>();
  readonly #placeNames: ReadonlyMap<number, string>;
  readonly #placeQualifiers: ReadonlyMap<number, string>;
  readonly #places: Automaton;
  readonly #columns: DataView;
  readonly #placeCount: number;
  readonly #personNames: Automaton;

  /** @throws Error where `bytes` are no gazetteer, see `readModelFile`. */
  constructor(bytes: Uint8Array) {
    const file = readModelFile(bytes, GAZETTEER_MODEL, "gazetteer.bin");
    this.#tables = JSON.parse(new TextDecoder().decode(file.section("tables"))) as GazetteerTables;
    this.#places = new Automaton(file.section("places"));
    this.#personNames = new Automaton(file.section("person-names"));
    const columns = file.section("place-columns");
    this.#columns = new DataView(columns.buffer, columns.byteOffset, columns.byteLength);
    this.#placeCount = columns.byteLength / PLACE_COLUMN_BYTES;
    this.#placeNames = new Map(this.#tables.placeNames);
    this.#placeQualifiers = new Map(this.#tables.placeQualifiers);
    this.#index();
  }

  #index(): void {
    for (const { iso, name, kind, names } of this.#tables.states) {
      const state: StateName = { iso, name, kind };
      this.#statesByIso.set(iso, state);
      for (const key of names) if (!this.#states.has(key)) this.#states.set(key, state);
    }
    for (const { iso, adjectives, persons } of this.#tables.nationalities) {
      for (const lemma of adjectives) {
        if (!this.#adjectives.has(lemma)) this.#adjectives.set(lemma, { iso, kind: "adjective", lemma });
      }
      for (const { form, ...rest } of persons.flatMap(demonymForms)) {
        // "Schweden", "Ungarn": the state is the likelier reading.
        if (this.#states.has(form) || this.#persons.has(form)) continue;
        this.#persons.set(form, { iso, kind: "person", ...rest });
      }
    }
    for (const [name, iso] of this.#tables.capitals) if (!this.#capitals.has(name)) this.#capitals.set(name, iso);
    for (const { kind, names } of this.#tables.regions) {
      const region: Region = { name: names[0]!, kind };
      for (const name of names) if (!this.#regions.has(name)) this.#regions.set(name, region);
    }
    for (const { kind, acronym, names } of this.#tables.organizations) {
      const organization: Organization = { name: names[0]!, kind, ...(acronym === undefined ? {} : { acronym }) };
      for (const name of names) if (!this.#organizations.has(name)) this.#organizations.set(name, organization);
    }
    this.#indexMultiword();
  }

  /** The state, territory or federal state of that German or English name: `"Russlands"` → RU. */
  state(name: string): StateName | undefined {
    return forgiving(name, (key) => this.#states.get(key));
  }

  /** The state of an ISO code. */
  stateByIso(iso: string): StateName | undefined {
    return this.#statesByIso.get(iso);
  }

  /** What a nationality adjective or a name of inhabitants, in any inflected form, belongs to. */
  nationality(word: string): Nationality | undefined {
    const person = this.#persons.get(word);
    if (person !== undefined) return person;
    const lower = word.slice(0, 1).toLowerCase() + word.slice(1);
    for (const key of word === lower ? [word] : [word, lower]) {
      const stem = /^(.+[iy]sch|deutsch|.+deutsch)(?:e|en|er|es|em)?$/.exec(key)?.[1];
      const found = stem === undefined ? undefined : this.#adjectives.get(stem);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** ISO code of the state that a capital governs: `"Kiew"` and `"Kyjiw"` → UA. */
  capitalOf(name: string): string | undefined {
    return forgiving(name, (key) => this.#capitals.get(key));
  }

  /** Populated places of that name, the largest first. */
  places(name: string): Place[] {
    return forgiving(name, (key) => {
      const values = this.#places.getAll(key);
      return values.length === 0 ? undefined : values.map((value) => this.#placeAt(key, value));
    }) ?? []; // biome-ignore format: one expression
  }

  /** Populated places whose name begins with that one and goes on with other words, the largest first: `"Frankfurt"` → Frankfurt am Main. */
  placesBeginning(name: string): Place[] {
    const node = this.#places.step(this.#places.follow(this.#places.root, name), SPACE);
    return [...this.#places.entries(node)]
      .sort(([, a], [, b]) => a - b)
      .map(([rest, value]) => this.#placeAt(`${name} ${rest}`, value));
  }

  /** Whether there is a populated place of that name; cheaper than `places`. `ambiguous`: the name is a common word as well. */
  hasPlace(name: string): { readonly ambiguous: boolean } | undefined {
    return forgiving(name, (key) => {
      const value = this.#places.get(key);
      return value === undefined ? undefined : value % 2 === 1 ? AMBIGUOUS : UNAMBIGUOUS;
    });
  }

  /** The place of an automaton's value: twice the index in the order of population, plus one where the key is ambiguous. */
  #placeAt(key: string, value: number): Place {
    const index = value >> 1;
    const count = this.#placeCount;
    const view = this.#columns;
    const qualifier = this.#placeQualifiers.get(index);
    const byte = (column: number) => view.getUint8(column * count + index);
    const subdivision = this.#tables.placeSubdivisions[view.getUint16(7 * count + 2 * index, true)] ?? "";
    return {
      id: byte(10) | (byte(11) << 8) | (byte(12) << 16),
      name: this.#placeNames.get(index) ?? key,
      country: this.#tables.placeCountries[byte(6)] ?? "",
      ...(subdivision === "" ? {} : { subdivision }),
      ...(qualifier === undefined ? {} : { qualifier }),
      population: 1000 * view.getUint16(2 * index, true),
      latitude: view.getInt16(2 * count + 2 * index, true) / COORDINATE_STEPS,
      longitude: view.getInt16(4 * count + 2 * index, true) / COORDINATE_STEPS,
      feature: this.#tables.placeFeatures[byte(9)] ?? "PPL",
      ambiguous: value % 2 === 1,
    };
  }

  /**
   * The longest name of several words that starts at word `first`: what it names and the word behind it. States, regions and
   * organisations come before places. Names of one word are not sought.
   */
  longestName(words: readonly string[], first: number): MultiwordName | undefined {
    const word = words[first];
    if (word === undefined) return undefined;
    let found: MultiwordName | undefined;
    for (const { key, kind, length } of this.#multiword.get(word) ?? []) {
      if (length <= (found?.last ?? 0) - first || first + length > words.length) continue;
      if (words.slice(first, first + length).join(" ") === key) found = { kind, last: first + length };
    }
    let node = this.#places.follow(this.#places.root, word);
    for (let last = first + 1; node > 0 && last < words.length; last += 1) {
      node = this.#places.follow(this.#places.step(node, SPACE), words[last]!);
      if (last + 1 > (found?.last ?? 0) && this.#places.valueAt(node) >= 0) found = { kind: "place", last: last + 1 };
    }
    return found;
  }

  #indexMultiword(): void {
    const add = (kind: MultiwordName["kind"], names: Iterable<string>) => {
      for (const key of names) {
        const words = key.split(" ");
        if (words.length < 2) continue;
        const list = this.#multiword.get(words[0]!) ?? [];
        list.push({ key, kind, length: words.length });
        this.#multiword.set(words[0]!, list);
      }
    };
    add("state", this.#states.keys());
    add("region", this.#regions.keys());
    add("organization", this.#organizations.keys());
  }

  /** A continent, region, water or mountain range, or a state of the past. */
  region(name: string): Region | undefined {
    return forgiving(name, (key) => this.#regions.get(key));
  }

  /** An organisation by name or acronym: `"Nato"` → NATO. */
  organization(name: string): Organization | undefined {
    return forgiving(name, (key) => this.#organizations.get(key));
  }

  /** Whether a word serves as a first name, and of whom; `gender` is absent where it is open or unknown. */
  firstName(word: string): FirstName | undefined {
    const bits = this.#personBits(word);
    if ((bits & PERSON_NAME_BITS.first) === 0) return undefined;
    const common = (bits & PERSON_NAME_BITS.common) !== 0;
    const masculine = (bits & PERSON_NAME_BITS.masculine) !== 0;
    const feminine = (bits & PERSON_NAME_BITS.feminine) !== 0;
    return masculine === feminine ? { common } : { gender: masculine ? "Masc" : "Fem", common };
  }

  /** Whether a word serves as a surname. Many surnames are common words as well: see `personNameBits`. */
  isSurname(word: string): boolean {
    return (this.#personBits(word) & PERSON_NAME_BITS.surname) !== 0;
  }

  /** The bits of `PERSON_NAME_BITS` for exactly this form, without forgiving a genitive; 0 for no name. For features. */
  personNameBits(word: string): number {
    return this.#personNames.get(word) ?? 0;
  }

  #personBits(word: string): number {
    return forgiving(word, (key) => this.#personNames.get(key)) ?? 0;
  }

  /** Heads of state and government in May 2026. Absent or vacant: an empty list. */
  officeHolders(iso: string): OfficeHolder[] {
    return this.#tables.officeHolders.filter((holder) => holder.iso === iso);
  }
}

const SPACE = 0x20;
const AMBIGUOUS = { ambiguous: true } as const;
const UNAMBIGUOUS = { ambiguous: false } as const;

/** Looks a name up as it stands, then without a genitive's ending. */
function forgiving<T>(name: string, find: (key: string) => T | undefined): T | undefined {
  const found = find(name);
  if (found !== undefined) return found;
  const last = name.charCodeAt(name.length - 1);
  if (name.length < 4) return undefined;
  if (last === 0x73 /* s */) {
    const before = name.at(-2);
    return find(name.slice(0, before === "'" || before === "’" ? -2 : -1));
  }
  return last === 0x27 || last === 0x2019 ? find(name.slice(0, -1)) : undefined;
}
