import type { Document } from "@newsgraph/language";
import type { Lexeme } from "../calendar-lexemes.js";
import type { Tense } from "../calendar-meaning.js";
import type { LexemeReader } from "../calendar-reader.js";
import { stripEnding } from "./times-lexicon.js";

/** Signs at which a clause ends, as far as a date grammar needs to know. Quotation marks often hold no more than a title. */
const CLAUSE_SIGNS: ReadonlySet<string> = new Set([",", ";", ":", "(", ")", "–", "!", "?"]);

/** A clause is read no further than so many lexemes to either side. */
const REACH = 40;

/** How far before the expression the preposition of its noun may stand: "zum nächsten Treffen der Minister in Kiel". */
const NOUN_REACH = 8;

/** How far beyond its clause an auxiliary looks for the participle that closes it. */
const BRACKET_REACH = 60;

const FUTURE: ReadonlySet<string> = new Set([
  "wird", "werden", "werde", "werdet", "würde", "würden", "soll", "sollen", "solle", "sollten", "sollte", "will",
  "wollen", "wolle", "möchte", "möchten", "plant", "planen", "plane", "geplant", "geplante", "geplanten", "geplanter",
  "geplantes", "vorgesehen", "anberaumt", "angesetzt", "bevor", "voraussichtlich", "spätestens", "künftig", "demnächst",
  "kommende", "kommenden", "anstehende", "anstehenden", "bevorstehende", "bevorstehenden", "erwartet", "beginnt",
  "beginnen", "tritt", "startet", "starten", "stattfindet", "stattfinden", "findet", "finden", "erscheint", "eröffnet",
]); // biome-ignore format: a list

/** Finite forms of the present that are hardly anything else. */
const PRESENTS: ReadonlySet<string> = new Set([
  "ist", "sind", "beginnt", "tritt", "startet", "endet", "stattfindet", "findet", "erscheint", "eröffnet", "steht",
  "geht", "kommt", "trifft", "reist", "fliegt", "entscheidet", "wählt", "spielt", "läuft", "fährt", "nimmt", "gibt",
  "hält", "lädt", "empfängt", "zeigt", "feiert", "stehen", "gehen", "kommen", "treffen", "reisen", "wählen", "spielen",
  "finden", "beginnen", "starten", "enden", "stimmt", "stimmen", "berät", "tagt", "tagen", "jährt", "öffnet",
]); // biome-ignore format: a list

/** Participles that put what they are said of into the future, whatever the auxiliary. */
const PLANNED: ReadonlySet<string> = new Set([
  "geplant", "geplante", "geplanten", "vorgesehen", "vorgesehene", "vorgesehenen", "anberaumt", "anberaumte",
  "anberaumten", "angesetzt", "angesetzte", "angesetzten", "terminiert", "bevorsteht", "anstehende", "anstehenden",
  "bevorstehende", "bevorstehenden",
]); // biome-ignore format: a list

const PRETERITES: ReadonlySet<string> = new Set([
  "war", "waren", "hatte", "hatten", "wurde", "wurden", "gab", "gaben", "kam", "kamen", "ging", "gingen", "stand",
  "standen", "fand", "fanden", "ließ", "ließen", "hielt", "hielten", "blieb", "blieben", "fiel", "fielen", "nahm",
  "nahmen", "sprach", "sprachen", "traf", "trafen", "trat", "traten", "schrieb", "schrieben", "rief", "riefen", "zog",
  "zogen", "flog", "flogen", "schlug", "schlugen", "schloss", "schlossen", "begann", "begannen", "gewann", "gewannen",
  "verlor", "verloren", "starb", "starben", "stieg", "stiegen", "sank", "sanken", "wies", "wiesen", "griff", "griffen",
  "brach", "brachen", "warf", "warfen", "bat", "baten", "lag", "lagen", "saß", "saßen", "sah", "sahen", "lief",
  "liefen", "fuhr", "fuhren", "trug", "trugen", "wuchs", "wuchsen", "hieß", "hießen", "entschied", "entschieden",
  "unterschrieb", "unterschrieben", "beschloss", "beschlossen", "verließ", "verließen", "erhielt", "erhielten",
  "bekam", "bekamen", "verbot", "verboten", "bot", "boten", "schoss", "schossen", "erschoss", "erschossen", "stieß",
  "stießen", "verschwand", "verschwanden", "empfing", "empfingen", "vertrat", "betrat", "betraten", "entstand",
  "entstanden", "bestand", "bestanden", "erschien", "erschienen", "schien", "schienen", "überfiel", "überfielen",
  "sprang", "drang", "drangen", "zwang", "zwangen", "bewarb", "erwarb", "verglich", "wich", "wusste", "brachte",
  "brachten", "dachte", "nannte", "nannten", "kannte", "sandte", "wandte", "kündigte", "sagte", "stellte",
]); // biome-ignore format: a list

const PERFECT_AUXILIARIES: ReadonlySet<string> = new Set([
  "hat", "haben", "habe", "hätten", "hätte", "hatte", "hatten", "ist", "sind", "sei", "seien", "bin", "worden", "gewesen",
]); // biome-ignore format: a list

