import { bucket, mix } from "./parser-hash.js";
import type { ParserSentence } from "./parser-sentence.js";
import type { ParserState } from "./parser-state.js";

/** How many features `transitionFeatures` writes. */
export const TRANSITION_FEATURES = 127;

/** Writes the features by which the next transition is chosen into `into`. */
export function transitionFeatures(sentence: ParserSentence, state: ParserState, into: Int32Array): void {
  const { words, lemmas, tags, clusters, agreements, gaps, nextVerbs, verbsBefore, commasBefore, conjunctionsBefore } =
    sentence;
  const { length, next, depth, leftmost, left2, rightmost, right2, given, markers, labels } = state;
  const none = length + 1;
  const s0 = state.stacked(0);
  const s1 = state.stacked(1);
  const s2 = state.stacked(2);
  const b0 = next;
  const b1 = next + 1 <= length ? next + 1 : none;
  const b2 = next + 2 <= length ? next + 2 : none;
  const b3 = next + 3 <= length ? next + 3 : none;
  const s0p = tags[s0]!;
  const s1p = tags[s1]!;
  const s2p = tags[s2]!;
  const b0p = tags[b0]!;
  const b1p = tags[b1]!;
  const b2p = tags[b2]!;
  const b3p = tags[b3]!;
  const s0l = lemmas[s0]!;
  const s1l = lemmas[s1]!;
  const b0l = lemmas[b0]!;
  const b1l = lemmas[b1]!;
  const s0c = clusters[s0]!;
  const s1c = clusters[s1]!;
  const b0c = clusters[b0]!;
  const b1c = clusters[b1]!;
  const s0m = agreements[s0]!;
  const s1m = agreements[s1]!;
  const b0m = agreements[b0]!;
  const s0b0 = (s0p << 6) | b0p;
  const s1s0 = (s1p << 6) | s0p;
  const b0b1 = (b0p << 6) | b1p;
  const s1s0b0 = (s1s0 << 6) | b0p;
  const s0b0b1 = (s0b0 << 6) | b1p;
  const s0prep = lemmas[markers[s0]!]!;
  const s1prep = lemmas[markers[s1]!]!;
  const b0prep = lemmas[markers[b0]!]!;
  const s0set = given[s0]!;
  const s1set = given[s1]!;
  const b0set = given[b0]!;
  const verb = nextVerbs[b0]!;
  const verbP = tags[verb]!;
  const verbL = lemmas[verb]!;
  const gap = s0 < length ? bucket(b0 - s0) : 15;
  const gap1 = s1 < length ? bucket(s0 - s1) : 15;
  const between =
    s0 < length
      ? (Math.min(3, verbsBefore[b0]! - verbsBefore[s0]!) << 4) |
        (Math.min(3, commasBefore[b0]! - commasBefore[s0]!) << 2) |
        Math.min(3, conjunctionsBefore[b0]! - conjunctionsBefore[s0]!)
      : 64;
  const between1 =
    s1 < length
      ? (Math.min(3, verbsBefore[s0]! - verbsBefore[s1]!) << 4) |
        (Math.min(3, commasBefore[s0]! - commasBefore[s1]!) << 2) |
        Math.min(3, conjunctionsBefore[s0]! - conjunctionsBefore[s1]!)
      : 64;
  const after = s0 < length ? tags[s0 + 1]! : 0;
  const before = b0 > 0 ? tags[b0 - 1]! : 0;
  const before0 = s0 < length && s0 > 0 ? tags[s0 - 1]! : 0;
  let n = 0;
  into[n++] = mix(1, s0p, words[s0]!, 0);
  into[n++] = mix(2, s0p, s0l, 0);
  into[n++] = mix(3, s0p, s0m, 0);
  into[n++] = mix(4, s0p, s0c, 0);
  into[n++] = mix(5, b0p, words[b0]!, 0);
  into[n++] = mix(6, b0p, b0l, 0);
  into[n++] = mix(7, b0p, b0m, 0);
  into[n++] = mix(8, b0p, b0c, 0);
  into[n++] = mix(9, s1p, s1l, 0);
  into[n++] = mix(10, s1p, s1m, 0);
  into[n++] = mix(11, s1p, s1c, 0);
  into[n++] = mix(12, b1p, b1l, 0);
  into[n++] = mix(13, b1p, agreements[b1]!, 0);
  into[n++] = mix(14, b1p, b1c, 0);
  into[n++] = mix(15, b2p, lemmas[b2]!, 0);
  into[n++] = mix(16, b2p, b3p, 0);
  into[n++] = mix(17, s2p, lemmas[s2]!, 0);

  into[n++] = mix(20, s0b0, 0, 0);
  into[n++] = mix(21, s0b0, s0l, b0l);
  into[n++] = mix(22, s0b0, s0l, 0);
  into[n++] = mix(23, s0b0, b0l, 0);
  into[n++] = mix(24, s0b0, s0c, b0c);
  into[n++] = mix(25, s0b0, s0c, 0);
  into[n++] = mix(26, s0b0, b0c, 0);
  into[n++] = mix(27, s0b0, s0l, b0c);
  into[n++] = mix(28, s0b0, s0c, b0l);
  into[n++] = mix(29, s0b0, s0m, b0m);
  into[n++] = mix(30, s0b0, gap, 0);
  into[n++] = mix(31, s0b0, between, 0);
  into[n++] = mix(32, s0b0, gap, between);
  into[n++] = mix(33, s0b0, (after << 6) | before, 0);
  into[n++] = mix(34, s0b0, (before0 << 6) | b1p, 0);
  into[n++] = mix(35, s0b0, (before0 << 6) | before, 0);
  into[n++] = mix(36, s0b0, (after << 6) | b1p, 0);

  into[n++] = mix(40, s1s0, 0, 0);
  into[n++] = mix(41, s1s0, s1l, s0l);
  into[n++] = mix(42, s1s0, s1l, 0);
  into[n++] = mix(43, s1s0, s0l, 0);
  into[n++] = mix(44, s1s0, s1c, s0c);
  into[n++] = mix(45, s1s0, s1c, 0);
  into[n++] = mix(46, s1s0, s0c, 0);
  into[n++] = mix(47, s1s0, s1l, s0c);
  into[n++] = mix(48, s1s0, s1c, s0l);
  into[n++] = mix(49, s1s0, s1m, s0m);
  into[n++] = mix(50, s1s0, gap1, 0);
  into[n++] = mix(51, s1s0, between1, 0);
  into[n++] = mix(52, s1s0, gap1, gap);

  into[n++] = mix(55, s1p, b0p, 0);
  into[n++] = mix(56, s1p, b0p, s1l);
  into[n++] = mix(57, s1p, b0p, b0l);

  into[n++] = mix(60, b0b1, 0, 0);
  into[n++] = mix(61, b0b1, b0l, 0);
  into[n++] = mix(62, b0b1, b1l, 0);
  into[n++] = mix(63, b0b1, b0l, b1l);
  into[n++] = mix(64, b0b1, b2p, 0);
  into[n++] = mix(65, b0b1, b2p, b3p);

  into[n++] = mix(70, s1s0b0, 0, 0);
  into[n++] = mix(71, s1s0b0, b1p, 0);
  into[n++] = mix(72, s1s0b0, s2p, 0);
  into[n++] = mix(73, s1s0b0, s0l, 0);
  into[n++] = mix(74, s1s0b0, s1l, 0);
  into[n++] = mix(75, s1s0b0, b0l, 0);
  into[n++] = mix(76, s0b0b1, 0, 0);
  into[n++] = mix(77, s0b0b1, s0l, 0);
  into[n++] = mix(78, s0b0b1, b0l, 0);
  into[n++] = mix(79, s0b0b1, b1l, 0);
  into[n++] = mix(80, s0b0b1, b2p, 0);
  into[n++] = mix(81, (s2p << 12) | s1s0, 0, 0);
  into[n++] = mix(82, s1s0b0, (between << 8) | between1, 0);
  into[n++] = mix(83, s0b0b1, (b2p << 6) | b3p, 0);
  into[n++] = mix(84, s1s0b0, s1c, s0c);
  into[n++] = mix(85, s1s0b0, s0c, b0c);

  into[n++] = mix(90, s0b0, s0set, 0);
  into[n++] = mix(91, s0b0, b0set, 0);
  into[n++] = mix(92, s1s0, s1set, 0);
  into[n++] = mix(93, s1s0, s0set, 0);
  into[n++] = mix(94, s0p, s0l, s0set);
  into[n++] = mix(95, s1p, s1l, s1set);
  into[n++] = mix(96, b0p, b0l, b0set);
  into[n++] = mix(97, s1s0b0, s1set, s0set);
  into[n++] = mix(98, s1s0b0, s0set, b0set);
  into[n++] = mix(99, s1s0b0, s1set, 0);

  into[n++] = mix(100, s1s0b0, s0prep, 0);
  into[n++] = mix(101, s1s0, s0prep, s1l);
  into[n++] = mix(102, s1s0, s0prep, s1c);
  into[n++] = mix(103, s0b0, s0prep, 0);
  into[n++] = mix(104, s0b0, s0prep, b0l);
  into[n++] = mix(105, s0b0, s0prep, b0c);
  into[n++] = mix(106, s0b0, b0prep, 0);
  into[n++] = mix(107, s1s0, s0prep, s0l);
  into[n++] = mix(108, (s2p << 12) | s1s0, s0prep, 0);
  into[n++] = mix(109, s1s0, s0prep, s1prep);
  into[n++] = mix(110, s1s0b0, s0prep, verbL);

  into[n++] = mix(112, s0b0, verbP, 0);
  into[n++] = mix(113, s0b0, verbL, 0);
  into[n++] = mix(114, s1s0, verbP, 0);
  into[n++] = mix(115, s1s0b0, verbP, s0set);
  into[n++] = mix(116, s0p, s0l, verbL);

  const s0left = leftmost[s0]!;
  const s0right = rightmost[s0]!;
  const b0left = leftmost[b0]!;
  const s1right = rightmost[s1]!;
  const s1left = leftmost[s1]!;
  into[n++] = mix(120, s0b0, tags[s0left]!, 0);
  into[n++] = mix(121, s0b0, tags[s0right]!, 0);
  into[n++] = mix(122, s0b0, tags[b0left]!, 0);
  into[n++] = mix(123, s1s0, tags[s1right]!, 0);
  into[n++] = mix(124, s1s0, tags[s1left]!, 0);
  into[n++] = mix(125, s1s0, tags[s0left]!, 0);
  into[n++] = mix(126, s1s0, tags[s0right]!, 0);
  into[n++] = mix(127, s1s0b0, tags[s0left]!, 0);
  into[n++] = mix(128, s1s0b0, tags[b0left]!, 0);
  into[n++] = mix(129, s1s0b0, tags[s1right]!, 0);
  into[n++] = mix(130, s0p, labels[s0left]!, labels[s0right]!);
  into[n++] = mix(131, s1p, labels[s1left]!, labels[s1right]!);
  into[n++] = mix(132, s0b0, labels[s0left]!, labels[b0left]!);
  into[n++] = mix(133, s0p, (tags[s0left]! << 6) | tags[left2[s0]!]!, 0);
  into[n++] = mix(134, s0p, (tags[s0right]! << 6) | tags[right2[s0]!]!, 0);
  into[n++] = mix(135, b0p, (tags[b0left]! << 6) | tags[left2[b0]!]!, 0);
  into[n++] = mix(136, s1p, (tags[s1right]! << 6) | tags[right2[s1]!]!, 0);
  into[n++] = mix(137, s0b0, lemmas[s0left]!, 0);
  into[n++] = mix(138, s1s0, lemmas[s0left]!, 0);
  into[n++] = mix(139, s0b0, lemmas[b0left]!, 0);
  into[n++] = mix(140, s1s0, lemmas[s1left]!, 0);
  into[n++] = mix(141, Math.min(depth, 6), b0p, s0p);
  into[n++] = mix(142, s0b0, Math.min(depth, 6), b1p);
  const b0gap = gaps[b0]!;
  const b1gap = gaps[b1]!;
  const s0gap = gaps[s0]!;
  into[n++] = mix(150, s0b0, b0gap, 0);
  into[n++] = mix(151, s0b0, b0gap, b1gap);
  into[n++] = mix(152, s1s0, s0gap, b0gap);
  into[n++] = mix(153, s1s0b0, b0gap, 0);
  into[n++] = mix(154, s0b0b1, b0gap, b1gap);
  into[n++] = mix(155, s0p, gaps[s0 + 1]!, b0gap);
}

