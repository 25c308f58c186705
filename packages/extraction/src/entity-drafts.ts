import type { Document, Gazetteer } from "@newsgraph/language";
import type { Entity, EntityKind, MentionForm } from "@newsgraph/schema";
import { compareSpans } from "@newsgraph/schema";
import type { NounList, OfficeBond } from "./data/nouns.js";
import { isoLink } from "./names.js";
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
  /** The office without the body that its compound names: "Umweltministerin", "Sprecher" of the Kremlsprecher. */
  readonly title: string;
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
  /** Links to the same thing elsewhere. */
  same: readonly string[];
  iso: string | undefined;
  /** ISO code of the country whose capital it is. */
  capitalOf: string | undefined;
  international: boolean;
  gender: "Masc" | "Fem" | undefined;
  plural: boolean;
  /** Whether it acts, speaks or is acted upon by the grammar; what does not is kept only if it has a part in a fact. */
  acts: boolean;
  /** Whether only a compound or a nationality names it, so that it may stand without mentions. */
  implied: boolean;
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
  readonly #bySentence = new Map<number, { draft: EntityDraft; mention: DraftMention }[]>();
  /** By kind and folded form of the name; the first that took the form keeps it. */
  readonly #byName = new Map<string, EntityDraft>();
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
      same: [],
      iso: undefined,
      capitalOf: undefined,
      international: false,
      gender: undefined,
      plural: false,
      acts: false,
      implied: false,
      partOf: undefined,
      heads: new Set(),
      offices: [],
      mentions: [],
    };
    this.all.push(draft);
    return draft;
  }

  addMention(draft: EntityDraft, added: NewMention): void {
    const mention = { ...added, sentence: sentenceAt(this.#document, added.first) };
    draft.mentions.push(mention);
    const others = this.#bySentence.get(mention.sentence);
    if (others) others.push({ draft, mention });
    else this.#bySentence.set(mention.sentence, [{ draft, mention }]);
    if (mention.phrase !== undefined) this.#byPhrase.set(mention.phrase, draft);
  }

  removeMention(draft: EntityDraft, mention: DraftMention): void {
    draft.mentions.splice(draft.mentions.indexOf(mention), 1);
    const others = this.#bySentence.get(mention.sentence) ?? [];
    this.#bySentence.set(
      mention.sentence,
      others.filter((other) => other.mention !== mention),
    );
  }

  /** The mentions of a sentence with what they refer to, in no order. */
  mentionsIn(sentence: number): readonly { draft: EntityDraft; mention: DraftMention }[] {
    return this.#bySentence.get(sentence) ?? [];
  }

  /** Counts `count` more uses of a form of the entity's name, by which it is found from then on. */
  addForm(draft: EntityDraft, form: string, count = 1): void {
    draft.forms.set(form, (draft.forms.get(form) ?? 0) + count);
    for (const key of [`${draft.kind} ${foldName(form)}`, ` ${foldName(form)}`]) {
      if (!this.#byName.has(key)) this.#byName.set(key, draft);
    }
  }

  /** The entity of that name, case and hyphens aside; of any kind where none is asked for. */
  findByName(name: string, kind?: EntityKind): EntityDraft | undefined {
    return this.#byName.get(`${kind ?? ""} ${foldName(name)}`);
  }

  /** Makes two entities one: the second's forms and mentions become the first's. */
  absorb(into: EntityDraft, from: EntityDraft): void {
    for (const mention of [...from.mentions]) {
      this.removeMention(from, mention);
      this.addMention(into, mention);
    }
    for (const [key, draft] of this.#byName) if (draft === from) this.#byName.set(key, into);
    for (const [form, count] of from.forms) this.addForm(into, form, count);
    this.all.splice(this.all.indexOf(from), 1);
  }

  /** The state of an ISO code among those of the article. */
  findState(iso: string): EntityDraft | undefined {
    return this.all.find((draft) => draft.kind === "state" && draft.iso === iso);
  }

  /** The state of an ISO code: the one of the article, else a new one without mentions. */
  state(iso: string): EntityDraft | undefined {
    const found = this.findState(iso);
    if (found) return found;
    const name = this.#gazetteer.stateByIso(iso)?.name;
    if (name === undefined) return undefined;
    const draft = this.create("state");
    draft.canonical = name;
    draft.implied = true;
    draft.iso = iso;
    draft.same = [isoLink(iso)];
    return draft;
  }

  /** The entity that an office is held in, by the words that say so; made where only a compound names it ("Kremlsprecher"). */
  officeBond(words: OfficeWords): EntityDraft | undefined {
    const { modifier, owner } = words;
    const found = this.findOfficeBond(words);
    const isBody = modifier !== undefined && this.#isBody(modifier);
    if (!isBody || owner !== undefined || this.#isEnvoy(words)) return found;
    if (found && (words.iso === undefined || found.iso !== words.iso)) return found;
    const draft = this.create("organization");
    draft.implied = true;
    // "Bundestagspräsident": the s that links the parts is none of the name's.
    const bare = modifier.replace(/s$/, "");
    const linked = bare !== modifier && (this.#gazetteer.organization(bare) !== undefined || this.#seats.has(bare));
    this.addForm(draft, linked ? bare : modifier);
    return draft;
  }

  /** The same, of entities that stand already or states that a nationality names. */
  findOfficeBond(words: OfficeWords): EntityDraft | undefined {
    const { modifier, iso, owner, loose } = words;
    const owned = owner === undefined ? undefined : this.#byPhrase.get(owner);
    if (owned !== undefined && !loose) return owned;
    // "der bayerische CSU-Vorsitzende" heads the party; "der russische UN-Botschafter" stands for his country.
    const known = modifier === undefined || this.#isEnvoy(words) ? undefined : this.findByName(modifier);
    if (known?.kind === "organization") return known;
    if (iso !== undefined) return this.state(iso);
    const state = modifier === undefined ? undefined : this.#gazetteer.state(modifier);
    if (state) return this.state(state.iso);
    return (modifier === undefined ? undefined : this.findByName(modifier)) ?? owned;
  }

  /** The office's words without the body that they name: "Generalsekretär" of the NATO-Generalsekretär; "Umweltminister" as it is. */
  officeTitle({ modifier, title, bareTitle }: OfficeWords): string {
    return modifier !== undefined && this.namesBody(modifier) ? bareTitle : title;
  }

  /** Whether the first part of a compound names somebody: a state, an organisation, anything that the article names. */
  namesBody(modifier: string): boolean {
    return (
      this.#isBody(modifier) || this.#gazetteer.state(modifier) !== undefined || this.findByName(modifier) !== undefined
    );
  }

  #isBody(modifier: string): boolean {
    const isSeat = this.#seats.has(modifier) || this.#seats.has(modifier.replace(/s$/, ""));
    const isState = this.#gazetteer.state(modifier) !== undefined;
    return (
      isSeat || this.#gazetteer.organization(modifier) !== undefined || (!isState && /^\p{Lu}{2,6}$/u.test(modifier))
    );
  }

  #isEnvoy({ iso, role }: OfficeWords): boolean {
    return iso !== undefined && ENVOYS.test(role);
  }

  /** The entities in the order of their first mention, those without mentions last; ids e1, e2 … */
  finish(): { entities: Entity[]; idOf: Map<EntityDraft, string> } {
    const kept = this.all.filter(({ mentions, implied }) => mentions.length > 0 || implied);
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
      .map(({ first, last, form, rule, confidence }) => ({
        from: this.#document.tokens[first]?.from ?? 0,
        to: this.#document.tokens[last - 1]?.to ?? 0,
        form,
        rule,
        confidence: Math.round(confidence * 100) / 100,
      }))
      .sort(compareSpans);
    return {
      id,
      kind: draft.kind,
      name,
      aliases: [...draft.forms.keys()].filter((form) => form !== name).sort(),
      ...(draft.same.length === 0 ? {} : { same: [...draft.same] }),
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

/** They stand for one body in another, which the compound names. */
const ENVOYS = /^(?:Botschafter|Gesandter?|Vertreter|Diplomat|Beauftragter?)(?:in)?$/;

/** Offices of whom only a state has: where no other bond is told, they are those of the state that the article is about. */
const HEADS_OF_STATE = /^(?:Vize)?(?:Präsident|Premier)(?:in)?$/;
/** How much more often than any other the state must be mentioned. */
const DOMINANCE = 2;

/**
 * Writes the offices into the drafts of those who hold them.
 * @returns what each office is held in, parallel to `offices`; `undefined` where the text leaves it open
 */
export function assignOffices(
  drafts: EntityDrafts,
  offices: readonly Office[],
  bonds: NounList<OfficeBond>,
): (EntityDraft | undefined)[] {
  const home = dominantState(drafts);
  return offices.map((office) => {
    const ofState = bonds.find(office.role)?.value === "state" || HEADS_OF_STATE.test(office.role);
    const isFederal = office.modifier !== undefined && /^Bundes/.test(office.modifier);
    const isOpen =
      (office.modifier === undefined || isFederal || isDepartment(office)) &&
      office.iso === undefined &&
      (office.owner === undefined || office.loose);
    const federal = isFederal || /^Bundes/.test(office.role) ? federalState(drafts, home) : undefined;
    const bond = drafts.officeBond(office) ?? (isOpen && ofState ? (federal ?? home) : undefined);
    const holder = drafts.atPhrase(office.holder);
    if (holder?.kind !== "person") return bond;
    drafts.referTo(office.phrase, holder);
    holder.offices.push({ title: drafts.officeTitle(office), iso: office.iso, bond });
    if (holder.gender === undefined) holder.gender = /in$/.test(office.role) || office.role === "Frau" ? "Fem" : "Masc";
    return bond;
  });
}

/** "Innenminister": whether the first part of the compound is a field of government, no body. */
const isDepartment = ({ role, modifier }: Office) =>
  /^Minister(?:in)?$/.test(role) && modifier !== undefined && !/^\p{Lu}{2,}/u.test(modifier);

/** "Bundesminister" are Germany's, unless the article is about another federation that has some. */
function federalState(drafts: EntityDrafts, home: EntityDraft | undefined): EntityDraft | undefined {
  return home?.iso === "AT" || home?.iso === "CH" ? home : drafts.state("DE");
}

/** The state that the article mentions at least twice as often as any other, its capital and nationality counted. */
function dominantState({ all }: EntityDrafts): EntityDraft | undefined {
  const weight = new Map<EntityDraft, number>();
  for (const draft of all) if (draft.kind === "state") weight.set(draft, draft.mentions.length);
  for (const { capitalOf, mentions } of all) {
    const state = all.find(({ kind, iso }) => kind === "state" && iso !== undefined && iso === capitalOf);
    if (state) weight.set(state, (weight.get(state) ?? 0) + mentions.length);
  }
  const [first, second] = [...weight].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === 0) return undefined;
  return !second || first[1] >= DOMINANCE * second[1] ? first[0] : undefined;
}
