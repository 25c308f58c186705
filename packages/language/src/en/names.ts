import type { LanguageStep } from "../analyzer.js";
import type { NameClass, NameSpan } from "../document.js";
import { parseWordList } from "../word-list.js";

/** Says the class of a name where a gazetteer knows it. */
export type NameLookup = (name: string) => NameClass | undefined;

const TITLES = parseWordList(
  "en/names.ts titles",
  `
mr, mrs, ms, dr, president, minister, chancellor, senator, general, king, queen, prince, princess, pope, professor, sir
lady, judge, secretary, ambassador, chairman, spokesman, spokeswoman, director, captain, colonel, governor, mayor, premier
congressman, congresswoman, sen, rep, gov, gen, prof, rev, lt, col, sgt, capt, sheikh, ayatollah, aunt, uncle, saint
`,
);
const PLACE_PREPOSITIONS = new Set(["in", "near", "from", "at", "outside", "around", "to"]);
/** Last words of names of organisations. */
const ORGANIZATION_WORDS = parseWordList(
  "en/names.ts organisation words",
  `
inc, corp, co, ltd, llc, plc, group, bank, university, college, party, union, council, committee, ministry, agency
association, institute, court, commission, department, parliament, senate, congress, club, united, fc, army, navy, forces
police, times, post, news, company, corporation, organization, organisation, federation, league, foundation, office
administration, authority, service, services, press, partners, associates, bureau, board, society, trust, fund, network
systems, industries, airlines, motors, books, house, journal, monthly, orchestra, school, academy, alliance
`,
);
/** Last words of names of places; first ones where a place's name follows ("Lake Victoria"). */
const PLACE_WORDS = parseWordList(
  "en/names.ts place words",
  `
lake, river, mount, mountain, mountains, street, road, avenue, ave, bridge, park, valley, island, islands, bay, beach, sea
ocean, strait, strip, gulf, peninsula, desert, forest, hills, hill, city, county, province, district, airport, station
square, center, centre, hall, museum, hotel, hospital, bank, coast, region, state, states, republic, canal, fort, port
north, south, east, west, northern, southern, eastern, western, central, new, base, keys, canyon, falls, springs
`,
);
/** Proper nouns that are no names of the four classes. */
const NO_NAMES = parseWordList(
  "en/names.ts no names",
  `
january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun
jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri
sat, sun, am, pm, christmas, easter, god, ok, fyi, note, text, internet, web
`,
);
const DEMONYM = /^(?!.*(?:stan|Iran)$)\p{Lu}\p{Ll}+(?:ish|ese|ian|ians|ean|eans|ican|icans|ench|utch|aqi|aeli|eek)$/u;

/**
 * English names as sequences of capitalised proper nouns, classed by the gazetteer where it knows them, else by the words
 * in and around them. A simple general method until a trained model takes its place.
 */
export function englishNames(lookup: NameLookup = () => undefined): LanguageStep {
  return {
    name: "english-names",
    requires: ["tokens", "sentences", "tags", "lemmas"],
    assigns: ["names"],
    run: ({ text, tokens, sentences, tags }) => {
      const names: NameSpan[] = [];
      // Surnames of persons named in full: alone, they name the same person later.
      const surnames = new Set<string>();
      const word = (index: number) => text.slice(tokens[index]!.from, tokens[index]!.to);
      const lower = (index: number) => word(index).toLowerCase().replace(/\.$/, "");
      const isNamePart = (index: number) =>
        tags[index]!.upos === "PROPN" && /^\p{Lu}/u.test(word(index)) && !NO_NAMES.has(lower(index));
      for (const { first: start, last: end } of sentences) {
        // Capitals throughout show nothing.
        const shouts = end - start > 3 && !/\p{Ll}/u.test(text.slice(tokens[start]!.from, tokens[end - 1]!.to));
        for (let first = start; first < end; first += 1) {
          if (shouts || !isNamePart(first)) continue;
          let last = first + 1;
          while (last < end && (isNamePart(last) || joins(last, end))) last += 1;
          let head = first;
          while (head < last - 1 && TITLES.has(lower(head))) head += 1;
          const titled = head > first || (first > start && TITLES.has(lower(first - 1)));
          const before = first > start ? lower(first - 1) : "";
          const from = tokens[head]!.from;
          const to = tokens[last - 1]!.to;
          const [found, confidence] = classOf(text.slice(from, to), head, last, before, titled);
          if (found === "PER" && last - head > 1) surnames.add(word(last - 1));
          names.push({ from, to, first: head, last, class: found, confidence });
          first = last - 1;
        }
      }
      return { names };

      /** "Bank of England", "Jean-Paul": a small word or hyphen between two capitalised ones. */
      function joins(index: number, end: number): boolean {
        return index + 1 < end && /^(?:of|-|&)$/.test(word(index)) && isNamePart(index + 1);
      }

      function classOf(
        name: string,
        first: number,
        last: number,
        before: string,
        titled: boolean,
      ): readonly [NameClass, number] {
        const known = lookup(name);
        if (last - first === 1 && surnames.has(name)) return ["PER", 0.7];
        if (known === "LOC" || known === "ORG") return [known, 0.8];
        if (titled) return ["PER", 0.8];
        const tail = lower(last - 1);
        if (last - first > 1) {
          if (ORGANIZATION_WORDS.has(tail) || /\b(?:of|&)\b/.test(name)) return ["ORG", 0.6];
          if (PLACE_WORDS.has(tail) || PLACE_WORDS.has(lower(first))) return ["LOC", 0.6];
        }
        if (known !== undefined) return [known, 0.8];
        if (last - first === 1) {
          if (/^\p{Lu}{2,}$/u.test(name)) return ["ORG", 0.4];
          if (DEMONYM.test(name)) return ["MISC", 0.6];
          return PLACE_PREPOSITIONS.has(before) ? ["LOC", 0.5] : ["MISC", 0.3];
        }
        return last - first === 2 ? ["PER", 0.4] : ["MISC", 0.3];
      }
    },
  };
}
