import type { CalendarUnit, Feast, Pointer } from "../calendar-meaning.js";
import type { DayPart } from "../timex-meaning.js";

/** Months by name, in lower case; abbreviations only count beside a day or a year. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ["januar", 1], ["januars", 1], ["jänner", 1], ["jänners", 1], ["februar", 2], ["februars", 2], ["feber", 2],
  ["märz", 3], ["märzes", 3], ["april", 4], ["aprils", 4], ["mai", 5], ["mais", 5], ["juni", 6], ["junis", 6],
  ["juli", 7], ["julis", 7], ["august", 8], ["augusts", 8], ["september", 9], ["septembers", 9],
  ["oktober", 10], ["oktobers", 10], ["november", 11], ["novembers", 11], ["dezember", 12], ["dezembers", 12],
]); // biome-ignore format: a table

/** Abbreviated months: "24. Feb. 2022". */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ["jan", 1], ["jän", 1], ["feb", 2], ["febr", 2], ["mär", 3], ["mrz", 3], ["apr", 4], ["jun", 6], ["jul", 7],
  ["aug", 8], ["sep", 9], ["sept", 9], ["okt", 10], ["nov", 11], ["dez", 12],
]); // biome-ignore format: a table

/** Months whose names are first names, surnames or other words as well: not taken without a word that makes them a time. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  "april",
  "mai",
  "mais",
  "juni",
  "juli",
  "august",
  "märz",
]);

/** Weekdays, 0 for Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ["montag", 0], ["dienstag", 1], ["mittwoch", 2], ["donnerstag", 3], ["freitag", 4], ["samstag", 5],
  ["sonnabend", 5], ["sonntag", 6],
]); // biome-ignore format: a table

/** Seasons in EDTF's numbers, with the compounds that narrow them. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["frühling", 21], ["frühlings", 21], ["frühjahr", 21], ["frühjahrs", 21], ["frühjahres", 21], ["vorfrühling", 21],
  ["sommer", 22], ["sommers", 22], ["frühsommer", 22], ["hochsommer", 22], ["spätsommer", 22],
  ["herbst", 23], ["herbstes", 23], ["herbsts", 23], ["frühherbst", 23], ["spätherbst", 23],
  ["winter", 24], ["winters", 24], ["spätwinter", 24],
]); // biome-ignore format: a table

/** Words that end a compound or follow a day and name a part of it, which only TIMEX3 has a notation for. */
export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ["morgen", "MO"], ["früh", "MO"], ["vormittag", "MO"], ["mittag", "MI"], ["nachmittag", "AF"], ["abend", "EV"],
  ["nacht", "NI"], ["frühmorgen", "MO"], ["spätabend", "EV"], ["mitternacht", "NI"],
]); // biome-ignore format: a table

/** Days told from the article's own, as a shift in days. */
export const DEICTIC_DAYS: ReadonlyMap<string, number> = new Map([
  ["vorgestern", -2], ["gestern", -1], ["heute", 0], ["morgen", 1], ["übermorgen", 2],
]); // biome-ignore format: a table

/** Stems of adjectives that tell a day, or a year, from the article's own. */
export const DEICTIC_ADJECTIVES: ReadonlyMap<string, { unit: "day" | "year"; count: number }> = new Map([
  ["vorgestrig", { unit: "day", count: -2 }], ["gestrig", { unit: "day", count: -1 }],
  ["heutig", { unit: "day", count: 0 }], ["morgig", { unit: "day", count: 1 }],
  ["diesjährig", { unit: "year", count: 0 }], ["heurig", { unit: "year", count: 0 }], ["vorjährig", { unit: "year", count: -1 }],
  ["letztjährig", { unit: "year", count: -1 }],
]); // biome-ignore format: a table

/** Stems of adjectives that point to the unit before, now, or after. */
export const POINTERS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ["letzt", -1], ["vergangen", -1], ["vorig", -1], ["verflossen", -1], ["zurückliegend", -1], ["abgelaufen", -1], ["vorvergangen", -1],
  ["dies", 0], ["laufend", 0], ["aktuell", 0], ["gegenwärtig", 0],
  ["kommend", 1], ["nächst", 1], ["bevorstehend", 1],
]); // biome-ignore format: a table

/** Of the pointers above, those that people do not use for yesterday. */
export const NOT_YESTERDAY: ReadonlySet<string> = new Set(["letzt", "vorig"]);

/** Units of calendar time by their inflected forms; hours and minutes give no calendar time. */
export const UNITS: ReadonlyMap<string, CalendarUnit> = new Map([
  ["tag", "day"], ["tage", "day"], ["tagen", "day"], ["tages", "day"], ["tags", "day"],
  ["woche", "week"], ["wochen", "week"],
  ["monat", "month"], ["monate", "month"], ["monaten", "month"], ["monats", "month"], ["monates", "month"],
  ["jahr", "year"], ["jahre", "year"], ["jahren", "year"], ["jahres", "year"], ["jahrs", "year"],
  ["jahrzehnt", "decade"], ["jahrzehnte", "decade"], ["jahrzehnten", "decade"], ["jahrzehnts", "decade"],
]); // biome-ignore format: a table

