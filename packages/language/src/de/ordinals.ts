import { parseWordList } from "../word-list.js";

/** Nouns that an ordinal number stands before: "24. Februar", "19. Jahrhundert". */
export const nounsAfterOrdinals: ReadonlySet<string> = parseWordList(
  "de/ordinals.ts nouns",
  `
Januar, Jänner, Februar, Feber, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember
Jahrhundert, Jahrhunderts, Jahrtausend, Jahrtausends, Jahrestag, Jahrestages, Jahrestags, Geburtstag, Geburtstages
Geburtstags, Todestag, Hochzeitstag, Lebensjahr, Lebensjahres, Schuljahr, Klasse, Klassen, Platz, Rang, Stelle, Stock
Stockwerk, Etage, Minute, Runde, Spieltag, Spieltags, Spieltages, Spiel, Saison, Auflage, Kapitel, Teil, Tag, Tages
Woche, Monat, Jahr, Mal, Bezirk, Bezirks, Stadtbezirk, Armee, Division, Bataillon, Regiment, Brigade, Korps, Flotte
Liga, Bundesliga, Bundestag, Bundestages, Wahlperiode, Legislaturperiode, Präsident, Präsidenten, Parteitag, Parteitages
Verfassungszusatz, Zusatzartikel, Etappe, Tabellenplatz, Breitengrad, Längengrad, Grad, Version, Generation, Ausgabe, Buch
Folge, Staffel, Semester, Weltkrieg, Quartal, Quartals, Halbjahr, Nachtragshaushalt, Änderung, Sitzung, Internationale
Internationalen, Kongress, Konferenz, Strafsenat, Strafsenats, Senat, Zivilsenat, Kammer, Arrondissement, Regierungsjahr
`,
);

/** Words after which a number with a period is an ordinal, whatever noun follows: "am 3. Verhandlungstag". */
export const wordsBeforeOrdinals: ReadonlySet<string> = parseWordList(
  "de/ordinals.ts determiners",
  `
der, die, das, dem, den, des, am, vom, zum, zur, beim, im, Der, Die, Das, Dem, Den, Des, Am, Vom, Zum, Zur, Beim, Im
dieser, diese, dieses, diesem, diesen, jeder, jede, jedes, jedem, jeden, seinem, seinen, seiner, seine, sein, ihrem, ihren
ihrer, ihre, ihr, unser, unserem, unseren, ein, eine, einem, einen, einer, eines, Sein, Seine, Seinem, Seinen, Ihr, Ihre, Ihrem, Ihren, Unser, Mein, Dieser, Diese
Dieses, Jeder, Jede, Jedes, Ein, Eine, Einen, Einem, ins, ans, Tag, Samstag, Sonntag, Montag
Dienstag, Mittwoch, Donnerstag, Freitag, Sonnabend
`,
);
