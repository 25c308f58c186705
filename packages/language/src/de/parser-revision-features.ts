import { bucket, mix } from "./parser-hash.js";
import type { HeadCandidates } from "./parser-revision.js";
import type { ParserSentence } from "./parser-sentence.js";
import type { ParserState } from "./parser-state.js";

/** How many features a possible head has. */
export const REVISION_FEATURES = 68;

/**
 * Writes the features of each possible head of a word in a complete tree into `into`, REVISION_FEATURES for each. Most describe head and
 * dependent with all that hangs on them; those from 450 on, how the head stands to the one that the word has.
 */
export function revisionFeatures(
  sentence: ParserSentence,
  state: ParserState,
  possible: HeadCandidates,
  word: number,
  into: Int32Array,
): void {
  const { words, lemmas, tags, clusters, agreements, gaps, verbsBefore, commasBefore, conjunctionsBefore } = sentence;
  const { length, given, markers, labels, leftmost, left2, rightmost, right2, auxiliaries, heads } = state;
  const dp = tags[word]!;
  const dl = lemmas[word]!;
  const dc = clusters[word]!;
  const dm = agreements[word]!;
  const prep = lemmas[markers[word]!]!;
  const prepTag = tags[markers[word]!]!;
  const dset = given[word]!;
  const own = labels[word]!;
  const first = possible.spans.first[word]!;
  const last = possible.spans.last[word]!;
  const edges = (gaps[first]! << 8) | gaps[last + 1]!;
  const comma = ((gaps[first]! & 1) << 1) | (gaps[last + 1]! & 1);
  const beside = (tags[first > 0 ? first - 1 : length + 1]! << 6) | tags[last + 1]!;
  const size = bucket(last - first);
  const dleft = leftmost[word]!;
  const dright = rightmost[word]!;
  const aux = lemmas[auxiliaries[word]!]!;
  const present = heads[word]!;
  const hp = tags[present]!;
  const hl = lemmas[present]!;
  const others = state.otherKinds(word);
  const lead = leadBucket(state.leads[word]!);
  let n = 0;
  for (let c = 0; c < possible.count; c++) {
    const head = possible.heads[c]!;
    const kind = possible.kinds[c]!;
    const low = Math.min(word, head);
    const high = Math.max(word, head);
    const cp = tags[head]!;
    const cl = lemmas[head]!;
    const cc = clusters[head]!;
    const cset = c === 0 ? others : given[head]!;
    const clabel = labels[head]!;
    const gap = bucket(high - low);
    const between =
      (Math.min(3, verbsBefore[high]! - verbsBefore[low]!) << 4) |
      (Math.min(3, commasBefore[high]! - commasBefore[low]!) << 2) |
      Math.min(3, conjunctionsBefore[high]! - conjunctionsBefore[low]!);
    let outer = word < head ? leftmost[head]! : rightmost[head]!;
    if (outer === word) outer = word < head ? left2[head]! : right2[head]!;
    const near = possible.siblings[c]!;
    const nearLabel = (tags[near]! << 6) | labels[near]!;
    const pair = ((word < head ? 1 : 2) << 12) | (cp << 6) | dp;
    into[n++] = mix(401, pair, 0, 0);
    into[n++] = mix(402, pair, cl, 0);
    into[n++] = mix(403, pair, dl, 0);
    into[n++] = mix(404, pair, cl, dl);
    into[n++] = mix(405, pair, cc, dc);
    into[n++] = mix(406, pair, cl, dc);
    into[n++] = mix(407, pair, cc, dl);
    into[n++] = mix(408, pair, cc, 0);
    into[n++] = mix(409, pair, dc, 0);
    into[n++] = mix(410, pair, agreements[head]!, dm);
    into[n++] = mix(411, pair, prep, 0);
    into[n++] = mix(412, pair, prep, cl);
    into[n++] = mix(413, pair, prep, cc);
    into[n++] = mix(414, pair, prep, dl);
    into[n++] = mix(415, pair, prep, lemmas[markers[head]!]!);
    into[n++] = mix(416, pair, prep, cset);
    into[n++] = mix(417, pair, dset, 0);
    into[n++] = mix(418, pair, cset, 0);
    into[n++] = mix(419, pair, own, cset);
    into[n++] = mix(420, pair, own, 0);
    into[n++] = mix(421, pair, own, cl);
    into[n++] = mix(422, pair, clabel, 0);
    into[n++] = mix(423, pair, clabel, tags[heads[head]!]!);
    into[n++] = mix(424, pair, clabel, own);
    into[n++] = mix(425, pair, gap, 0);
    into[n++] = mix(426, pair, between, 0);
    into[n++] = mix(427, pair, edges, 0);
    into[n++] = mix(428, pair, comma, between);
    into[n++] = mix(429, pair, tags[outer]!, labels[outer]!);
    into[n++] = mix(430, pair, prep, labels[outer]!);
    into[n++] = mix(431, pair, tags[dleft]!, 0);
    into[n++] = mix(432, pair, tags[dright]!, 0);
    into[n++] = mix(433, pair, lemmas[dleft]!, 0);
    into[n++] = mix(434, pair, lemmas[dright]!, 0);
    into[n++] = mix(435, pair, aux, lemmas[auxiliaries[head]!]!);
    into[n++] = mix(436, pair, dset, cset);
    into[n++] = mix(437, pair, dset, clabel);
    into[n++] = mix(438, pair, prepTag, between);
    into[n++] = mix(439, pair, beside, 0);
    into[n++] = mix(440, pair, gap, between);
    into[n++] = mix(441, pair, size, gap);
    into[n++] = mix(442, pair, dm, cset);
    into[n++] = mix(443, pair, words[word]!, clabel);
    into[n++] = mix(444, pair, nearLabel, 0);
    into[n++] = mix(445, pair, nearLabel, prep);
    into[n++] = mix(446, pair, nearLabel, own);
    into[n++] = mix(447, pair, nearLabel, gap);
    into[n++] = mix(448, pair, lemmas[near]!, 0);
    into[n++] = mix(449, pair, lemmas[markers[near]!]!, prep);

    const move = (kind << 6) | dp;
    const tagsOfHeads = (cp << 6) | hp;
    into[n++] = mix(450, move, 0, 0);
    into[n++] = mix(451, move, lead, 0);
    into[n++] = mix(452, move, lead, own);
    into[n++] = mix(453, move, lead, cp);
    into[n++] = mix(454, move, tagsOfHeads, 0);
    into[n++] = mix(455, move, tagsOfHeads, lead);
    into[n++] = mix(456, move, tagsOfHeads, prep);
    into[n++] = mix(457, move, tagsOfHeads, own);
    into[n++] = mix(458, move, tagsOfHeads, clabel);
    into[n++] = mix(459, move, cp, prep);
    into[n++] = mix(460, move, cl, prep);
    into[n++] = mix(461, move, cl, hl);
    into[n++] = mix(462, move, tagsOfHeads, comma);
    into[n++] = mix(463, move, own, clabel);
    into[n++] = mix(464, move, own, labels[present]!);
    into[n++] = mix(465, move, tagsOfHeads, between);
    into[n++] = mix(466, move, tagsOfHeads, cset);
    into[n++] = mix(467, move, own, gap);
    into[n++] = mix(468, move, dl, 0);
  }
}

/** Upper bounds of the steps in which a lead counts. */
const LEADS = [5, 15, 30, 60, 100, 200, 400, 700, 1200];

function leadBucket(lead: number): number {
  const step = LEADS.findIndex((bound) => lead < bound);
  return step < 0 ? LEADS.length : step;
}
