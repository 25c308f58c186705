// Facts of the shape that the extractor finds in news, as many as one likes and the same on every machine: about 48 to an article,
// names as frequent as names are (Zipf), more names the more articles there are (Heaps).

/** A generator of numbers from 0 up to 1 that a seed determines (mulberry32). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Facts of one article on average: 17 entities, 16 statements, 14 relations. */
const ENTITIES = 17;
const STATEMENTS = 16;
const RELATIONS = 14;
export const FACTS_PER_ARTICLE = ENTITIES + STATEMENTS + RELATIONS;

const KINDS = [
  ["person", 0.42],
  ["organization", 0.22],
  ["place", 0.16],
  ["state", 0.06],
  ["group", 0.08],
  ["event", 0.04],
  ["work", 0.02],
];
const EVENTS = [
  ["CONSULT", "visit", "besuchte", "besuchen"],
  ["CONSULT", "phone", "anrief", "anrufen"],
  ["SUPPORT", undefined, "lobte", "loben"],
  ["REQUEST", "assist", "bat", "bitten"],
  ["ACCUSE", "disapprove", "rügte", "rügen"],
  ["REJECT", undefined, "abwies", "abweisen"],
  ["THREATEN", undefined, "drohte", "drohen"],
  ["AID", undefined, "unterstützte", "unterstützen"],
  ["AGREE", undefined, "einigte", "einigen"],
  ["SANCTION", "convict", "verurteilte", "verurteilen"],
  ["ASSAULT", "aerial", "angriff", "angreifen"],
  ["holds-office", undefined, "leitet", undefined],
  ["member-of", undefined, "gehört", undefined],
  ["other", undefined, "schlug", "schlagen"],
  ["other", undefined, "traf", "treffen"],
  ["other", undefined, "kaufte", "kaufen"],
];
const STATUSES = ["asserted", "asserted", "asserted", "asserted", "asserted", "future", "negated", "hypothetical"];
const TYPES = [
  "Direct",
  "Direct",
  "Direct",
  "Indirect",
  "Indirect",
  "Indirect",
  "Reported",
  "Reported",
  "FreeIndirect",
];
const SYLLABLES =
  "ba be bi bo bra dor del den fal fer gar gel han hel jan kel kol lan lem mar mol nau nor ost pel ras rem sal sen tor ul van wal zim".split(
    " ",
  );
const ENDINGS = "mann berg er ow ski ner stein bach feld mer ing haus".split(" ");

/** Yields the facts of articles until there are about `count`; `names` is how many names there are to choose from. */
export function* generatedFacts(count, { seed = 1, names } = {}) {
  const random = seededRandom(seed);
  const articles = Math.max(1, Math.round(count / FACTS_PER_ARTICLE));
  const pool = entityPool(names ?? Math.round(40 * articles ** 0.7), random);
  const words = vocabulary(20_000, random);
  for (let number = 0; number < articles; number += 1) yield article(number, pool, words, random);
}

/** One of `length` ranks; the first is the likeliest (Zipf with exponent 1, by its inverse). */
const zipf = (length, random) => Math.min(length - 1, Math.floor((length + 1) ** random()) - 1);
const pick = (list, random) => list[Math.floor(random() * list.length)];

function word(parts, random) {
  let text = "";
  for (let part = 0; part < parts; part += 1) text += pick(SYLLABLES, random);
  return text;
}
/** The same text in one piece, as texts are that were read: joined from parts it would be a tree of them. */
const inOnePiece = (text) => Buffer.from(text).toString();
const capital = (text) => text[0].toUpperCase() + text.slice(1);

function vocabulary(size, random) {
  const words = new Set(
    "der die das und in zu den mit von für auf ist im dem nicht ein eine als auch es an".split(" "),
  );
  while (words.size < size) words.add(word(2 + Math.floor(random() * 3), random));
  return [...words];
}

/** The kind that a number from 0 up to 1 falls to. */
function kindAt(share) {
  let sum = 0;
  for (const [kind, part] of KINDS) {
    sum += part;
    if (share < sum) return kind;
  }
  return "person";
}

function entityPool(size, random) {
  const pool = [];
  const names = new Set();
  while (pool.length < size) {
    const kind = kindAt(random());
    const surname = capital(word(2, random) + pick(ENDINGS, random));
    const name =
      kind === "person" ? `${capital(word(2, random))} ${surname}` : capital(word(3, random) + pick(ENDINGS, random));
    if (names.has(name)) continue;
    names.add(name);
    pool.push({ kind, name: inOnePiece(name), ...(kind === "person" && { short: surname }) });
  }
  return pool;
}

