import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReadProblem, type ReadArticle, type ReadOptions, type ReadProblem, readBytes } from "../src/index.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function readAll(bytes: Uint8Array | string, name: string, options?: ReadOptions) {
  const found: (ReadArticle | ReadProblem)[] = [];
  for await (const item of readBytes(typeof bytes === "string" ? utf8(bytes) : bytes, name, options)) found.push(item);
  return found;
}

async function readOne(bytes: Uint8Array | string, name: string, options?: ReadOptions): Promise<ReadArticle> {
  const [item, ...rest] = await readAll(bytes, name, options);
  if (item === undefined || isReadProblem(item) || rest.length > 0) throw new Error(JSON.stringify([item, ...rest]));
  return item;
}

const blocksOf = ({ article, blocks }: ReadArticle) =>
  blocks.map(({ from, to, kind }) => `${kind}: ${article.text.slice(from, to)}`);

const GERMAN = "Die Stadt hat am Montag beschlossen, eine neue Schule für die Kinder zu bauen.";

describe("plain text", () => {
  test("the text stays as it is, whatever is recognised in it", async () => {
    const text = `  date 2021-09 Neue Schule Stand: 14.09.2021\r\n\r\n${GERMAN}\t\r\n`;
    const { article } = await readOne(text, "in/a.b.txt");
    expect(article).toEqual({ id: "a.b", title: "Neue Schule", date: "2021-09-14", language: "de", text });
  });

  test("the language given goes before the one identified", async () => {
    expect((await readOne(GERMAN, "a.txt", { language: "und" })).article.language).toBe("und");
  });
});

describe("encodings", () => {
  const text = "Über „große“ Häuser: 5 €.\nMehr nicht.";
  const utf16 = (littleEndian: boolean, mark: boolean) => {
    const units = [...(mark ? "\uFEFF" : ""), ...text].map((character) => character.charCodeAt(0));
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit, littleEndian);
    return new Uint8Array(view.buffer);
  };
  const windows1252 = Uint8Array.from([...text], (character) =>
    "„“€".includes(character) ? [0x84, 0x93, 0x80]["„“€".indexOf(character)]! : character.charCodeAt(0),
  );

  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with byte order mark", utf8(`\uFEFF${text}`)],
    ["UTF-16 LE with byte order mark", utf16(true, true)],
    ["UTF-16 BE with byte order mark", utf16(false, true)],
    ["UTF-16 LE", utf16(true, false)],
    ["UTF-16 BE", utf16(false, false)],
    ["Windows-1252", windows1252],
  ])("%s", async (_, bytes) => {
    expect((await readOne(bytes, "a.txt")).article.text).toBe(text);
  });

  test("JSON Lines in UTF-16 and in Windows-1252", async () => {
    const line = '{"id":"ü","text":"Häuser."}';
    const latin1 = Uint8Array.from([...line], (character) => character.charCodeAt(0));
    expect((await readOne(latin1, "a.jsonl")).article).toMatchObject({ id: "ü", text: "Häuser." });
    const units = Uint16Array.from([..."\uFEFF", ...line], (character) => character.charCodeAt(0));
    expect((await readOne(new Uint8Array(units.buffer), "a.jsonl")).article).toMatchObject({
      id: "ü",
      text: "Häuser.",
    });
  });

  test("a page's own charset counts where it is not UTF-8", async () => {
    const page = `<html><head><meta charset="iso-8859-2"></head><body><p>${"Wort und Wort. ".repeat(30)}`;
    const bytes = Uint8Array.from([...page, "\u00b3"], (character) => character.charCodeAt(0));
    expect((await readOne(bytes, "a.html")).article.text).toMatch(/ł$/);
  });
});

describe("Markdown", () => {
  const text = [
    "---",
    "title: Neue Schule",
    "date: 2021-09-14",
    "---",
    "# Neue **Schule**",
    "",
    "*Die Stadt* baut [eine Schule](https://example.org).",
    "",
    "## Was sie kostet",
    "",
    "- zehn Millionen",
    "- oder mehr",
    "",
    "> Das ist viel.",
    "",
    "```",
    "code();",
    "```",
    "",
    "![Bild](a.png)",
  ].join("\n");

  test("the text stays as it is; blocks leave the markup out where they can", async () => {
    const read = await readOne(text, "a.md");
    expect(read.article).toMatchObject({ id: "a", title: "Neue Schule", date: "2021-09-14", text });
    expect(blocksOf(read)).toEqual([
      "title: Neue **Schule**",
      "paragraph: *Die Stadt* baut [eine Schule](https://example.org).",
      "heading: Was sie kostet",
      "paragraph: zehn Millionen",
      "paragraph: oder mehr",
      "paragraph: Das ist viel.",
    ]);
  });

  test("blocks of any Markdown lie in order within the text", async () => {
    const pieces = fc.constantFrom(
      "# ",
      "* ",
      "> ",
      "\n",
      "\n\n",
      "**a**",
      "_b_",
      "[c](d)",
      "`e`",
      "```\n",
      "---\n",
      "Wort ",
      "\t",
      "1. ",
      "<b>",
      "&amp;",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const input = `Wort ${parts.join("")}`;
        const { article, blocks } = await readOne(input, "a.md", { language: "de" });
        expect(article.text).toBe(input);
        let end = 0;
        for (const { from, to } of blocks) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }),
      { seed: 20230420, numRuns: 200 },
    );
  });
});

