import { isCalendarValue, type Span, type Time } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { germanTimes } from "../src/de/times.js";
import { plainDocument } from "./times-document.js";

/** The times of a text as `span = value`, and the spans left open as `span = ?`, in the order of the text. */
function readTimes(text: string, date?: string, kind: "paragraph" | "metadata" = "paragraph"): string[] {
  const layers = germanTimes.run({ document: plainDocument(text, "de", kind), date } as never);
  const times: readonly (Time | (Span & { value?: undefined }))[] = [...layers.times!, ...layers.openTimes!];
  return [...times]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, value }) => `${text.slice(from, to)} = ${value ?? "?"}`);
}

describe("dates with their year", () => {
  test.each([
    ["Stand: 20.04.2023 12:06 Uhr", ["20.04.2023 = 2023-04-20"]],
    ["Er kam am 20. April 2023 an.", ["am 20. April 2023 = 2023-04-20"]],
    ["Das Urteil vom 3. 5. 2019 gilt.", ["vom 3. 5. 2019 = 2019-05-03"]],
    ["Die Liste (2023-04-20) ist lang.", ["2023-04-20 = 2023-04-20"]],
    ["Geboren am 9.11.89 in Kiel.", ["am 9.11.89 = 1989-11-09"]],
    ["Die Wahl ist am Sonntag, den 17. Februar 2008, geplant.", ["am Sonntag, den 17. Februar 2008 = 2008-02-17"]],
    ["Seit Ende Februar 2022 fehlt Gas.", ["Ende Februar 2022 = 2022-02"]],
    ["Sie starb im Jahr 2008.", ["im Jahr 2008 = 2008"]],
    ["Die Wahl des Jahres 2000 war frei.", ["des Jahres 2000 = 2000"]],
    ["Die Klöster entstanden im Jahr 578.", ["im Jahr 578 = 0578"]],
    ["Die Gruppe, die 1998 mit dem Beitritt wuchs, ist klein.", ["1998 = 1998"]],
    ["Die Stadt war im Frühjahr 2022 besetzt.", ["im Frühjahr 2022 = 2022-21"]],
    ["Im Winter 2008/09 fiel Schnee.", ["Im Winter 2008/09 = 2008-24"]],
    ["Die Musik der 1990er Jahre lebt.", ["1990er Jahre = 199X"]],
    ["Die neunziger Jahre und die Nullerjahre sind vorbei.", ["neunziger Jahre = 199X", "Nullerjahre = 200X"]],
    ["Anfang der 90er-Jahre zog er um.", ["Anfang der 90er-Jahre = 199X"]],
    [
      "In den Achtzigern und Mitte der Neunziger war es so.",
      ["In den Achtzigern = 198X", "Mitte der Neunziger = 199X"],
    ],
    ["Das Bild stammt aus dem 19. Jahrhundert.", ["19. Jahrhundert = 18XX"]],
    ["An Silvester 1999 feierten viele.", ["An Silvester 1999 = 1999-12-31"]],
    ["Am Ostermontag 2023 schien die Sonne.", ["Am Ostermontag 2023 = 2023-04-10"]],
  ])("%s", (text, expected) => {
    expect(readTimes(text)).toEqual(expected);
  });
});