/** How many features `labelFeatures` writes. */
export const LABEL_FEATURES = 51;

/**
 * Writes the features by which the relation of a dependent to its head is chosen into `into`.
 * @param hset kinds of relations that the head has given to others, as bits
 */
export function labelFeatures(
  sentence: ParserSentence,
  state: ParserState,
  dependent: number,
  head: number,
  hset: number,
  into: Int32Array,
): void {
  const { words, lemmas, tags, clusters, agreements, gaps, verbsBefore, commasBefore } = sentence;
  const { length, leftmost, left2, rightmost, given, markers, auxiliaries, labels } = state;
  const none = length + 1;
  const at = (index: number) => (index >= 0 && index < length ? index : none);
  const side = dependent < head ? 1 : 2;
  const hp = tags[head]!;
  const dp = tags[dependent]!;
  const pair = (side << 12) | (hp << 6) | dp;
  const hl = lemmas[head]!;
  const dl = lemmas[dependent]!;
  const hc = clusters[head]!;
  const dc = clusters[dependent]!;
  const dm = agreements[dependent]!;
  const marker = markers[dependent]!;
  const prep = lemmas[marker]!;
  const dset = given[dependent]!;
  const aux = auxiliaries[head]!;
  const finite = agreements[aux === none ? head : aux]! & 0x30;
  const gap = bucket(Math.abs(head - dependent));
  const low = Math.min(head, dependent);
  const high = Math.max(head, dependent);
  const between =
    (Math.min(3, verbsBefore[high]! - verbsBefore[low]!) << 2) | Math.min(3, commasBefore[high]! - commasBefore[low]!);
  const before = at(dependent - 1);
  const after = at(dependent + 1);
  const dleft = leftmost[dependent]!;
  const dright = rightmost[dependent]!;
  let n = 0;
  into[n++] = mix(201, pair, 0, 0);
  into[n++] = mix(202, dp, words[dependent]!, side);
  into[n++] = mix(203, dp, dl, side);
  into[n++] = mix(204, dp, dc, side);
  into[n++] = mix(205, hp, hl, side);
  into[n++] = mix(206, hp, hc, side);
  into[n++] = mix(207, pair, dl, 0);
  into[n++] = mix(208, pair, hl, 0);
  into[n++] = mix(209, pair, hl, dl);
  into[n++] = mix(210, pair, hc, dc);
  into[n++] = mix(211, pair, dc, 0);
  into[n++] = mix(212, pair, hc, 0);
  into[n++] = mix(213, pair, hl, dc);
  into[n++] = mix(214, pair, hc, dl);
  into[n++] = mix(215, pair, dm, 0);
  into[n++] = mix(216, pair, dm, finite);
  into[n++] = mix(217, pair, dm, hset);
  into[n++] = mix(218, pair, dm, hl);
  into[n++] = mix(219, pair, hset, 0);
  into[n++] = mix(220, pair, dset, 0);
  into[n++] = mix(221, pair, prep, 0);
  into[n++] = mix(222, pair, prep, hl);
  into[n++] = mix(223, pair, prep, dl);
  into[n++] = mix(224, pair, prep, dc);
  into[n++] = mix(225, pair, prep, dm);
  into[n++] = mix(226, pair, gap, 0);
  into[n++] = mix(227, pair, between, 0);
  into[n++] = mix(228, pair, tags[before]!, 0);
  into[n++] = mix(229, pair, tags[after]!, 0);
  into[n++] = mix(230, pair, (tags[before]! << 6) | tags[after]!, 0);
  into[n++] = mix(231, pair, lemmas[before]!, 0);
  into[n++] = mix(232, pair, lemmas[after]!, 0);
  into[n++] = mix(233, pair, tags[at(head - 1)]!, 0);
  into[n++] = mix(234, pair, tags[at(head + 1)]!, 0);
  into[n++] = mix(235, pair, tags[dleft]!, 0);
  into[n++] = mix(236, pair, lemmas[dleft]!, 0);
  into[n++] = mix(237, pair, tags[dright]!, 0);
  into[n++] = mix(238, pair, (tags[dleft]! << 6) | tags[left2[dependent]!]!, 0);
  into[n++] = mix(239, pair, lemmas[aux]!, 0);
  into[n++] = mix(240, pair, lemmas[aux]!, dm);
  into[n++] = mix(241, pair, tags[leftmost[head]!]!, labels[leftmost[head]!]!);
  into[n++] = mix(242, pair, labels[rightmost[head]!]!, 0);
  into[n++] = mix(243, pair, dm, lemmas[dleft]!);
  into[n++] = mix(244, dp, dl, prep);
  into[n++] = mix(245, pair, dm, dset);
  into[n++] = mix(246, pair, tags[marker]!, dset);
  into[n++] = mix(247, pair, tags[auxiliaries[dependent]!]!, lemmas[auxiliaries[dependent]!]!);
  into[n++] = mix(248, pair, hset, dset);
  into[n++] = mix(249, pair, commasBefore[dependent]! === 0 ? 0 : 1, verbsBefore[dependent]! === 0 ? 0 : 1);
  into[n++] = mix(250, pair, gaps[dependent]!, gaps[after]!);
  into[n++] = mix(251, pair, gaps[high]!, gaps[low + 1]!);
}

