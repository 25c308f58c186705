import { ENTITY_KINDS, type EntityKind, type Span } from "@newsgraph/schema";
import { spanKey, type ViewEntity } from "./graph-view.js";
import { addCounts, type Counts, countMatches } from "./measure.js";

/** How a gold mention refers, told from its words; gold does not mark it. */
export const GOLD_FORMS = ["named", "group", "determiner", "lower-case", "generic", "pronoun"] as const;
export type GoldForm = (typeof GOLD_FORMS)[number];

const PRONOUNS = new Set("er sie es ihm ihn ihr ihnen ich wir uns mir mich".split(" "));
const DETERMINER =
  /^(?:d(?:er|ie|as|en|em|es)|ein(?:e[rsmn]?)?|dies\w*|jen(?:e[rsmn]?)|[ms]ein\w{0,2}|ihr\w{0,2}|unser\w{0,2}|beide[rn]?|alle[rn]?|viele[rn]?|einige[rn]?|zwei|drei)$/i;
/** Nouns that name nobody by themselves, as in "Kampf gegen Land und Leute". */
const GENERIC = new Set(
  "Land Staat Stadt Bündnis Militär Armee Parlament Regierung Polizei Gericht Partei".split(" ").map(bare),
);

/**
 * How a gold mention refers. `named` is what remains after: mentions of a `group` (unnamed by the ontology's definition);
 * pronouns; a leading determiner, lower-case letter or digit, unless the whole is the canonical name ("Den Haag",
 * "news.bbc.co.uk"); generic nouns and clipped compounds ("Land", "Innen-") beside a longer canonical name; and an event
 * called by other words than its name's ("Krieg gegen Russland").
 */
export function formOfGold(surface: string, entity: Pick<ViewEntity, "kind" | "name">): GoldForm {
  const words = surface.split(/\s+/);
  const first = words[0]!;
  if (words.length === 1 && PRONOUNS.has(first.toLowerCase())) return "pronoun";
  if (entity.kind === "group") return DETERMINER.test(first) ? "determiner" : "group";
  const whole = sameName(surface, entity.name);
  if (!whole && DETERMINER.test(first)) return "determiner";
  if (!whole && !/^\p{Lu}/u.test(first)) return "lower-case";
  if (surface.endsWith("-") || (words.length === 1 && GENERIC.has(bare(first)))) return "generic";
  if (entity.kind === "event" && !isAcronym(surface) && !shareCapitalised(surface, entity.name)) return "generic";
  return "named";
}

/** Counts of named mentions by exact span and kind, of each kind. */
export type NamedCounts = Partial<Record<EntityKind, Counts>>;
export type NamedFinding = { entity: ViewEntity; mention: Span };
export type NamedScore = {
  byKind: NamedCounts;
  /** Named mentions by span alone. */
  spans: Counts;
  missed: NamedFinding[];
  false: NamedFinding[];
  forms: Record<GoldForm, number>;
};

/**
 * Named mentions by exact span and kind. The system's are those of form `named`. A system mention that hits a gold mention
 * of another form and the same kind, exactly or all but its determiner, counts neither way: gold says that it refers, but
 * not whether by name.
 */
export function scoreNamedMentions(
  text: string,
  gold: readonly ViewEntity[],
  system: readonly ViewEntity[],
): NamedScore {
  const forms = Object.fromEntries(GOLD_FORMS.map((form) => [form, 0])) as Record<GoldForm, number>;
  const wanted = new Map<string, NamedFinding>();
  const neutral = new Set<string>();
  for (const entity of gold) {
    for (const mention of entity.mentions) {
      const surface = text.slice(mention.from, mention.to);
      const form = formOfGold(surface, entity);
      forms[form]++;
      if (form === "named") wanted.set(spanKey(mention), { entity, mention });
      else {
        const determiner = /^\p{L}+\s+/u.exec(surface)?.[0].length ?? 0;
        neutral.add(`${entity.kind} ${spanKey(mention)}`);
        neutral.add(`${entity.kind} ${spanKey({ from: mention.from + determiner, to: mention.to })}`);
      }
    }
  }
  const tally = new Map(ENTITY_KINDS.map((kind) => [kind, { matches: 0, system: 0, gold: 0 }]));
  for (const { entity } of wanted.values()) tally.get(entity.kind)!.gold++;
  const found = new Set<string>();
  const wrong: NamedFinding[] = [];
  let spanMatches = 0;
  for (const entity of system) {
    for (const mention of entity.mentions) {
      if (mention.form !== "named") continue;
      const key = spanKey(mention);
      const match = wanted.get(key);
      if (match === undefined && neutral.has(`${entity.kind} ${key}`)) continue;
      const kindTally = tally.get(entity.kind)!;
      kindTally.system++;
      if (match !== undefined) spanMatches++;
      if (match?.entity.kind === entity.kind) {
        kindTally.matches++;
        found.add(key);
      } else wrong.push({ entity, mention });
    }
  }
  const byKind: NamedCounts = {};
  for (const [kind, { matches, system: said, gold: all }] of tally) {
    if (said + all > 0) byKind[kind] = countMatches(matches, said, all);
  }
  const total = addCounts(Object.values(byKind));
  return {
    byKind,
    spans: countMatches(spanMatches, total.system, total.gold),
    missed: [...wanted].filter(([key]) => !found.has(key)).map(([, finding]) => finding),
    false: wrong,
    forms,
  };
}

/** Drops the genitive and other endings of names: "Russlands", "Spielen", "Massakers". */
function bare(word: string): string {
  return word.replace(/['’]$/, "").replace(/(?:es|s|en|n|e)$/, "");
}

function sameName(a: string, b: string): boolean {
  return bare(a.toLowerCase()) === bare(b.toLowerCase());
}

function isAcronym(surface: string): boolean {
  return /^[\p{Lu}\d-]{2,}$/u.test(surface);
}

function shareCapitalised(a: string, b: string): boolean {
  const words = (name: string) =>
    (name.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? []).filter((word) => /^[\p{Lu}\d]/u.test(word));
  const left = new Set(words(a).map(bare));
  return words(b).some((word) => left.has(bare(word)));
}