describe("ranges and lists", () => {
  test.each([
    ["Von 2001 bis 2005 war er Richter.", ["Von 2001 bis 2005 = 2001/2005"]],
    ["In den Jahren 1998 bis 2004 stieg die Zahl.", ["In den Jahren 1998 bis 2004 = 1998/2004"]],
    ["Zwischen 1998 und 2004 stieg die Zahl.", ["Zwischen 1998 und 2004 = 1998/2004"]],
    ["In der Spielzeit 2008/09 gewann der Verein.", ["2008/09 = 2008/2009"]],
    ["Der Krieg (1939–1945) endete.", ["1939–1945 = 1939/1945"]],
    ["Das Fest dauert vom 3. bis 5. Mai 2020.", ["vom 3. bis 5. Mai 2020 = 2020-05-03/2020-05-05"]],
    ["Die Messe (15.-18.03.2018) ist voll.", ["15.-18.03.2018 = 2018-03-15/2018-03-18"]],
    [
      "Für den 24. und 25. September 2009 ist ein Treffen geplant.",
      ["den 24. und 25. September 2009 = 2009-09-24/2009-09-25"],
    ],
    ["Am 3. und 17. Mai 2020 tagt der Rat.", ["Am 3. = 2020-05-03", "17. Mai 2020 = 2020-05-17"]],
    [
      "Sie tagen am Samstag, 14., und Sonntag, 15. Januar 2023.",
      ["am Samstag, 14. = 2023-01-14", "Sonntag, 15. Januar 2023 = 2023-01-15"],
    ],
    [
      "Der Kurs läuft von Freitag, 4., bis Sonntag, 6. August 2023.",
      ["von Freitag, 4., bis Sonntag, 6. August 2023 = 2023-08-04/2023-08-06"],
    ],
    ["Von März bis Mai 2006 fiel kein Regen.", ["Von März bis Mai 2006 = 2006-03/2006-05"]],
    ["Von November bis Februar 2006 fiel Schnee.", ["Von November bis Februar 2006 = 2005-11/2006-02"]],
    ["Die Messe vom 28. April bis 3. Mai 2006 war voll.", ["vom 28. April bis 3. Mai 2006 = 2006-04-28/2006-05-03"]],
    ["Im April und Mai 2006 fiel Regen.", ["Im April = 2006-04", "Mai 2006 = 2006-05"]],
    [
      "Der Krieg vom 24. März 1999 bis zum 10. Juni 1999 war kurz.",
      ["vom 24. März 1999 = 1999-03-24", "zum 10. Juni 1999 = 1999-06-10"],
    ],
  ])("%s", (text, expected) => {
    expect(readTimes(text)).toEqual(expected);
  });
});

