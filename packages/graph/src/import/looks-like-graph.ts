/** True for the beginning of a graph file of newsgraph's own; other formats of graphs look otherwise. */
export function looksLikeOwnJson(head: string): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"newsgraph\//.test(head);
}

/**
 * True where a file that may hold articles, facts or a graph holds a graph, by its beginning (its first line at least) and, for
 * tables, by its name.
 */
export function looksLikeGraph(head: string, name: string): boolean {
  const start = head.replace(/^\ufeff/, "").trimStart();
  if (looksLikeOwnJson(start)) return true;
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE [^>]*>\s*)*<(?:gexf|graphml)\b/.test(start)) return true;
  const [line = ""] = start.split("\n", 1);
  if (/^\{.*"schema"\s*:\s*"/.test(line) && /"properties"\s*:\s*\{/.test(line)) return true;
  if (
    start.startsWith("{") &&
    /"nodes"\s*:\s*\[/.test(start) &&
    !/"text"\s*:/.test(start.slice(0, start.indexOf('"nodes"')))
  )
    return true;
  return /\.[ct]sv$/i.test(name);
}

/**
 * True where the beginning of a file says that it holds facts: its first line is a JSON object with a `format`. Any version
 * counts, so that an unknown one is refused by name rather than read as an article.
 */
export function looksLikeFacts(head: string): boolean {
  const start = head.replace(/^\uFEFF/, "").trimStart();
  if (/^\{\s*"format"\s*:/.test(start)) return true;
  const [line = ""] = start.split("\n", 1);
  try {
    const first: unknown = JSON.parse(line);
    return typeof first === "object" && first !== null && "format" in first;
  } catch {
    return false;
  }
}