/** Words in -te and -ten that are no preterite. */
const NO_PRETERITE: ReadonlySet<string> = new Set([
  "heute", "erste", "ersten", "letzte", "letzten", "zweite", "zweiten", "dritte", "dritten", "vierte", "vierten",
  "fünfte", "fünften", "sechste", "siebte", "achte", "neunte", "zehnte", "elfte", "zwölfte", "gute", "guten", "beste",
  "besten", "alte", "alten", "weite", "weiten", "rote", "roten", "späte", "späten", "harte", "harten", "breite",
  "nächste", "nächsten", "höchste", "höchsten", "größte", "größten", "meiste", "meisten", "bekannte", "bekannten",
  "tote", "toten", "geplante", "geplanten", "leichte", "rechte", "rechten", "echte", "kalte", "sollte", "sollten",
  "könnte", "könnten", "müsste", "müssten", "dürfte", "dürften", "möchte", "möchten", "hätte", "hätten", "bitte",
]); // biome-ignore format: a list

/** Adjectives that look like participles. */
const NO_PARTICIPLE: ReadonlySet<string> = new Set([
  "gesamt", "bestimmt", "berühmt", "bekannt", "verschieden", "beliebt", "erwartet", "erhofft", "beabsichtigt",
  "gewohnt", "gemeint", "entsprechend", "beantragt", "angekündigt",
]); // biome-ignore format: a list