describe("against the article's date", () => {
  test.each([
    // Thursday 20 April 2023
    ["2023-04-20", "Sie sprach am Donnerstag mit ihm.", ["am Donnerstag = 2023-04-20"]],
    ["2023-04-20", "Sie sprach am Freitag mit ihm.", ["am Freitag = 2023-04-14"]],
    ["2023-04-20", "Sie wird am Freitag mit ihm sprechen.", ["am Freitag = 2023-04-21"]],
    ["2023-04-20", "Am Sonntag sind Wahlen.", ["Am Sonntag = 2023-04-23"]],
    ["2023-04-20", "Das Ergebnis vom Sonntag zeigt den Trend.", ["vom Sonntag = 2023-04-16"]],
    ["2023-04-20", "Er starb am Donnerstagabend.", ["am Donnerstagabend = 2023-04-20"]],
    ["2023-04-20", "Er starb am vergangenen Mittwoch.", ["am vergangenen Mittwoch = 2023-04-19"]],
    ["2023-04-20", "Er starb am letzten Mittwoch.", ["am letzten Mittwoch = 2023-04-12"]],
    ["2023-04-20", "Kommenden Donnerstag tagt der Rat.", ["Kommenden Donnerstag = 2023-04-27"]],
    ["2023-04-20", "Am Mittwoch kommender Woche tagt der Rat.", ["Am Mittwoch kommender Woche = 2023-04-26"]],
    ["2023-04-20", "Am Freitag vor einer Woche starb er.", ["Am Freitag vor einer Woche = 2023-04-07"]],
    ["2023-04-20", "Gestern Abend brannte es, heute nicht.", ["Gestern Abend = 2023-04-19", "heute = 2023-04-20"]],
    ["2023-04-20", "Vorgestern kam sie, übermorgen geht sie.", ["Vorgestern = 2023-04-18", "übermorgen = 2023-04-22"]],
    ["2023-04-20", "Bei ihrem heutigen Auftritt schwieg sie.", ["heutigen = 2023-04-20"]],
    ["2023-04-20", "Am gestrigen Mittwoch schwieg sie.", ["Am gestrigen Mittwoch = 2023-04-19"]],
    ["2023-04-20", "In der Nacht zum Mittwoch brannte es.", ["In der Nacht zum Mittwoch = 2023-04-19"]],
    [
      "2023-04-20",
      "In der Nacht von Dienstag auf Mittwoch brannte es.",
      ["In der Nacht von Dienstag auf Mittwoch = 2023-04-18/2023-04-19"],
    ],
    ["2023-04-20", "Am Abend des 18. April brannte es.", ["Am Abend des 18. April = 2023-04-18"]],
    ["2023-04-20", "Vor zwei Tagen brannte es.", ["Vor zwei Tagen = 2023-04-18"]],
    ["2023-04-20", "Vor zwei Wochen brannte es.", ["Vor zwei Wochen = 2023-04-06"]],
    ["2023-04-20", "Vor fast 14 Monaten begann der Krieg.", ["Vor fast 14 Monaten = 2022-02"]],
    ["2023-04-20", "Vor mehr als zwanzig Jahren begann er.", ["Vor mehr als zwanzig Jahren = 2003"]],
    ["2023-04-20", "Vor einem halben Jahr begann er.", ["Vor einem halben Jahr = 2022-10"]],
    ["2023-04-20", "Heute vor zehn Jahren starb sie.", ["Heute vor zehn Jahren = 2013-04-20"]],
    ["2023-04-20", "In drei Wochen wird gewählt.", ["In drei Wochen = 2023-05-11"]],
    ["2023-04-20", "Vergangene Woche brannte es.", ["Vergangene Woche = 2023-W15"]],
    ["2023-04-20", "Sie kam im vergangenen Monat.", ["im vergangenen Monat = 2023-03"]],
    ["2023-04-20", "Ende nächsten Jahres wird gewählt.", ["Ende nächsten Jahres = 2024"]],
    ["2023-04-20", "Im Mai des vergangenen Jahres brannte es.", ["Im Mai des vergangenen Jahres = 2022-05"]],
    ["2023-04-20", "Er hat den Abzug zum Jahresende angekündigt.", ["zum Jahresende = 2023"]],
    ["2023-04-20", "Am Wochenende brannte es.", ["Am Wochenende = 2023-04-15/2023-04-16"]],
    ["2023-04-20", "Am Wochenende wird gefeiert.", ["Am Wochenende = 2023-04-22/2023-04-23"]],
    ["2023-04-20", "In den ersten Tagen des Juni wird gewählt.", ["In den ersten Tagen des Juni = 2023-06"]],
    ["2023-04-20", "Im Februar sagte er zu.", ["Im Februar = 2023-02"]],
    ["2023-04-20", "Der Gipfel im Juli soll kurz werden.", ["im Juli = 2023-07"]],
    ["2023-04-20", "Im Juli wurde er entlassen.", ["Im Juli = 2022-07"]],
    ["2023-04-20", "Er dankte für die Einladung zum Treffen in Kiel im Juli.", ["im Juli = 2023-07"]],
    ["2023-07-20", "Neuer Chef wird der erst im Mai aus dem Amt ausgeschiedene Maier.", ["im Mai = 2023-05"]],
    ["2023-04-20", "Sie haben erklärt, am Freitag den Antrag einzubringen.", ["am Freitag = 2023-04-21"]],
    ["2023-04-20", "Er hatte am Freitag erklärt im Juni anzutreten.", ["am Freitag = 2023-04-14", "im Juni = 2023-06"]],
    ["2023-04-20", "Nach dem Brand am Freitag wird die Halle gesperrt.", ["am Freitag = 2023-04-14"]],
    ["2023-04-20", "Er ist am Freitag in Kiel, wo er lebte, gestorben.", ["am Freitag = 2023-04-14"]],
    ["2023-04-20", "Die Frist endet am 31. Dezember.", ["am 31. Dezember = 2023-12-31"]],
    ["2023-04-20", "Er fand am Mittwoch eine lange geplante Sitzung vor.", ["am Mittwoch = 2023-04-19"]],
    ["2023-04-20", "Die am Mittwoch geplante Sitzung ist lang.", ["am Mittwoch = 2023-04-26"]],
    ["2023-04-20", "Sie kommt morgen Freitag.", ["morgen = 2023-04-21", "Freitag = 2023-04-21"]],
    ["2023-04-20", "Vor einundzwanzig Jahren begann er.", ["Vor einundzwanzig Jahren = 2002"]],
    ["2023-04-20", "Im abgelaufenen Jahr stieg der Umsatz.", ["Im abgelaufenen Jahr = 2022"]],
    ["2023-12-09", "Im Januar wird gewählt.", ["Im Januar = 2024-01"]],
    ["2023-01-05", "Im Winter fiel wenig Schnee.", ["Im Winter = 2022-24"]],
    ["2023-01-05", "Am 28. Dezember brannte es.", ["Am 28. Dezember = 2022-12-28"]],
    [
      "2023-12-16",
      "Die Rennen am 18. und 19. Dezember wurden abgesagt.",
      ["am 18. und 19. Dezember = 2023-12-18/2023-12-19"],
    ],
  ])("%s: %s", (date, text, expected) => {
    expect(readTimes(text, date)).toEqual(expected);
  });
});

