import { TIMEX_TYPES, type TimexType } from "@newsgraph/extraction";
import {
  ENTITY_KINDS,
  type EntityKind,
  isModeOf,
  LANGUAGES,
  type Language,
  RELATION_TYPES,
  type RelationType,
  STATEMENT_TYPES,
} from "@newsgraph/schema";

/** What an expected line speaks of. */
export type FactSort = "statement" | "entity" | "relation" | "time";

/** One expected line, read; `head` is the type or kind, `fields` what it says of it, in its order. See `cases/README.md`. */
export type ExpectedLine = {
  readonly line: number;
  readonly source: string;
  readonly sort: FactSort;
  /** The type or kind, `CONSULT/visit` with its mode; for a line "no …" what there must be none of. */
  readonly head: string;
  readonly absent: boolean;
  readonly fields: ReadonlyMap<string, string>;
};

/** A text with what must be found in it. `gap`: the extractor is known not to manage it. */
export type Case = {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly language: Language;
  readonly date: string | undefined;
  readonly expected: readonly ExpectedLine[];
  readonly gap: boolean;
};

/** Fields of each sort of line. Those in `QUOTING` quote the text. */
export const FIELDS = {
  statement: [
    "quote",
    "speaker",
    "speaker words",
    "addressee",
    "addressee words",
    "cue",
    "frame",
    "about",
    "via",
    "date",
    "place",
    "negated",
    "medium",
  ],
  entity: ["named", "nominal", "pronominal", "aliases"],
  relation: ["status", "predicate", "role", "date", "place", "by", "numbers", "evidence"],
  time: ["mod", "quant", "freq"],
} as const satisfies Record<FactSort, readonly string[]>;
const QUOTING = new Set([
  "quote",
  "speaker words",
  "addressee words",
  "cue",
  "frame",
  "named",
  "nominal",
  "pronominal",
  "evidence",
  "words",
]);

/** A case file that is not as `cases/README.md` says, or tests nothing. The message names file and line. */
export class CaseFileError extends Error {
  override readonly name = "CaseFileError";
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
  }
}

type Draft = { line: number; paragraphs: string[][]; settings: Map<string, string>; expected: ExpectedLine[] };

/**
 * The cases of a file, in order.
 * @throws CaseFileError for a file without cases, a text without expected lines and the other way round, an unknown field, type or
 * kind, words that do not stand in the text, a text that stands twice.
 */
export function readCases(content: string, file: string): Case[] {
  const cases: Case[] = [];
  let gap = false;
  let draft: Draft | undefined;
  const finish = () => {
    if (draft) cases.push(finishCase(draft, file, gap));
    draft = undefined;
  };
  const lines = content.split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const trimmed = raw.trim();
    if (/^# *known gaps$/i.test(trimmed)) {
      finish();
      if (gap) throw new CaseFileError(file, line, "the known gaps begin twice; leave one heading");
      gap = true;
    } else if (trimmed.startsWith("#")) {
      // A comment.
    } else if (trimmed === "") {
      if (draft && draft.expected.length > 0) finish();
      else if (draft && draft.paragraphs.at(-1)?.length !== 0) draft.paragraphs.push([]);
    } else if (trimmed.startsWith(">")) {
      if (!draft || draft.paragraphs.flat().length === 0) {
        throw new CaseFileError(file, line, "an expected line without a text; write the text above it");
      }
      draft.expected.push(readExpectedLine(trimmed.slice(1).trim(), file, line));
    } else {
      if (draft && draft.expected.length > 0) finish();
      draft ??= { line, paragraphs: [[]], settings: new Map(), expected: [] };
      const setting = /^@ *(\w+): *(.+)$/.exec(trimmed);
      if (setting) {
        const [, name = "", value = ""] = setting;
        if (name !== "date" && name !== "language") {
          throw new CaseFileError(file, line, `"@ ${name}" is no setting; there are "@ date:" and "@ language:"`);
        }
        draft.settings.set(name, value);
      } else {
        draft.paragraphs.at(-1)?.push(trimmed);
      }
    }
  }
  finish();
  if (cases.length === 0)
    throw new CaseFileError(file, lines.length, "the file tests nothing; write a case or delete it");
  const seen = new Map<string, number>();
  for (const { text, language, date, line } of cases) {
    const key = JSON.stringify([text, language, date]);
    const earlier = seen.get(key);
    if (earlier !== undefined) throw new CaseFileError(file, line, `this text stands in line ${earlier} already`);
    seen.set(key, line);
  }
  return cases;
}

