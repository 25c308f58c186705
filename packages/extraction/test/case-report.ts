import type { Timex } from "@newsgraph/extraction";
import { type Entity, type Facts, numberText, type Relation, type Span, type Statement } from "@newsgraph/schema";
import type { Case, ExpectedLine, FactSort } from "./case-file.js";

/** Something found, worded as expected lines word it: every field that they can name. */
type Found = { readonly sort: FactSort; readonly head: string; readonly fields: ReadonlyMap<string, string> };

/**
 * What tells `facts` from what the case expects, one line for each expected line that nothing meets (`-`, with its line in the file)
 * and each finding that nothing expects (`+`); empty where they agree. A case that expects a statement expects all of them; one
 * that expects an entity of a kind, or a relation of a type, all of that kind or type; one that expects a time expression all of `times`.
 */
export function findDifferences({ file, expected, text }: Case, facts: Facts, times: readonly Timex[] = []): string[] {
  const found = [...wordFacts(facts), ...times.map((time) => wordTime(time, facts.article.text))];
  const groups = new Map<string, { lines: ExpectedLine[]; pool: Found[] }>();
  for (const line of expected) {
    const key = groupOf(line);
    const group = groups.get(key) ?? {
      lines: [],
      pool: found.filter((each) => key === each.sort || key === groupOf(each)),
    };
    group.lines.push(line);
    groups.set(key, group);
  }
  const differences: string[] = [];
  for (const { lines, pool } of groups.values()) {
    const wanted = lines.filter(({ absent }) => !absent);
    const { unmet, unexpected } = pair(wanted, pool);
    const shown = new Set(wanted.flatMap(({ fields }) => [...fields.keys()]));
    for (const { line, source } of unmet) differences.push(`  - ${source}   (${file}:${line})`);
    for (const each of unexpected) differences.push(`  + ${showFound(each, shown)}`);
  }
  return differences.length === 0 ? [] : [`  ${text.replace(/\n+/g, "\n  ")}`, ...differences];
}

/** What is expected completely together: all statements, all time expressions, the entities of a kind, the relations of a type. */
function groupOf({ sort, head }: Pick<Found, "sort" | "head">): string {
  return sort === "statement" || sort === "time" ? sort : head;
}

/** The pairing of expected lines with findings that meets the most lines (Kuhn 1955, by augmenting paths). */
function pair(lines: readonly ExpectedLine[], pool: readonly Found[]): { unmet: ExpectedLine[]; unexpected: Found[] } {
  const lineOf = new Map<number, number>();
  const augment = (line: number, tried: Set<number>): boolean => {
    for (const [index, found] of pool.entries()) {
      const expected = lines[line];
      if (!expected || tried.has(index) || !meets(expected, found)) continue;
      tried.add(index);
      const holder = lineOf.get(index);
      if (holder === undefined || augment(holder, tried)) {
        lineOf.set(index, line);
        return true;
      }
    }
    return false;
  };
  const unmet = lines.filter((_, index) => !augment(index, new Set()));
  return { unmet, unexpected: pool.filter((_, index) => !lineOf.has(index)) };
}

function meets(expected: ExpectedLine, found: Found): boolean {
  return (
    expected.head === found.head && [...expected.fields].every(([name, value]) => found.fields.get(name) === value)
  );
}

/** As an expected line would word it, with the fields that the case speaks of, else the most telling ones. */
function showFound({ sort, head, fields }: Found, asked: ReadonlySet<string>): string {
  const telling = { statement: ["quote", "speaker"], entity: ["named"], relation: ["status"], time: ["mod"] }[sort];
  const names = new Set([...asked, ...telling]);
  const get = (name: string) => fields.get(name) ?? "-";
  const mode = get("mode") === "-" ? "" : `/${get("mode")}`;
  const first = {
    statement: head,
    entity: `${head} ${get("name")}`,
    relation: `${head}${mode}: ${get("from")} -> ${get("to")}`,
    time: `${head} ${get("words")} = ${get("value")}`,
  }[sort];
  const rest = [...fields].filter(([name]) => names.has(name) && !IN_FIRST_CELL.has(name));
  return [first, ...rest.map(([name, value]) => `${name}: ${value}`)].join(" | ");
}

const IN_FIRST_CELL = new Set(["name", "from", "to", "mode", "words", "value"]);

function wordTime({ from, to, type, value, mod, quant, freq }: Timex, text: string): Found {
  return {
    sort: "time",
    head: type,
    fields: new Map([
      ["words", text.slice(from, to).replace(/\s+/g, " ")],
      ["value", value],
      ["mod", mod ?? "-"],
      ["quant", quant ?? "-"],
      ["freq", freq ?? "-"],
    ]),
  };
}

function wordFacts({ article, entities, statements, relations }: Facts): Found[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const slice = ({ from, to }: Span) => article.text.slice(from, to).replace(/\s+/g, " ");
  const spans = (list: readonly Span[] | undefined) =>
    orNone(
      joinNeighbours(list ?? [], article.text)
        .map(slice)
        .join(" … "),
    );
  const name = (id: string | undefined) => (id === undefined ? "-" : (names.get(id) ?? "-"));
  const list = (ids: readonly string[]) => orNone(ids.map(name).join("; "));
  const wordStatement = (statement: Statement): Found => ({
    sort: "statement",
    head: statement.type,
    fields: new Map([
      ["quote", spans(statement.quote)],
      ["speaker", name(statement.speaker?.entity)],
      ["speaker words", spans(statement.speaker?.spans)],
      ["addressee", name(statement.addressee?.entity)],
      ["addressee words", spans(statement.addressee?.spans)],
      ["cue", spans(statement.cue)],
      ["frame", spans(statement.frame)],
      ["about", list(statement.about)],
      ["via", name(statement.via)],
      ["date", statement.date ?? "-"],
      ["place", name(statement.place)],
      ["negated", statement.negated === true ? "yes" : "-"],
      ["medium", statement.medium],
    ]),
  });
  const wordEntity = (entity: Entity): Found => {
    const mentions = (form: string) =>
      orNone(
        entity.mentions
          .filter((mention) => mention.form === form)
          .map(slice)
          .join("; "),
      );
    return {
      sort: "entity",
      head: entity.kind,
      fields: new Map([
        ["name", entity.name],
        ["named", mentions("named")],
        ["nominal", mentions("nominal")],
        ["pronominal", mentions("pronominal")],
        ["aliases", orNone(entity.aliases.join("; "))],
      ]),
    };
  };
  const wordRelation = (relation: Relation): Found => ({
    sort: "relation",
    head: relation.type,
    fields: new Map([
      ["from", list(relation.from)],
      ["to", list(relation.to)],
      ["mode", relation.mode ?? "-"],
      ["status", relation.status],
      ["predicate", relation.predicate ?? "-"],
      ["role", relation.role ?? "-"],
      ["date", relation.date ?? "-"],
      ["place", name(relation.place)],
      ["by", name(relation.claimedBy)],
      ["numbers", orNone((relation.numbers ?? []).map((number) => numberText(number)).join("; "))],
      ["evidence", relation.evidence.map(slice).join("; ")],
    ]),
  });
  return [...statements.map(wordStatement), ...entities.map(wordEntity), ...relations.map(wordRelation)];
}

/** The spans, those with nothing but space between them as one. */
function joinNeighbours(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const open = joined.at(-1);
    if (open && span.from >= open.to && text.slice(open.to, span.from).trim() === "") {
      joined[joined.length - 1] = { from: open.from, to: span.to };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

const orNone = (words: string) => (words === "" ? "-" : words);