/** Single words for a unit told from the article's own. */
export const UNIT_WORDS: ReadonlyMap<string, { unit: CalendarUnit; count: number }> = new Map([
  ["heuer", { unit: "year", count: 0 }], ["vorjahr", { unit: "year", count: -1 }],
  ["vorjahres", { unit: "year", count: -1 }], ["vorjahrs", { unit: "year", count: -1 }],
  ["vormonat", { unit: "month", count: -1 }], ["vormonats", { unit: "month", count: -1 }],
  ["vorwoche", { unit: "week", count: -1 }],
  ["jahresende", { unit: "year", count: 0 }], ["jahresbeginn", { unit: "year", count: 0 }],
  ["jahresanfang", { unit: "year", count: 0 }], ["jahresmitte", { unit: "year", count: 0 }],
  ["jahreshälfte", { unit: "year", count: 0 }],
  ["monatsende", { unit: "month", count: 0 }], ["monatsanfang", { unit: "month", count: 0 }],
  ["monatsbeginn", { unit: "month", count: 0 }], ["monatsmitte", { unit: "month", count: 0 }],
  ["wochenbeginn", { unit: "week", count: 0 }], ["wochenanfang", { unit: "week", count: 0 }],
  ["wochenmitte", { unit: "week", count: 0 }],
]); // biome-ignore format: a table

/** Words for a part of a longer time, which takes the longer time's value. */
export const PARTS: ReadonlySet<string> = new Set(["anfang", "mitte", "ende", "beginn", "verlauf", "laufe", "lauf"]);

/** Feasts by name. */
export const FEASTS: ReadonlyMap<string, Feast> = new Map<string, Feast>([
  ["neujahr", { month: 1, day: 1 }], ["neujahrstag", { month: 1, day: 1 }], ["heiligabend", { month: 12, day: 24 }],
  ["silvester", { month: 12, day: 31 }], ["silvesterabend", { month: 12, day: 31 }],
  ["weihnachten", { month: 12, day: 25 }], ["allerheiligen", { month: 11, day: 1 }],
  ["rosenmontag", { easter: -48 }], ["aschermittwoch", { easter: -46 }], ["palmsonntag", { easter: -7 }],
  ["gründonnerstag", { easter: -3 }], ["karfreitag", { easter: -2 }], ["karsamstag", { easter: -1 }],
  ["ostern", { easter: 0 }], ["ostersonntag", { easter: 0 }], ["ostermontag", { easter: 1 }],
  ["pfingsten", { easter: 49 }], ["pfingstsonntag", { easter: 49 }], ["pfingstmontag", { easter: 50 }],
  ["fronleichnam", { easter: 60 }], ["faschingsdienstag", { easter: -47 }], ["fastnachtsdienstag", { easter: -47 }],
  ["dreikönigstag", { month: 1, day: 6 }], ["valentinstag", { month: 2, day: 14 }],
  ["reformationstag", { month: 10, day: 31 }], ["allerseelen", { month: 11, day: 2 }],
  ["nikolaustag", { month: 12, day: 6 }], ["christtag", { month: 12, day: 25 }],
  ["stephanstag", { month: 12, day: 26 }], ["stefanstag", { month: 12, day: 26 }],
]); // biome-ignore format: a table

const DIGITS = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

/** Numbers in words that count units or days of the month. */
export const NUMERALS: ReadonlyMap<string, number> = new Map([
  ...TENS.flatMap((tens, at) =>
    DIGITS.map((digit, index): [string, number] => [`${digit}und${tens}`, (at + 2) * 10 + index + 1]),
  ),
  ["ein", 1], ["eine", 1], ["einem", 1], ["einer", 1], ["einen", 1], ["zwei", 2], ["drei", 3], ["vier", 4],
  ["fünf", 5], ["sechs", 6], ["sieben", 7], ["acht", 8], ["neun", 9], ["zehn", 10], ["elf", 11], ["zwölf", 12],
  ["dreizehn", 13], ["vierzehn", 14], ["fünfzehn", 15], ["sechzehn", 16], ["siebzehn", 17], ["achtzehn", 18],
  ["neunzehn", 19], ["zwanzig", 20], ["dreißig", 30], ["vierzig", 40], ["fünfzig", 50], ["sechzig", 60],
  ["siebzig", 70], ["achtzig", 80], ["neunzig", 90], ["hundert", 100],
  ["anderthalb", 1.5], ["eineinhalb", 1.5], ["zweieinhalb", 2.5], ["dreieinhalb", 3.5], ["viereinhalb", 4.5],
]); // biome-ignore format: a table

/** Ordinals in words up to the twelfth, without their endings: "der dritte Oktober". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["erst", 1], ["zweit", 2], ["dritt", 3], ["viert", 4], ["fünft", 5], ["sechst", 6], ["siebt", 7], ["siebent", 7],
  ["acht", 8], ["neunt", 9], ["zehnt", 10], ["elft", 11], ["zwölft", 12],
]); // biome-ignore format: a table

/** Stems of the decades in words: "die neunziger Jahre". */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ["zwanziger", 192], ["dreißiger", 193], ["vierziger", 194], ["fünfziger", 195], ["sechziger", 196],
  ["siebziger", 197], ["achtziger", 198], ["neunziger", 199], ["nuller", 200],
]); // biome-ignore format: a table