describe("HTML", () => {
  const paragraph = `<p>${"Die Stadt baut eine neue Schule, und alle freuen sich. ".repeat(6)}</p>`;
  const page = `<!DOCTYPE html><html lang="de-DE"><head><title>Neue Schule | Zeitung</title>
    <meta property="og:title" content="Neue Schule in Kiel"><meta property="og:site_name" content="Zeitung">
    <meta property="article:published_time" content="2021-09-14T08:30:00+02:00">
    <link rel="canonical" href="https://example.org/schule"></head>
    <body><nav><a href="/">Start</a></nav><article><h1>Neue Schule in Kiel</h1>${paragraph}
    <figure><img src="a.png"><figcaption>Die Schule. Foto: dpa</figcaption></figure>
    <h2>Was sie <em>kostet</em></h2>${paragraph}<p>Kurz&nbsp;und <b>gut</b>.<br>Neue Zeile.</p></article>
    <footer>Impressum</footer><script>alert(1)</script></body></html>`;

  test("readable text, a paragraph a line, and what the page states", async () => {
    const read = await readOne(page, "a.html");
    expect(read.article).toMatchObject({
      id: "a",
      title: "Neue Schule in Kiel",
      date: "2021-09-14",
      source: "Zeitung",
      url: "https://example.org/schule",
      language: "de",
    });
    expect(blocksOf(read).map((block) => block.slice(0, 40))).toEqual([
      "title: Neue Schule in Kiel",
      "paragraph: Die Stadt baut eine neue Schu",
      "caption: Die Schule.",
      "caption: Foto: dpa",
      "heading: Was sie kostet",
      "paragraph: Die Stadt baut eine neue Schu",
      "paragraph: Kurz und gut.",
      "paragraph: Neue Zeile.",
    ]);
    expect(read.article.text).not.toMatch(/Impressum|alert|Start/);
  });

  test("JSON-LD states title and date where the head does not", async () => {
    const data = '{"@graph":[{"@type":"NewsArticle","headline":"Neue Schule","datePublished":"2021-09-14T06:30Z"}]}';
    const html = `<html><head><script type="application/ld+json">{broken</script><script type="application/ld+json">${data}</script></head><body>${paragraph}</body></html>`;
    expect((await readOne(html, "a.htm")).article).toMatchObject({ title: "Neue Schule", date: "2021-09-14" });
  });

  test.each([
    ["a fragment", `<p>${GERMAN}</p><p>Mehr nicht.`],
    ["unclosed and wrongly nested tags", `<div><b><p>${GERMAN}</b><i></div></p>`],
    ["tags nested three thousand deep", `${"<div>".repeat(3000)}${GERMAN}`],
  ])("%s", async (_, html) => {
    expect((await readOne(html, "a.html")).article.text).toContain("eine neue Schule");
  });

  test("a page without text is a problem", async () => {
    expect(await readAll("<html><body><script>1</script></body></html>", "a.html")).toEqual([
      { file: "a.html", message: "the page holds no readable text" },
    ]);
  });
});

describe("JSON", () => {
  test("one article; fields that are not known are ignored", async () => {
    const json = JSON.stringify({
      id: 7,
      title: "T",
      date: "2021-09-14T08:30:00Z",
      url: "u",
      source: "s",
      language: "de-AT",
      text: "Ja.",
      x: 1,
    });
    expect((await readOne(json, "a.json")).article).toEqual({
      id: "7",
      title: "T",
      date: "2021-09-14",
      url: "u",
      source: "s",
      language: "de",
      text: "Ja.",
    });
  });

  test("the text's structure is recognised, a more precise date in it wins", async () => {
    const read = await readOne(
      JSON.stringify({ date: "2021-09", text: `Neue Schule\nStand: 14.09.2021\n${GERMAN}` }),
      "a.json",
    );
    expect(read.article).toMatchObject({ id: "a", title: "Neue Schule", date: "2021-09-14", language: "de" });
  });

  test.each([
    ["a list", (articles: unknown[]) => articles],
    ["an object with a list", (articles: unknown[]) => ({ articles })],
  ])("%s of articles, a broken one among them", async (_, wrap) => {
    const items = await readAll(
      JSON.stringify(wrap([{ text: "Eins." }, { id: "b" }, { id: "c", text: "Drei." }])),
      "a.json",
    );
    expect(items.map((item) => (isReadProblem(item) ? item.message : item.article.id))).toEqual([
      "a-1",
      'article 2 of the list: not an article: "text" is missing',
      "c",
    ]);
  });

  test.each([
    ['{\n "text": "a",\n}', 3, 'expected a key in quotation marks (column 1, at "}")'],
    ['{"text": "a"', 1, "expected a comma or } (column 13, at the end)"],
    ['[\n{"text": "a"}\n{"text": "b"}]', 3, 'expected a comma or ] (column 1, at "{\\"text\\": \\"b\\"")'],
    ['{"text": "a\nb"}', 1, "a string holds a line break"],
  ])("says where it is broken: %j", async (json, line, message) => {
    const [problem] = await readAll(json, "a.json");
    expect(problem).toMatchObject({ file: "a.json", line });
    expect((problem as ReadProblem).message).toContain(`not valid JSON: ${message}`);
  });

  test.each([
    ['{"text": 5}', '"text" is no string'],
    ['{"text": " "}', '"text" is empty'],
    ['{"text": "a", "date": "gestern"}', '"date" "gestern" is no date'],
    ["5", "expected an article"],
    ["null", "but found null"],
  ])("refuses %s", async (json, message) => {
    const [problem] = await readAll(json, "a.json");
    expect((problem as ReadProblem).message).toContain(message);
  });
});

