import type { Document, Gazetteer } from "@newsgraph/language";
import type { Entity, EntityKind, MentionForm } from "@newsgraph/schema";
import { compareSpans } from "@newsgraph/schema";
import type { GermanData } from "./data/german.js";
import type { ReadName } from "./names.js";
import type { NounPhrase } from "./noun-phrases.js";
import type { Office, OfficeWords } from "./offices.js";
import { sentenceAt } from "./positions.js";

/** A mention while entities are being made: a token range, and why it belongs where it does. */
export type DraftMention = {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly phrase: number | undefined;
  readonly form: MentionForm;
  readonly rule: string;
  readonly confidence: number;
};

/** An office with the entity that it is held in, once that is known. */
export type DraftOffice = {
  readonly role: string;
  readonly iso: string | undefined;
  readonly bond: EntityDraft | undefined;
};

/** An entity in the making. */
export type EntityDraft = {
  kind: EntityKind;
  /** Every form of its name without inflection, with its count. */
  readonly forms: Map<string, number>;
  /** A name that is known to be the right one, whatever the text's forms. */
  canonical: string | undefined;
  same: string | undefined;
  iso: string | undefined;
  /** ISO code of the country whose capital it is. */
  capitalOf: string | undefined;
  international: boolean;
  gender: "Masc" | "Fem" | undefined;
  plural: boolean;
  /** The state that it is a body of. */
  partOf: EntityDraft | undefined;
  /** Heads of descriptions that it goes by: event nouns. */
  readonly heads: Set<string>;
  readonly offices: DraftOffice[];
  readonly mentions: DraftMention[];
};

type NewMention = Omit<DraftMention, "sentence">;

/** The entities of one article in the making: grouped names first, then whatever is linked to them. */
export class EntityDrafts {
  readonly all: EntityDraft[] = [];
  readonly #byPhrase = new Map<number, EntityDraft>();
  readonly #document: Document;
  readonly #gazetteer: Gazetteer;

  readonly #seats: ReadonlyMap<string, string>;

  constructor(document: Document, gazetteer: Gazetteer, seats: ReadonlyMap<string, string>) {
    this.#document = document;
    this.#gazetteer = gazetteer;
    this.#seats = seats;
  }

  /** The entity that the noun phrase refers to, if it is known. */
  atPhrase(index: number): EntityDraft | undefined {
    return this.#byPhrase.get(index);
  }

  /** Lets a noun phrase that is no mention of its own (an apposition) refer to the entity. */
  referTo(phrase: number, draft: EntityDraft): void {
    this.#byPhrase.set(phrase, draft);
  }

  create(kind: EntityKind): EntityDraft {
    const draft: EntityDraft = {
      kind,
      forms: new Map(),
      canonical: undefined,
      same: undefined,
      iso: undefined,
      capitalOf: undefined,
      international: false,
      gender: undefined,
      plural: false,
      partOf: undefined,
      heads: new Set(),
      offices: [],
      mentions: [],
    };
    this.all.push(draft);
    return draft;
  }