describe("years that the context gives", () => {
  test.each([
    ["the same day named in full", "Am 7. Mai 1999 brannte es. Viele starben am 7. Mai.", "am 7. Mai = 1999-05-07"],
    ["a day just told", "Am 7. Mai 1999 brannte es. Am 9. Mai wurde gelöscht.", "Am 9. Mai = 1999-05-09"],
    [
      "the same month named with its year, where the day is past and far",
      "Der Krieg begann Ende Februar 2022. Er dauert an. Viele flohen. Am 24. Februar überfiel die Armee das Land.",
      "Am 24. Februar = 2022-02-24",
    ],
    [
      "but not for a day to come",
      "Im Dezember 2007 sprach sie. Sie schwieg. Viele klatschten. Am 17. Dezember wird sie geehrt.",
      "Am 17. Dezember = 2023-12-17",
    ],
    [
      "a year from the time before",
      "Der Fang wurde im Jahr 1986 verboten, drei Jahre später erlaubt.",
      "drei Jahre später = 1989",
    ],
    [
      "a day from the time before",
      "Am 7. Mai 1999 brannte es. Am Tag darauf regnete es.",
      "Am Tag darauf = 1999-05-08",
    ],
  ])("%s", (_, text, expected) => {
    expect(readTimes(text, "2023-05-20").at(-1)).toBe(expected);
  });

  test("a date beside a weekday settles it", () => {
    expect(readTimes("Sie will am 29. April (Samstag) kommen.", "2023-04-20")).toEqual([
      "am 29. April = 2023-04-29",
      "Samstag = 2023-04-29",
    ]);
  });
});

describe("what stays open", () => {
  test.each([
    ["2023-04", "Sie sprach am Donnerstag mit ihm.", ["am Donnerstag = ?"]],
    ["2023-04", "Gestern brannte es, vor zwei Tagen auch.", ["Gestern = ?", "vor zwei Tagen = ?"]],
    ["2023-04", "Vergangene Woche brannte es, im Juli wird gebaut.", ["Vergangene Woche = ?", "im Juli = 2023-07"]],
    ["2023-04", "Vor fast 14 Monaten begann der Krieg.", ["Vor fast 14 Monaten = 2022-02"]],
    ["2023", "Gestern brannte es, vor drei Jahren auch.", ["Gestern = ?", "vor drei Jahren = 2020"]],
    [undefined, "Gestern, im Juli und 2008 brannte es.", ["Gestern = ?", "im Juli = ?", "2008 = 2008"]],
    ["2023-04-20", "Der 30. Februar 2020 war schön.", ["30. Februar 2020 = ?"]],
    ["2023-04-20", "Einen Tag später brannte es.", ["Einen Tag später = ?"]],
  ])("article of %s: %s", (date, text, expected) => {
    expect(readTimes(text, date)).toEqual(expected);
  });
});

