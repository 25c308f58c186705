import { describe, expect, test } from "vitest";
import { calendarValue, readTimeMl, timexValue } from "./src/time-ml.js";

const TIME_ML = `<?xml version="1.0" ?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2014-01-28">28.1.</TIMEX3></DCT>
<TITLE>Der <TIMEX3 tid="t1" type="DATE" value="2014-SU">Sommer</TIMEX3></TITLE><TEXT>Müller &amp; Sohn kam
<TIMEX3 tid="t2" type="DATE" value="2014-01-27">gestern</TIMEX3>.<TIMEX3 tid="t3" type="DATE" value="2013"></TIMEX3></TEXT></TimeML>`;

describe("TimeML", () => {
  const { text, date, times } = readTimeMl(TIME_ML);

  test("title and text are read with their times, the day of publication apart", () => {
    expect(text).toBe("Der Sommer\n\nMüller & Sohn kam\ngestern.");
    expect(date).toBe("2014-01-28");
    expect(times.map(({ from, to, value }) => [text.slice(from, to), value])).toEqual([
      ["Sommer", "2014-SU"],
      ["gestern", "2014-01-27"],
    ]);
  });

  test("text that is not well-formed is refused", () => {
    expect(() => readTimeMl("<TimeML><TEXT></TimeML>")).toThrow(/unexpected close tag|unclosed/i);
  });

  test.each([
    ["2014-SU", "2014-22"],
    ["199", "199X"],
    ["19", "19XX"],
    ["2014-01-28", "2014-01-28"],
    ["2014-W05", "2014-W05"],
  ])("the value %s is %s in facts", (value, expected) => {
    expect(calendarValue(value)).toBe(expected);
  });

  test.each([
    ["2010-02-25T20.30", "2010-02-25T20:30"],
    ["XXXX-WXX-01", "XXXX-WXX-1"],
    ["XXXX-WXX-01-TEV", "XXXX-WXX-1TEV"],
    ["2014_07", "2014-07"],
    ["2014-H2 ", "2014-H2"],
    ["2014-W08-WE", "2014-W08-WE"],
    ["P1.5Y", "P1.5Y"],
  ])("the value %s is %s in one notation", (value, expected) => {
    expect(timexValue(value)).toBe(expected);
  });
});