/** How many features `relabelFeatures` writes. */
export const RELABEL_FEATURES = LABEL_FEATURES + 18;

/** Writes the features by which a relation is chosen again once the tree stands: those of `labelFeatures`, and what else its head has. */
export function relabelFeatures(
  sentence: ParserSentence,
  state: ParserState,
  dependent: number,
  head: number,
  into: Int32Array,
): void {
  const { lemmas, tags, clusters, agreements } = sentence;
  const { labels, markers, given, auxiliaries, length } = state;
  const others = state.otherKinds(dependent);
  const before = state.before[dependent]!;
  const after = state.after[dependent]!;
  labelFeatures(sentence, state, dependent, head, others, into);
  const own = labels[dependent]!;
  const pair = ((dependent < head ? 1 : 2) << 12) | (tags[head]! << 6) | tags[dependent]!;
  const dm = agreements[dependent]!;
  const above = state.heads[head]!;
  const beforeLabel = (labels[before]! << 6) | tags[before]!;
  const afterLabel = (labels[after]! << 6) | tags[after]!;
  const aux = auxiliaries[head]!;
  const finite = agreements[aux === length + 1 ? head : aux]! & 0x30;
  let n = LABEL_FEATURES;
  into[n++] = mix(301, pair, own, 0);
  into[n++] = mix(302, pair, own, others);
  into[n++] = mix(303, own, dm, others);
  into[n++] = mix(304, pair, beforeLabel, own);
  into[n++] = mix(305, pair, afterLabel, own);
  into[n++] = mix(306, own, (dm << 8) | agreements[before]!, labels[before]!);
  into[n++] = mix(307, own, (dm << 8) | agreements[after]!, labels[after]!);
  into[n++] = mix(308, own, lemmas[head]!, tags[dependent]!);
  into[n++] = mix(309, own, lemmas[dependent]!, tags[head]!);
  into[n++] = mix(310, own, lemmas[head]!, others);
  into[n++] = mix(311, pair, labels[head]!, own);
  into[n++] = mix(312, pair, tags[above]!, labels[head]!);
  into[n++] = mix(313, own, (dm << 8) | finite, others);
  into[n++] = mix(314, pair, lemmas[markers[head]!]!, own);
  into[n++] = mix(315, own, clusters[head]!, clusters[dependent]!);
  into[n++] = mix(316, (dm << 8) | finite, agreements[before]!, agreements[after]!);
  into[n++] = mix(317, pair, beforeLabel, afterLabel);
  into[n++] = mix(318, pair, own, given[dependent]!);
}