describe("what is no calendar time", () => {
  test.each([
    "Er fuhr drei Tage lang durch das Land.",
    "Um 12:06 Uhr klingelte es, um 20.30 Uhr nicht mehr.",
    "Derzeit und seit Kriegsbeginn fehlt es kürzlich an allem.",
    "Rund 2000 Menschen kamen, dazu 2008 Teilnehmer.",
    "Die Resolution 1701 und die Agenda 2010 gelten.",
    "Es kostet 2.000 Euro oder 1998,50 Euro.",
    "Die Zahl stieg von 1450 bis 1850 Mark.",
    "Sie treffen sich jeden Mittwoch und immer mittwochs.",
    "Montags ist der Hafen zu.",
    "Er wurde mit achtzig ein Achtziger.",
    "Bis heute ist das so, heute noch mehr.",
    "Am Morgen sagte sie guten Morgen.",
    "Die Mai-Kundgebung und das Sommer-Interview sind bekannt.",
    "Die Zeitung Welt am Sonntag schrieb es.",
    "In den letzten Jahren und vergangenen Wochen war es ruhig.",
    "Seit zwei Jahren und nach drei Wochen war es ruhig.",
    "Der Tempel stand um 1500 v. Chr. schon.",
    "Frau Mai und Herr August kamen.",
    "Die Version 2.1. ist da, Punkt 3.4. auch.",
  ])("%s", (text) => {
    expect(readTimes(text, "2023-04-20")).toEqual([]);
  });
});

describe("metadata", () => {
  test("gives full days only", () => {
    expect(readTimes("date 2023-04", "2023-04", "metadata")).toEqual([]);
    expect(readTimes("date 2023-04-20", "2023-04-20", "metadata")).toEqual([]);
    expect(readTimes("Stand: 20.04.2023 12:06 Uhr", "2023-04-20", "metadata")).toEqual(["20.04.2023 = 2023-04-20"]);
  });
});

test("an expression never reaches from one block into the next", () => {
  expect(readTimes("Sie tagten am 24.\nFebruar 2022 ist vorbei.", "2023-04-20")).not.toContain(
    "am 24.\nFebruar 2022 = 2022-02-24",
  );
});

const PIECES = [
  "am", "im", "vom", "bis", "zum", "und", "vor", "in", "zwei", "14", "24.", "3.", "2022", "2008/09", "Februar", "Mai",
  "Montag", "heute", "letzten", "Woche", "Jahren", "Ende", "der", "Nacht", "1990er", "Jahre", "später", "Sommer", ",",
  "–", "(", ")", ".", "29.02.2023", "9999", "Ostern", "Jahrhundert", "\n",
]; // biome-ignore format: a list
const dates = fc.constantFrom(
  undefined,
  "2023-04-20",
  "2023-04",
  "2023",
  "0001-01-01",
  "9999-12-31",
  "2022-21",
  "nonsense",
);

test("never throws; spans are in range and in order, values are calendar values", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(texts, dates, (text, date) => {
      const { times, openTimes } = germanTimes.run({ document: plainDocument(text), date } as never);
      for (const { value } of times!) expect(isCalendarValue(value), value).toBe(true);
      const spans = [...times!, ...openTimes!].sort((a, b) => a.from - b.from);
      let end = 0;
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});
