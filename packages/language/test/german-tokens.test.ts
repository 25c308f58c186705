import { describe, expect, test } from "vitest";
import { germanRules } from "../src/de/token-rules.js";
import { scanTokens } from "../src/scan-tokens.js";

/** The tokens of a text, with "|" between them. */
function tokensOf(text: string): string {
  return scanTokens(text, 0, text.length, germanRules)
    .map(({ from, to }) => text.slice(from, to))
    .join("|");
}

describe("German tokens", () => {
  test.each([
    // compounds with hyphens
    ["Der NATO-Generalsekretär spricht.", "Der|NATO-Generalsekretär|spricht|."],
    ["der so-und-so-vielte Versuch", "der|so-und-so-vielte|Versuch"],
    ["Ein- und Ausgang, Rohstoff-, Textil- und Lohnkosten", "Ein-|und|Ausgang|,|Rohstoff-|,|Textil-|und|Lohnkosten"],
    ["Spa-/Wellness-Bereich", "Spa-/Wellness-Bereich"],
    ["Tarifverträge und -abschlüsse", "Tarifverträge|und|-abschlüsse"],
    ["der Westen insgesamt dar - und versucht", "der|Westen|insgesamt|dar|-|und|versucht"],
    ["die 24-Jährige im 10-wöchigen Kurs", "die|24-Jährige|im|10-wöchigen|Kurs"],
    ["ein 7:0-Sieg und der 0,18-µm-Prozess", "ein|7:0-Sieg|und|der|0,18-µm-Prozess"],
    ["die Covid-19-Impfung", "die|Covid-19-Impfung"],
    ["von 1939-1945 und 1939–1945", "von|1939|-|1945|und|1939|–|1945"],
    // numbers, times and dates
    ["1.000,50 Euro, 12:06 Uhr, 17.45 Uhr", "1.000,50|Euro|,|12:06|Uhr|,|17.45|Uhr"],
    ["am 24. Februar 2022", "am|24.|Februar|2022"],
    ["am 20.04.2023 und am 3.5. in Kiel", "am|20.04.2023|und|am|3.5.|in|Kiel"],
    ["2023-04-20 und 2023-04", "2023-04-20|und|2023-04"],
    ["im 19. Jahrhundert", "im|19.|Jahrhundert"],
    ["am 3. Verhandlungstag", "am|3.|Verhandlungstag"],
    ["vom 3. bis 5. Mai", "vom|3.|bis|5.|Mai"],
    ["ihr 60. Jubiläum", "ihr|60.|Jubiläum"],
    ["Das war im Jahr 2022. Danach", "Das|war|im|Jahr|2022|.|Danach"],
    ["Er ist 42. Die Frau", "Er|ist|42|.|Die|Frau"],
    ["Ludwig XIV. regierte", "Ludwig|XIV.|regierte"],
    ["10 % von 5 °C, 20%", "10|%|von|5|°C|,|20|%"],
    // abbreviations and initials
    ["Dr. Weber, Prof. Dr. Klein", "Dr.|Weber|,|Prof.|Dr.|Klein"],
    ["1,5 Mrd. Euro bzw. 2 Mio. Dollar", "1,5|Mrd.|Euro|bzw.|2|Mio.|Dollar"],
    ["z.B. in Kiel, z. B. in Bonn, u. a. in Ulm", "z.B.|in|Kiel|,|z.|B.|in|Bonn|,|u.|a.|in|Ulm"],
    ["300 v. Chr. und 5 n. Chr.", "300|v.|Chr.|und|5|n.|Chr."],
    ["George W. Bush und J.R.R. Tolkien", "George|W.|Bush|und|J.R.R.|Tolkien"],
    ["Vitamin C. Das hilft.", "Vitamin|C|.|Das|hilft|."],
    ["Art. 5 und diese Art. Dann", "Art.|5|und|diese|Art|.|Dann"],
    ["Dipl.-Ing. Krause aus St. Pölten", "Dipl.-Ing.|Krause|aus|St.|Pölten"],
    ["in den U.S.A. lebt", "in|den|U.S.A.|lebt"],
    // quotation marks and apostrophes
    ["„oben auf der Agenda“", "„|oben|auf|der|Agenda|“"],
    ["»Nein«, sagte er", "»|Nein|«|,|sagte|er"],
    ['"Wir"', '"|Wir|"'],
    ["‚so lange wie nötig‘", "‚|so|lange|wie|nötig|‘"],
    ["``Ja'', sagte er", "``|Ja|''|,|sagte|er"],
    ["wie geht's, Gibt's das, ich hab's", "wie|geht|'s|,|Gibt|'s|das|,|ich|hab|'s"],
    ["bei McDonald's und O’Neill", "bei|McDonald's|und|O’Neill"],
    ["Hans' Hund, die 68er, '68er", "Hans'|Hund|,|die|68er|,|'68er"],
    ["'das ist alles' sagt er", "'|das|ist|alles|'|sagt|er"],
    // addresses and signs
    ["Siehe https://www.example.org/a?b=1, dort.", "Siehe|https://www.example.org/a?b=1|,|dort|."],
    ["Mail an max.muster@example.de.", "Mail|an|max.muster@example.de|."],
    ["laut tagesschau.de und t-online.de-Bericht", "laut|tagesschau.de|und|t-online.de-Bericht"],
    ["#Wahl2021 mit @example", "#Wahl2021|mit|@example"],
    ["Was?! Nein... Doch… Ja -- nein", "Was|?!|Nein|...|Doch|…|Ja|--|nein"],
    ["H&M, CDU/CSU, 80 km/h, Männer/Frauen", "H&M|,|CDU/CSU|,|80|km/h|,|Männer|/|Frauen"],
    ["Bürger*innen und Leser:innen", "Bürger*innen|und|Leser:innen"],
    ["Ende.Der Anfang", "Ende|.|Der|Anfang"],
    ["👨‍👩‍👧 und 👍🏽", "👨‍👩‍👧|und|👍🏽"],
    ["Kar\u00adfrei\u00adtag", "Kar\u00adfrei\u00adtag"],
    ["im (Haus)", "im|(|Haus|)"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });

  test("reads only between the offsets given", () => {
    expect(scanTokens("abc def ghi", 4, 7, germanRules)).toEqual([{ from: 4, to: 7 }]);
  });
});
