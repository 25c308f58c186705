import type { Span } from "@newsgraph/schema";
import { SaxesParser } from "saxes";

/** A TIMEX3 of a TimeML document: where it stands in the text, its type (`DATE`, `TIME`, `DURATION`, `SET`) and its value. */
export type Timex = Span & { type: string; value: string };

/** A TimeML document: the text of its title and body, its day of publication, and the times in the text. */
export type TimeMlDocument = { text: string; date: string | undefined; times: Timex[] };

/** Reads TimeML (Pustejovsky et al. 2003) as KRAUTS has it. @throws Error for text that is not well-formed. */
export function readTimeMl(xml: string): TimeMlDocument {
  const parser = new SaxesParser({ xmlns: false });
  const times: Timex[] = [];
  const open: { name: string; from: number; type: string; value: string }[] = [];
  let text = "";
  let date: string | undefined;
  const isIn = (name: string) => open.some((element) => element.name === name);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const { type = "", value = "" } = attributes as Record<string, string>;
    if (name === "TEXT" && text !== "") text += "\n\n";
    open.push({ name, from: text.length, type, value });
  });
  parser.on("text", (part) => {
    if (isIn("TEXT") || isIn("TITLE")) text += part;
  });
  parser.on("closetag", () => {
    const { name, from, type, value } = open.pop()!;
    if (name !== "TIMEX3") return;
    if (isIn("DCT")) date = value;
    // A tag without text is a time that the text does not tell.
    else if (from === text.length) return;
    else if (isIn("TEXT") || isIn("TITLE")) times.push({ from, to: text.length, type, value });
  });
  parser.write(xml).close();
  return { text, date: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date ?? "") ? date : undefined, times };
}

/** A value of KRAUTS as TIMEX3 writes it: `T20:30` for `T20.30`, `XXXX-WXX-1` for `XXXX-WXX-01`, `2014-07` for `2014_07`. */
export function timexValue(value: string): string {
  return value
    .trim()
    .replace(/(T\d\d)\.(\d\d)$/, "$1:$2")
    .replace(/-W(XX|\d\d)-0(\d)/, "-W$1-$2")
    .replace("_0", "-0")
    .replace(/^(XXXX-WXX-\d)-(T[A-Z]{2})$/, "$1$2");
}

const SEASONS: Readonly<Record<string, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };

/** The value of a `DATE` in the notation of facts: `2014-SU` is `2014-22`, decade `199` is `199X`, century `19` is `19XX`. */
export function calendarValue(value: string): string {
  const [, year, season = ""] = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value) ?? [];
  if (year !== undefined) return `${year}-${SEASONS[season]}`;
  return /^\d{2,3}$/.test(value) ? value.padEnd(4, "X") : value;
}
