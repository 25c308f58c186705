import { type Document, type Gazetteer, surface } from "@newsgraph/language";
import { choosePlace, type PlaceHint, type PlaceSurroundings, placeLinks } from "./choose-place.js";
import type { DraftMention, EntityDrafts } from "./entity-drafts.js";

/** "(Oder)", "/Saale", " an der Oder", " im US-Bundesstaat Texas"; a comma may go on with a list. */
const BEHIND =
  /^(?:\s*(?<comma>[(/,])\s*|\s+(?:am|im|in|an|bei|ob)\s+(?:der\s+|dem\s+)?)(?:[\p{L}-]*(?:staat|land|[Pp]rovinz|[Kk]anton|[Dd]epartement|[Oo]blast|[Rr]egion)\s+)?(?<area>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/u;
/** How far behind a name the words may reach that say where it lies. */
const REACH = 60;
/** Words between an adjective of nationality and the name: "der ukrainischen Stadt Charkiw". */
const ADJECTIVE_REACH = 2;

/** Links the places of an article to GeoNames, each by the words beside its mentions and by what else the article names. */
export function linkPlaces(document: Document, drafts: EntityDrafts, gazetteer: Gazetteer): void {
  const places = drafts.all.filter(({ kind }) => kind === "place");
  if (places.length === 0) return;
  const surroundings = surroundingsOf(document, drafts, gazetteer);
  for (const draft of places) {
    const read = [...draft.forms.keys()]
      .map((form) => readName(form, gazetteer))
      .find(({ name }) => gazetteer.hasPlace(name));
    if (read === undefined) continue;
    const named = draft.mentions.filter(({ form }) => form === "named");
    const hints = [...read.hints, ...named.flatMap((mention) => hintsBeside(document, mention, gazetteer))];
    const place = choosePlace(read.name, gazetteer, surroundings, hints);
    if (place !== undefined) draft.same = placeLinks(place);
  }
}

/** A name with words in it that say where: "Frankfurt (Oder)", "Halle/Saale", "Frankfurt an der Oder". */
function readName(form: string, gazetteer: Gazetteer): { name: string; hints: PlaceHint[] } {
  if (gazetteer.hasPlace(form) !== undefined) return { name: form, hints: [] };
  for (let at = form.search(/[ /(]/); at > 0 && at < form.length; at += 1) {
    const area = BEHIND.exec(form.slice(at))?.groups?.area;
    if (area !== undefined) return { name: form.slice(0, at).trim(), hints: [{ area, loose: false }] };
  }
  return { name: form, hints: [] };
}

function hintsBeside(document: Document, { first, last }: DraftMention, gazetteer: Gazetteer): PlaceHint[] {
  const hints: PlaceHint[] = [];
  const end = document.tokens[last - 1]?.to ?? 0;
  const { comma, area } = BEHIND.exec(document.text.slice(end, end + REACH))?.groups ?? {};
  // What stands behind a comma or a preposition may belong elsewhere ("in London, Frankreich und Italien", "in Neustadt am Montag"),
  // and brackets may hold a source ("London (AFP)").
  if (area !== undefined) hints.push({ area, loose: comma !== "(" || gazetteer.state(area) === undefined });
  for (let token = first - 1; token >= Math.max(0, first - ADJECTIVE_REACH); token -= 1) {
    const tag = document.tags[token]?.xpos;
    const iso = tag === "ADJA" ? gazetteer.nationality(surface(document, token))?.iso : undefined;
    const state = iso === undefined ? undefined : gazetteer.stateByIso(iso);
    if (state !== undefined) hints.push({ area: state.name, loose: false });
    if (tag !== "NN") break;
  }
  return hints;
}

function surroundingsOf(document: Document, drafts: EntityDrafts, gazetteer: Gazetteer): PlaceSurroundings {
  const countries = new Set<string>();
  const areas = new Set<string>();
  const addState = (iso: string | undefined) => {
    if (iso !== undefined) countries.add(iso).add(iso.slice(0, 2));
  };
  for (const { kind, iso, capitalOf, forms } of drafts.all) {
    if (kind !== "state" && kind !== "place") continue;
    addState(iso ?? capitalOf);
    for (const form of forms.keys()) areas.add(form);
  }
  for (const [token, tag] of document.tags.entries()) {
    if (tag?.xpos === "ADJA") addState(gazetteer.nationality(surface(document, token))?.iso);
  }
  return { countries, areas };
}
