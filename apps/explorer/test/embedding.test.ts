import { describe, expect, test } from "vitest";
import { embedCode, explorerLink, isEmbedded } from "../src/model/embedding.js";

const LINK = "https://news.example/g/?lang=de#view=map&kind=place";

describe("a page in a frame of another", () => {
  test.each([
    ["", false],
    ["?embed", true],
    ["?lang=de&embed=1", true],
    ["?embedded=1", false],
  ])("address with %j: %s", (search, embedded) => {
    expect(isEmbedded(search)).toBe(embedded);
  });

  test("the code holds the link with its view, and leads back to it", () => {
    const source = /src="([^"]*)"/.exec(embedCode(LINK, "newsgraph"))![1]!.replaceAll("&amp;", "&");
    expect(source).toBe("https://news.example/g/?lang=de&embed=1#view=map&kind=place");
    expect(explorerLink(source)).toBe(LINK);
  });

  test("neither title nor link break out of their attributes", () => {
    const code = embedCode('https://news.example/#query="><script>', '"><script>alert(1)</script>');
    expect(code).not.toContain("<script>");
    expect(code.match(/"/g)).toHaveLength(14);
  });
});
