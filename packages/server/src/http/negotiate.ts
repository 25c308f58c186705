/**
 * The media type that an Accept header likes best of those that can be given, the first where it likes several alike or says
 * nothing; `undefined` where it takes none (RFC 9110, 12.5.1).
 */
export function negotiate(accept: string | undefined, types: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === "") return types[0];
  const ranges = accept.split(",").map((each) => {
    const [range = "", ...parameters] = each.split(";").map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    return { range, quality: quality === undefined ? 1 : Number(quality) };
  });
  let best: { type: string; quality: number } | undefined;
  for (const type of types) {
    const quality = qualityOf(type, ranges);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

/** How well a type is liked: the closest of the ranges that hold it counts. */
function qualityOf(type: string, ranges: readonly { range: string; quality: number }[]): number {
  for (const range of [type, `${type.split("/")[0]}/*`, "*/*"]) {
    const found = ranges.find((each) => each.range === range);
    if (found !== undefined) return found.quality;
  }
  return 0;
}
