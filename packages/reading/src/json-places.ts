/** Where a JSON text breaks, and what is wrong there. `line` and `column` count from 1. */
export type JsonProblem = { line: number; column: number; message: string };

/**
 * The first place where `text` is not JSON (RFC 8259); `undefined` where all of it is. JSON.parse tells the place on some
 * engines only.
 */
export function findJsonProblem(text: string): JsonProblem | undefined {
  let offset = 0;
  // What stands around the place: "{" or "[" for each open object or list.
  const open: string[] = [];
  const skip = () => {
    while (offset < text.length && " \t\n\r".includes(text.charAt(offset))) offset += 1;
  };
  const fail = (message: string): JsonProblem => ({
    ...placeOf(text, offset),
    message: `${message}${placeText(text, offset)}`,
  });
  const readString = (): JsonProblem | undefined => {
    offset += 1;
    for (; offset < text.length; offset += 1) {
      const code = text.charCodeAt(offset);
      if (code === 0x22) {
        offset += 1;
        return undefined;
      }
      if (code < 0x20) return fail("a string holds a line break or control character, which has to be escaped");
      if (code === 0x5c) {
        const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(offset, offset + 6));
        if (escaped === null) return fail("a string holds a wrong escape");
        offset += escaped[0].length - 1;
      }
    }
    return fail("a string is not closed");
  };
  for (;;) {
    // A value.
    skip();
    const character = text.charAt(offset);
    if (offset >= text.length) return fail("the text ends where a value is due");
    if (character === "{" || character === "[") {
      open.push(character);
      offset += 1;
      skip();
      if (text.charAt(offset) === (character === "{" ? "}" : "]")) {
        open.pop();
        offset += 1;
      } else if (character === "{") {
        const problem = readKey();
        if (problem) return problem;
        continue;
      } else continue;
    } else if (character === '"') {
      const problem = readString();
      if (problem) return problem;
    } else {
      const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
        text.slice(offset, offset + 400),
      );
      if (word === null) return fail("expected a value");
      offset += word[0].length;
    }
    // What follows a value: the ends of what is open, then a comma.
    for (;;) {
      skip();
      const around = open.at(-1);
      if (around === undefined) return offset < text.length ? fail("more follows after the value's end") : undefined;
      if (text.charAt(offset) === (around === "{" ? "}" : "]")) {
        open.pop();
        offset += 1;
        continue;
      }
      if (text.charAt(offset) !== ",") return fail(`expected a comma or ${around === "{" ? "}" : "]"}`);
      offset += 1;
      break;
    }
    if (open.at(-1) === "{") {
      const problem = readKey();
      if (problem) return problem;
    }
  }

  function readKey(): JsonProblem | undefined {
    skip();
    if (text.charAt(offset) !== '"') return fail("expected a key in quotation marks");
    const problem = readString();
    if (problem) return problem;
    skip();
    if (text.charAt(offset) !== ":") return fail("expected a colon after the key");
    offset += 1;
    return undefined;
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

function placeText(text: string, offset: number): string {
  const { column } = placeOf(text, offset);
  const found = text.slice(offset, offset + 12).split("\n")[0]!;
  return ` (column ${column}${found === "" ? ", at the end" : `, at ${JSON.stringify(found)}`})`;
}