  addMention(draft: EntityDraft, mention: NewMention): void {
    draft.mentions.push({ ...mention, sentence: sentenceAt(this.#document, mention.first) });
    if (mention.phrase !== undefined) this.#byPhrase.set(mention.phrase, draft);
  }

  /** The state of an ISO code: the one of the article, else a new one without mentions. */
  state(iso: string): EntityDraft | undefined {
    const found = this.all.find((draft) => draft.kind === "state" && draft.iso === iso);
    if (found) return found;
    const name = this.#gazetteer.stateByIso(iso)?.name;
    if (name === undefined) return undefined;
    const draft = this.create("state");
    draft.canonical = name;
    draft.iso = iso;
    draft.same = `urn:iso:std:iso:3166:-1:${iso}`;
    return draft;
  }

  /** The entity that an office is held in, by the words that say so; made where only a compound names it ("Kremlsprecher"). */
  officeBond(words: OfficeWords): EntityDraft | undefined {
    const found = this.findOfficeBond(words);
    if (found || words.modifier === undefined || words.owner !== undefined) return found;
    const known = this.#gazetteer.organization(words.modifier)?.name;
    const isSeat = this.#seats.has(words.modifier);
    if (known === undefined && !isSeat && !/^\p{Lu}{2,6}$/u.test(words.modifier)) return undefined;
    const draft = this.create("organization");
    draft.canonical = known ?? words.modifier;
    draft.forms.set(words.modifier, 1);
    return draft;
  }

  /** The same, of entities that stand already or states that a nationality names. */
  findOfficeBond({ modifier, iso, owner }: OfficeWords): EntityDraft | undefined {
    if (owner !== undefined && this.#byPhrase.has(owner)) return this.#byPhrase.get(owner);
    if (iso !== undefined) return this.state(iso);
    if (modifier === undefined) return undefined;
    const state = this.#gazetteer.state(modifier);
    if (state) return this.state(state.iso);
    const key = foldName(modifier);
    return this.all.find((draft) => [...draft.forms.keys()].some((form) => foldName(form) === key));
  }

  /** The entities in the order of their first mention, those without mentions last; ids e1, e2 … */
  finish(): { entities: Entity[]; idOf: Map<EntityDraft, string> } {
    const kept = this.all.filter(
      ({ mentions, forms, canonical }) => mentions.length > 0 || forms.size > 0 || canonical,
    );
    const firstOf = (draft: EntityDraft) =>
      Math.min(Number.MAX_SAFE_INTEGER, ...draft.mentions.map(({ first }) => first));
    const ordered = kept
      .map((draft, index) => ({ draft, index, first: firstOf(draft) }))
      .sort((a, b) => a.first - b.first || a.index - b.index);
    const idOf = new Map(ordered.map(({ draft }, index) => [draft, `e${index + 1}`]));
    return { entities: ordered.map(({ draft }) => this.#toEntity(draft, idOf.get(draft) ?? "")), idOf };
  }

  #toEntity(draft: EntityDraft, id: string): Entity {
    const name = draft.canonical ?? fullestForm(draft);
    const mentions = draft.mentions
      .map(({ first, last, form }) => ({
        from: this.#document.tokens[first]?.from ?? 0,
        to: this.#document.tokens[last - 1]?.to ?? 0,
        form,
      }))
      .sort(compareSpans);
    return {
      id,
      kind: draft.kind,
      name,
      aliases: [...draft.forms.keys()].filter((form) => form !== name).sort(),
      ...(draft.same === undefined ? {} : { same: [draft.same] }),
      mentions,
    };
  }
}

/** The form with the most words, then the most frequent, then the one with more capitals. */
function fullestForm({ forms }: EntityDraft): string {
  const words = (form: string) => form.split(/\s+/).length;
  const capitals = (form: string) => form.replace(/[^\p{Lu}]/gu, "").length;
  const [best] = [...forms].sort(
    ([a, countA], [b, countB]) =>
      words(b) - words(a) || countB - countA || capitals(b) - capitals(a) || (a < b ? -1 : 1),
  );
  return best?.[0] ?? "?";
}

/** A name's key: case and hyphens aside, so that "Nato" and "NATO" are one. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
}

/** Groups read names into entities: equal names of one kind; a surname with the one full name that ends in it. */
export function groupNames(
  drafts: EntityDrafts,
  document: Document,
  phrases: readonly NounPhrase[],
  names: readonly ReadName[],
  gazetteer: Gazetteer,
  data: GermanData,
): void {
  const phraseOf = new Map<number, number>();
  for (const [index, { name }] of phrases.entries()) if (name !== undefined) phraseOf.set(name, index);
  const persons = names.filter(({ kind }) => kind === "person");
  const fullNames = new Set(persons.map(({ base }) => base).filter((base) => base.includes(" ")));
  for (const read of names) {
    const base = read.kind === "person" ? expandSurname(read.base, fullNames) : read.base;
    const key = foldName(base);
    const fits = (draft: EntityDraft) =>
      draft.kind === read.kind &&
      ((read.iso !== undefined && draft.iso === read.iso) ||
        [...draft.forms.keys()].some((form) => foldName(form) === key));
    const draft = drafts.all.find(fits) ?? startDraft(drafts, read, base, gazetteer, data, document);
    draft.forms.set(base, (draft.forms.get(base) ?? 0) + 1);
    if (base !== read.base) draft.forms.set(read.base, (draft.forms.get(read.base) ?? 0) + 1);
    drafts.addMention(draft, {
      first: read.name.first,
      last: read.name.last,
      phrase: phraseOf.get(read.index),
      form: "named",
      rule: `name:${read.name.class}`,
      confidence: read.name.confidence,
    });
  }
  joinAcronyms(drafts, document, names);
}

/** The one full name that the surname belongs to; the surname itself where none or several could be meant. */
function expandSurname(base: string, fullNames: ReadonlySet<string>): string {
  if (fullNames.has(base)) {
    const longer = [...fullNames].filter((full) => full !== base && full.endsWith(` ${base}`));
    return longer.length === 1 ? (longer[0] ?? base) : base;
  }
  const candidates = [...fullNames].filter((full) => full.endsWith(` ${base}`));
  const distinct = candidates.filter(
    (full) => !candidates.some((other) => other !== full && other.endsWith(` ${full}`)),
  );
  return distinct.length === 1 ? (distinct[0] ?? base) : base;
}

function startDraft(
  drafts: EntityDrafts,
  read: ReadName,
  base: string,
  gazetteer: Gazetteer,
  data: GermanData,
  document: Document,
): EntityDraft {
  const draft = drafts.create(read.kind);
  draft.same = read.same;
  draft.iso = read.iso;
  if (read.kind === "state") draft.canonical = gazetteer.state(base)?.name;
  if (read.kind === "place") draft.capitalOf = gazetteer.capitalOf(base);
  if (read.kind === "organization") {
    const known = gazetteer.organization(base);
    draft.international = known?.kind === "international";
    if (known?.acronym !== undefined && foldName(known.acronym) === foldName(base)) draft.canonical = known.acronym;
  }
  if (read.kind === "person") draft.gender = gazetteer.firstName(base.split(" ")[0] ?? "")?.gender;
  if (read.kind === "event") {
    const head = data.eventNouns.find(document.lemmas[read.name.last - 1] ?? "")?.head;
    if (head !== undefined) draft.heads.add(head);
  }
  return draft;
}

/** "Vereinte Nationen (UN)", "UN (Vereinte Nationen)": the name in brackets right behind another is its short or long form. */
function joinAcronyms(drafts: EntityDrafts, document: Document, names: readonly ReadName[]): void {
  const draftOf = (read: ReadName) =>
    drafts.all.find(({ mentions }) => mentions.some(({ first }) => first === read.name.first));
  for (const [index, read] of names.entries()) {
    const next = names[index + 1];
    if (!next || next.name.first !== read.name.last + 1) continue;
    const between = document.text.slice(read.name.to, next.name.from);
    const [long, short] = read.base.length >= next.base.length ? [read, next] : [next, read];
    if (!/^\s*\($/.test(between) || !isAcronymOf(short.base, long.base)) continue;
    const [from, into] = [draftOf(short), draftOf(long)];
    if (!from || !into || from === into) continue;
    for (const [form, count] of from.forms) into.forms.set(form, (into.forms.get(form) ?? 0) + count);
    for (const mention of from.mentions) drafts.addMention(into, mention);
    drafts.all.splice(drafts.all.indexOf(from), 1);
  }
}

/** Capitals whose letters come in this order in the long form. */
function isAcronymOf(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{L}\d]{1,7}$/u.test(short) || short.replace(/[^\p{Lu}]/gu, "").length < 2 || !/[\s-]/.test(long))
    return false;
  let at = -1;
  for (const letter of short.toLowerCase()) {
    at = long.toLowerCase().indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Writes the offices into the drafts of those who hold them, their bonds resolved. */
export function assignOffices(drafts: EntityDrafts, offices: readonly Office[]): void {
  for (const office of offices) {
    const holder = drafts.atPhrase(office.holder);
    if (holder?.kind !== "person") continue;
    drafts.referTo(office.phrase, holder);
    holder.offices.push({ role: office.role, iso: office.iso, bond: drafts.officeBond(office) });
    if (holder.gender === undefined) holder.gender = /in$/.test(office.role) || office.role === "Frau" ? "Fem" : "Masc";
  }
}