/** Words that soften a number before its unit: "vor fast 14 Monaten". */
export const APPROXIMATORS: ReadonlySet<string> = new Set([
  "fast", "rund", "etwa", "knapp", "gut", "genau", "circa", "ca", "ungefähr", "über", "beinahe", "exakt", "nahezu",
  "bereits", "schon", "kaum", "mindestens", "erst", "gerade", "nur",
]); // biome-ignore format: a table

/** What a number between 1000 and 2100 counts if it stands before: then it is no year. */
export const COUNTED: ReadonlySet<string> = new Set([
  "menschen", "personen", "teilnehmer", "teilnehmern", "teilnehmerinnen", "euro", "dollar", "mark", "franken", "pfund",
  "rubel", "yen", "cent", "meter", "metern", "kilometer", "kilometern", "quadratmeter", "quadratkilometer", "hektar",
  "kilo", "kilogramm", "gramm", "tonnen", "liter", "litern", "barrel", "watt", "megawatt", "kilowatt", "grad",
  "prozent", "stück", "mal", "seiten", "zeichen", "wörter", "einwohner", "einwohnern", "soldaten", "polizisten",
  "beamte", "beamten", "mitarbeiter", "mitarbeitern", "beschäftigte", "beschäftigten", "arbeiter", "stimmen", "sitze",
  "sitzen", "delegierte", "delegierten", "mitglieder", "mitgliedern", "tote", "toten", "opfer", "opfern", "verletzte",
  "verletzten", "todesopfer", "arbeitsplätze", "stellen", "fälle", "fällen", "kinder", "kindern", "schüler", "schülern",
  "studenten", "zuschauer", "zuschauern", "besucher", "besuchern", "gäste", "gästen", "fans", "demonstranten",
  "flüchtlinge", "flüchtlingen", "häftlinge", "gefangene", "gefangenen", "häuser", "häusern", "wohnungen", "fahrzeuge",
  "fahrzeugen", "autos", "flugzeuge", "raketen", "panzer", "jahre", "jahren", "monate", "wochen", "tage", "tagen",
  "stunden", "minuten", "sekunden", "uhr", "kilometern", "km", "m", "kg", "mw", "gb", "mb", "punkte", "punkten",
  "zähler", "runden", "tore", "artikel", "artikeln", "exemplare", "unterschriften", "firmen", "unternehmen", "orte",
  "gemeinden", "städte", "städten", "bürger", "bürgern", "athleten", "sportler", "kämpfer", "rebellen", "zivilisten",
]); // biome-ignore format: a table

/** Words before a number that make it a count or a name's part rather than a year. */
export const NOT_BEFORE_YEAR: ReadonlySet<string> = new Set([
  "rund", "etwa", "knapp", "fast", "über", "circa", "ca", "ungefähr", "mindestens", "höchstens", "insgesamt", "weitere",
  "weiteren", "als", "gut", "beinahe", "nahezu", "maximal", "minimal", "je", "jeweils", "alle", "allen", "derzeit",
  "davon", "bisher", "bislang", "zurzeit", "inzwischen", "mittlerweile", "jetzt", "wm", "em", "expo",
  "agenda", "resolution", "windows", "office", "nr", "nummer", "no", "artikel", "art", "paragraph", "paragraf", "seite",
  "kanal", "flug", "boeing", "airbus", "route", "tel", "telefon", "fax", "hausnummer", "linie", "typ", "modell",
  "zimmer", "raum", "drucksache", "aktenzeichen", "klasse", "serie", "euro", "dollar", "mark", "franken", "pfund",
  "höhe", "aktion", "projekt", "horizont", "postfach",
]); // biome-ignore format: a table

/** Words after which "heute" means nowadays, and words before which it does. */
export const NOWADAYS_AFTER: ReadonlySet<string> = new Set(["bis", "noch", "von", "seit", "wie", "schon", "bereits"]);
export const NOWADAYS_BEFORE: ReadonlySet<string> = new Set(["noch", "mehr", "weniger", "kaum", "üblich", "lebenden"]);

/** Words that make what follows a habit rather than a day: "jeden Mittwoch". */
export const HABITUAL: ReadonlySet<string> = new Set([
  "jeden", "jedem", "jeder", "jedes", "alle", "aller", "jeweils", "immer",
]); // biome-ignore format: a table

/** The pointer that an inflected adjective or determiner stands for, with its stem. */
export function findPointer(word: string): { pointer: Exclude<Pointer, undefined>; stem: string } | undefined {
  const stem = stripEnding(word);
  const pointer = stem === undefined ? undefined : POINTERS.get(stem);
  return stem === undefined || pointer === undefined ? undefined : { pointer, stem };
}

/** An adjective without its ending -e, -en, -em, -er, -es; `undefined` where it has none. */
export function stripEnding(word: string): string | undefined {
  const match = /^(.{3,})e[nmrs]?$/.exec(word);
  return match?.[1];
}
