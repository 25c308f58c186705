/** A value of a Cypher literal. */
type Literal = string | number | Literal[] | { [name: string]: Literal };

/** A statement of a script: the rows that it unwinds, and what it does with each. */
export type CypherStatement = { rows: { [name: string]: Literal }[]; action: string };

const TOKEN = /\s+|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_]\w*|[[\]{}:,+;]|[^\s"]/gsy;
const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\", "'": "'" };

/**
 * The statements of a script, read by the grammar of literals of openCypher (strings in double quotes, numbers, lists, maps,
 * `+` between strings). Throws for anything else where a literal is due.
 */
export function readCypher(script: string): CypherStatement[] {
  const tokens = [...script.matchAll(TOKEN)].map(([token]) => token);
  if (tokens.join("") !== script) throw new Error("the script has a string that does not end");
  const statements: CypherStatement[] = [];
  let at = 0;
  const skip = () => {
    while (/^\s/.test(tokens[at] ?? "")) at += 1;
  };
  const peek = () => {
    skip();
    return tokens[at];
  };
  const take = (expected?: string) => {
    skip();
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`expected ${expected ?? "a token"}, found ${token}`);
    }
    return token;
  };
  const list = <T>(open: string, close: string, item: () => T): T[] => {
    take(open);
    const items: T[] = [];
    while (peek() !== close) {
      if (items.length > 0) take(",");
      items.push(item());
    }
    take(close);
    return items;
  };
  const literal = (): Literal => {
    const next = peek()!;
    if (next === "[") return list("[", "]", literal);
    if (next === "{") return map();
    if (next.startsWith('"')) {
      let text = unquote(take());
      while (peek() === "+") {
        take("+");
        text += unquote(take());
      }
      return text;
    }
    if (/^-?\d/.test(next)) return Number(take());
    throw new Error(`no literal: ${next}`);
  };
  const map = (): { [name: string]: Literal } =>
    Object.fromEntries(
      list("{", "}", () => {
        const name = take();
        if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error(`no name: ${name}`);
        take(":");
        return [name, literal()];
      }),
    );
  while (peek() !== undefined) {
    let rows: CypherStatement["rows"] = [];
    if (peek() === "UNWIND") {
      take("UNWIND");
      rows = list("[", "]", map);
      take("AS");
      take("row");
    }
    let action = "";
    while (tokens[at] !== ";") action += tokens[at++] ?? fail();
    take(";");
    statements.push({ rows, action: action.trim() });
  }
  return statements;
}

function fail(): never {
  throw new Error("the last statement does not end");
}

function unquote(token: string): string {
  if (!token.startsWith('"')) throw new Error(`no string: ${token}`);
  return token.slice(1, -1).replace(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? failEscape(sign));
}

function failEscape(sign: string): never {
  throw new Error(`no escape: \\${sign}`);
}