const DAY_MS = 86_400_000;
const dayOf = (offset) => new Date(Date.UTC(2015, 0, 1) + offset * DAY_MS).toISOString().slice(0, 10);

function article(number, pool, words, random) {
  const id = `a${String(number).padStart(7, "0")}`;
  const day = Math.floor(random() * 3650);
  const chosen = new Set();
  while (chosen.size < Math.min(ENTITIES, pool.length)) chosen.add(zipf(pool.length, random));
  const cast = [...chosen].map((rank, index) => ({ ...pool[rank], id: `e${index}`, mentions: [] }));
  const places = cast.filter(({ kind }) => kind === "place" || kind === "state");
  let text = "";
  const sentences = [];
  const write = (part) => {
    const from = text.length;
    text += part;
    return { from, to: text.length };
  };
  const filler = (length) => Array.from({ length }, () => words[zipf(words.length, random)]).join(" ");
  const mention = (entity) => {
    const isFirst = entity.mentions.length === 0;
    const form = !isFirst && random() < 0.25 ? "pronominal" : "named";
    const span = write(form === "pronominal" ? "er" : isFirst ? entity.name : (entity.short ?? entity.name));
    // Field by field: spread, each mention would get a hidden class of its own, as none has that was read or extracted.
    entity.mentions.push({ from: span.from, to: span.to, form });
    return span;
  };
  const statements = [];
  const relations = [];
  const total = STATEMENTS + RELATIONS;
  for (let sentence = 0; sentence < total; sentence += 1) {
    const from = text.length;
    const [one, other] = [cast[sentence % cast.length], pick(cast, random)];
    if ((sentence * STATEMENTS) % total < STATEMENTS) {
      write("„");
      const start = text.length;
      write(`${capital(filler(4))} `);
      mention(other);
      write(` ${filler(3)}`);
      const quote = { from: start, to: text.length };
      write("“, ");
      const cue = write("sagte");
      write(" ");
      const speaker = mention(one);
      write(` ${filler(2)}.`);
      statements.push({
        id: `s${statements.length}`,
        type: pick(TYPES, random),
        medium: random() < 0.85 ? "Speech" : "Writing",
        quote: [quote],
        speaker: { spans: [speaker], ...(random() < 0.9 && { entity: one.id }) },
        ...(random() < 0.1 && { addressee: { spans: [], entity: pick(cast, random).id } }),
        cue: [cue],
        frame: [],
        about: other === one ? [] : [other.id],
        ...(random() < 0.3 && { date: dayOf(day) }),
        confidence: Math.round(50 + random() * 50) / 100,
        rule: random() < 0.7 ? "clause-frame" : "source-phrase",
      });
    } else {
      mention(one);
      write(" ");
      const [type, mode, verb, predicate] = pick(EVENTS, random);
      const evidence = write(verb);
      write(" ");
      mention(other);
      write(` ${filler(5)}.`);
      const place = places.length > 0 && random() < 0.2 ? pick(places, random).id : undefined;
      relations.push({
        id: `r${relations.length}`,
        type,
        ...(mode !== undefined && { mode }),
        ...(predicate !== undefined && { predicate }),
        from: [one.id],
        to: other === one ? [] : [other.id],
        status: pick(STATUSES, random),
        ...(random() < 0.5 && { date: dayOf(day - Math.floor(random() * 3)) }),
        ...(place !== undefined && { place }),
        ...(random() < 0.2 && { claimedBy: pick(cast, random).id }),
        evidence: [evidence],
        confidence: Math.round(50 + random() * 50) / 100,
        rule: "event-verb",
      });
    }
    sentences.push({ from, to: text.length });
    write(sentence % 5 === 4 ? "\n\n" : " ");
  }
  return {
    format: "facts/1",
    article: {
      id,
      title: `${capital(filler(4))}`,
      date: dayOf(day),
      language: "de",
      source: `source-${number % 23}`,
      text: inOnePiece(text),
    },
    sentences,
    entities: cast.map(({ id: local, kind, name, short, mentions }) => ({
      id: local,
      kind,
      name,
      aliases: short === undefined ? [] : [short],
      mentions,
    })),
    statements,
    relations,
    times: [],
    diagnostics: [],
  };
}

/** How many entities, statements and relations facts have in all. */
export function countFacts(facts) {
  return facts.reduce((sum, one) => sum + one.entities.length + one.statements.length + one.relations.length, 0);
}