function finishCase({ line, paragraphs, settings, expected }: Draft, file: string, gap: boolean): Case {
  const text = paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join(" "))
    .join("\n\n");
  if (expected.length === 0) {
    throw new CaseFileError(
      file,
      line,
      'the case tests nothing; write what is expected below it, each line behind ">"',
    );
  }
  const language = settings.get("language") ?? "de";
  if (!isOneOf(language, LANGUAGES)) {
    throw new CaseFileError(file, line, `language "${language}" is none of ${LANGUAGES.join(", ")}`);
  }
  for (const { fields, line: at } of expected) {
    for (const [name, value] of fields) {
      if (!QUOTING.has(name) || value === "-") continue;
      const missing = value.split(/ … |; /).find((words) => !text.replace(/\s+/g, " ").includes(words));
      if (missing !== undefined) {
        throw new CaseFileError(file, at, `${name}: "${missing}" does not stand in the text above`);
      }
    }
  }
  return { file, line, text, language, date: settings.get("date"), expected, gap };
}

const isOneOf = <T extends string>(value: string, list: readonly T[]): value is T =>
  (list as readonly string[]).includes(value);

function readExpectedLine(source: string, file: string, line: number): ExpectedLine {
  const [first = "", ...rest] = source.split(" | ").map((cell) => cell.trim());
  const absent = /^no (\S+)$/.exec(first)?.[1];
  if (absent !== undefined) {
    const sort = sortOf(absent);
    if (!sort)
      throw new CaseFileError(file, line, `"${absent}" is no type of statement or relation and no kind of entity`);
    if (rest.length > 0) throw new CaseFileError(file, line, `"no ${absent}" takes no fields`);
    return { line, source, sort, head: absent, absent: true, fields: new Map() };
  }
  const time = /^(\w+) (.+) = (\S+)$/.exec(first);
  const relation = /^([\w-]+)(?:\/([\w-]+))?: (.+) -> (.+)$/.exec(first);
  const [, head = "", name] = relation ?? time ?? /^(\S+)(?: (.+))?$/.exec(first) ?? [];
  const sort = sortOf(head);
  if (
    !sort ||
    sort === head ||
    (sort === "relation") !== (relation !== null) ||
    (sort === "time") !== (time !== null)
  ) {
    throw new CaseFileError(
      file,
      line,
      `"${first}" is none of "Direct", "person Anna Weber", "CONSULT/visit: Anna Weber -> Kiel", "DATE am Montag = 2024-03-04", "no person"`,
    );
  }
  const fields = new Map<string, string>();
  if (relation) {
    const [, type = "", mode, from = "", to = ""] = relation;
    if (mode !== undefined && !isModeOf(type as RelationType, mode)) {
      throw new CaseFileError(file, line, `${type} has no mode "${mode}"`);
    }
    fields
      .set("from", from)
      .set("to", to)
      .set("mode", mode ?? "-");
  } else if (time) {
    const [, , words = "", value = ""] = time;
    fields.set("words", words).set("value", value);
  } else if (sort === "entity") {
    if (name === undefined) throw new CaseFileError(file, line, `the name of the ${head} is missing`);
    fields.set("name", name);
  } else if (name !== undefined) {
    throw new CaseFileError(file, line, `"${name}" stands between "${head}" and its fields; part fields by " | "`);
  }
  for (const cell of rest) {
    const [, field = "", value = ""] = /^([\w ]+): (.+)$/.exec(cell) ?? [];
    if (!isOneOf(field, FIELDS[sort])) {
      throw new CaseFileError(file, line, `"${cell}" is no field; a ${sort} has ${FIELDS[sort].join(", ")}`);
    }
    if (fields.has(field)) throw new CaseFileError(file, line, `"${field}" stands twice`);
    fields.set(field, value);
  }
  // What is told without more is told as fact.
  if (sort === "relation" && !fields.has("status")) fields.set("status", "asserted");
  return { line, source, sort, head, absent: false, fields };
}

function sortOf(head: string): FactSort | undefined {
  if (head === "statement" || head === "entity" || head === "relation" || head === "time") return head;
  if (isOneOf<TimexType>(head, TIMEX_TYPES)) return "time";
  if (isOneOf(head, STATEMENT_TYPES)) return "statement";
  if (isOneOf<EntityKind>(head, ENTITY_KINDS)) return "entity";
  return isOneOf<RelationType>(head, RELATION_TYPES) ? "relation" : undefined;
}