const WEAK_PRETERITE = /^[a-zäöüß]{2,}te(?:n|t|st)?$/;
const PARTICIPLE =
  /^(?:[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{3,}iert|(?:be|er|ver|ent|zer|über|unter|wider|miss)[a-zäöüß]{3,}(?:t|en))$/;
const INFIX_INFINITIVE =
  /^(?:ab|an|auf|aus|bei|da|durch|ein|fest|fort|frei|her|hin|los|mit|nach|nieder|statt|teil|um|vor|weg|weiter|wieder|zurück|zusammen|zu)[a-zäöüß]*zu[a-zäöüß]{2,}(?:en|ern|eln|n)$/;

/** What the words of a clause show. */
type Clues = {
  preterite: boolean;
  present: boolean;
  future: boolean;
  planned: boolean;
  auxiliary: boolean;
  participle: boolean;
};

/**
 * Whether the clause round lexemes `first` to `end` speaks of the past, the present or the future, as far as its words
 * show; the tags are only asked for finite verbs. `undefined` where nothing shows.
 */
export function findTense(reader: LexemeReader, document: Partial<Document>, first: number, end: number): Tense {
  const { sentence, block } = reader.lexemes[first] ?? {};
  const isInside = (index: number) => {
    const lexeme = reader.lexemes[index];
    if (lexeme === undefined || lexeme.block !== block || lexeme.sentence !== sentence) return false;
    return lexeme.kind !== "sign" || !CLAUSE_SIGNS.has(lexeme.lower);
  };
  const clues = noClues();
  const ahead = noClues();
  for (let index = first - 1; index >= first - REACH; index -= 1) {
    if (reader.sign(index) === ")") index = findBracket(reader, index, -1);
    else if (!isInside(index)) break;
    // "nach dem Tod … am Mittwoch wird kritisiert": the day is the event's, which lies behind.
    if (reader.word(index) === "nach" && isDative(reader.word(index + 1)) && !hasVerb(clues)) return "past";
    // "die Einladung zum Gipfel im Juli": the verb says nothing of when that is.
    if (index >= first - NOUN_REACH && index < first - 1 && isTowards(reader, index) && !hasVerb(clues))
      return undefined;
    addClues(clues, reader, document, index);
  }
  const hadAuxiliary = clues.auxiliary || clues.preterite;
  const hadPerfect = clues.auxiliary && clues.participle;
  let closesPerfect = false;
  let closesInfinitive = false;
  let isBehindArticle = false;
  for (let index = end; index < end + REACH; index += 1) {
    if (reader.sign(index) === "(") index = findBracket(reader, index, 1);
    else if (!isInside(index)) break;
    const wasPlanned = clues.planned;
    addClues(clues, reader, document, index);
    // "fand am Montag eine lange geplante Sitzung statt": the day is not what was planned.
    if (isBehindArticle && stripEnding(reader.word(index)) !== undefined) clues.planned = wasPlanned;
    isBehindArticle ||= ARTICLE.test(reader.word(index));
    if (hadAuxiliary && isParticiple(reader, document, index)) closesPerfect = true;
    closesInfinitive ||= !closesPerfect && isZuInfinitive(reader, document, index);
    if (!hasVerb(ahead) && isAttribute(reader, index)) return "past";
    addClues(ahead, reader, document, index);
  }
  if (clues.planned) return "future";
  // "hatte angekündigt, im September anzutreten" says with its infinitive what is to come.
  if (closesInfinitive && (hadPerfect || !clues.preterite)) return "future";
  if (clues.preterite || (clues.auxiliary && clues.participle)) return "past";
  if (clues.future) return "future";
  if (clues.auxiliary && isClosedLater(reader, document, end)) return "past";
  return clues.present ? "present" : undefined;
}

const ARTICLE = /^(?:ein|eine[nmrs]?|der|die|das|de[mns])$/;

/** The other bracket of a pair, or the bracket itself where it has none near. */
function findBracket(reader: LexemeReader, index: number, step: 1 | -1): number {
  const other = step === 1 ? ")" : "(";
  for (let steps = 1; steps < REACH; steps += 1)
    if (reader.sign(index + steps * step) === other) return index + steps * step;
  return index;
}

/** "hat am Montag in Kiel, wo er lebt, gesprochen": a participle at the end of a later clause of the sentence. */
function isClosedLater(reader: LexemeReader, document: Partial<Document>, end: number): boolean {
  const sentence = reader.lexemes[end]?.sentence;
  for (let index = end; index < end + BRACKET_REACH && reader.lexemes[index]?.sentence === sentence; index += 1) {
    const isLast = reader.lexemes[index + 1]?.kind === "sign" || reader.lexemes[index + 1]?.sentence !== sentence;
    if (isLast && isParticiple(reader, document, index)) return true;
  }
  return false;
}

function noClues(): Clues {
  return { preterite: false, present: false, future: false, planned: false, auxiliary: false, participle: false };
}

/** "der am Montag zurückgetretene Chef": a participle that stands before its noun says that it is over. */
function isAttribute(reader: LexemeReader, index: number): boolean {
  const stem = stripEnding(reader.word(index));
  if (stem === undefined || reader.isCapital(index) || !reader.isCapital(index + 1)) return false;
  return PARTICIPLE.test(stem) && !PLANNED.has(stem) && !NO_PARTICIPLE.has(stem);
}

function hasVerb({ preterite, present, future, auxiliary }: Clues): boolean {
  return preterite || present || future || auxiliary;
}

/** A preposition that points to what is to be reached: "zum", "bis zu den". */
function isTowards(reader: LexemeReader, index: number): boolean {
  const word = reader.word(index);
  return word === "zum" || word === "zur" || (word === "bis" && reader.word(index + 1) === "zu");
}

function isDative(word: string): boolean {
  return /^(?:dem|der|den|einem|einer|seinem|seiner|ihrem|ihrer|diesem|dieser)$/.test(word);
}

function isZuInfinitive(reader: LexemeReader, document: Partial<Document>, index: number): boolean {
  const word = reader.word(index);
  if (INFIX_INFINITIVE.test(word)) return true;
  if (word !== "zu" || reader.isCapital(index + 1) || !/^[a-zäöüß]+n$/.test(reader.word(index + 1))) return false;
  const xpos = document.tags?.[reader.lexemes[index + 1]?.token ?? -1]?.xpos ?? "";
  return xpos === "" ? !reader.isCapital(index + 2) : xpos.endsWith("INF");
}

function addClues(clues: Clues, reader: LexemeReader, document: Partial<Document>, index: number): void {
  const lexeme = reader.lexemes[index];
  if (lexeme?.kind !== "word") return;
  const { lower } = lexeme;
  if (PLANNED.has(lower)) clues.planned = true;
  if (FUTURE.has(lower)) clues.future = true;
  // A capital within the sentence begins no verb.
  if (lexeme.capital && reader.lexemes[index - 1]?.sentence === lexeme.sentence) return;
  if (PERFECT_AUXILIARIES.has(lower)) clues.auxiliary = true;
  if (isParticiple(reader, document, index)) clues.participle = true;
  const finite = readFinite(lexeme, document);
  if (finite === "past") clues.preterite = true;
  if (finite === "present") clues.present = true;
}

/** The tense of a finite verb: by the tags where there are any, else by its form. */
function readFinite({ lower, token }: Lexeme, document: Partial<Document>): "past" | "present" | undefined {
  const xpos = document.tags?.[token]?.xpos ?? "";
  if (xpos === "") {
    if (PRETERITES.has(lower) || (WEAK_PRETERITE.test(lower) && !NO_PRETERITE.has(lower))) return "past";
    return PRESENTS.has(lower) ? "present" : undefined;
  }
  if (!/^V[VAM]FIN$/.test(xpos) || NO_PRETERITE.has(lower) || lower === "wollte" || lower === "wollten")
    return undefined;
  const { Tense: tense, Mood: mood } = document.morphology?.[token] ?? {};
  // What somebody says in the subjunctive, "sei am Montag", leaves the time open.
  if (mood === "Sub" || /^(?:sei|seien|würden?|wären?)$/.test(lower)) return undefined;
  if (tense === "Past") return "past";
  return tense === "Pres" ? "present" : undefined;
}

function isParticiple(reader: LexemeReader, document: Partial<Document>, index: number): boolean {
  const lexeme = reader.lexemes[index];
  const xpos = document.tags?.[lexeme?.token ?? -1]?.xpos ?? "";
  // The tags mix up "gefallen", the participle, with the infinitive.
  const isLikely = (xpos === "" || xpos.startsWith("V")) && PARTICIPLE.test(reader.word(index));
  return /^V[VAM]PP$/.test(xpos) || (isLikely && !reader.isCapital(index));
}