describe("JSON Lines", () => {
  test("one article a line; a broken line is a problem with its number, the others are read", async () => {
    const lines = '{"id":"a","text":"Eins."}\r\n\n{"id":"b","text":\n{"text":"Drei."}';
    const items = await readAll(lines, "in.jsonl");
    expect(
      items.map((item) => (isReadProblem(item) ? [item.line, item.message.slice(0, 14)] : item.article.id)),
    ).toEqual(["a", [3, "not valid JSON"], "in-4"]);
  });

  test("articles come before the input has ended", async () => {
    let given = 0;
    async function* endless() {
      for (;;) yield utf8(`{"id":"${given++}","text":"Ja."}\n`);
    }
    const { readChunks } = await import("../src/index.js");
    const ids: string[] = [];
    for await (const item of readChunks(endless(), "a.jsonl", { language: "de" })) {
      if (!isReadProblem(item)) ids.push(item.article.id);
      if (ids.length === 5) break;
    }
    expect(ids).toEqual(["0", "1", "2", "3", "4"]);
    expect(given).toBeLessThan(500);
  });

  test("a line cut anywhere into chunks is put together", async () => {
    const { readChunks } = await import("../src/index.js");
    const bytes = utf8('{"id":"ä","text":"Über 5 €."}\n{"id":"b","text":"Ja."}\n');
    for (let at = 0; at <= bytes.length; at += 1) {
      const ids: string[] = [];
      for await (const item of readChunks([bytes.slice(0, at), bytes.slice(at)], "a.jsonl", { language: "de" })) {
        ids.push(isReadProblem(item) ? item.message : item.article.id + item.article.text);
      }
      expect(ids).toEqual(["äÜber 5 €.", "bJa."]);
    }
  });
});

describe("format", () => {
  test.each([
    ["by extension, whatever the case", "A.TXT", '{"text":"x"}', '{"text":"x"}'],
    ["sniffed: JSON", "stdin", '{\n"text":"Ja."}', "Ja."],
    ["sniffed: JSON Lines", "stdin", '{"text":"Ja."}\n', "Ja."],
    ["sniffed: HTML", "stdin", "<!DOCTYPE html><p>Ja, das ist so.", "Ja, das ist so."],
    ["sniffed: text", "stdin", "Ja.", "Ja."],
    ["an unknown extension is sniffed", "a.dat", '[{"text":"Ja."}]', "Ja."],
  ])("%s", async (_, name, content, text) => {
    expect((await readOne(content, name)).article.text).toBe(text);
  });

  test("forced by an option", async () => {
    expect((await readOne('{"text":"Ja."}', "a.txt", { format: "json" })).article.text).toBe("Ja.");
  });
});

describe("what is no text", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "the file holds no text"],
    ["white space", utf8(" \n\n"), "the file holds no text"],
    ["a PDF", utf8("%PDF-1.7 …"), "this is no text"],
    ["an archive", utf8("PK\u0003\u0004…"), "this is no text"],
    [
      "bytes with many zeros",
      Uint8Array.from({ length: 100 }, (_, index) => (index % 7 < 3 ? 0 : index)),
      "this is no text",
    ],
  ])("%s", async (_, bytes, message) => {
    const items = await readAll(bytes, "a.txt");
    expect(items).toHaveLength(1);
    expect((items[0] as ReadProblem).message).toContain(message);
  });

  test("any bytes in any format give articles or problems, never an exception", async () => {
    const formats = fc.constantFrom("text", "markdown", "html", "json", "jsonl", undefined);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), formats, async (bytes, format) => {
        const items = await readAll(bytes, "a", { language: "de", format });
        expect(items.length).toBeGreaterThan(0);
      }),
      { seed: 20230420, numRuns: 200 },
    );
  });
});
