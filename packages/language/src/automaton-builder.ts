const HEADER_BYTES = 64;
const FORMAT = 1;
const FREQUENT_LABELS = 63;
/** The final state, shared by all keys. */
const END = 0;

/** A state while it is built: labels with the states that they lead to, in the order in which they came. */
type State = { labels: number[]; targets: number[] };

/**
 * Builds the bytes of an `Automaton`. Entries may come in any order and more than once; a key may have several values.
 * The same entries in any order give the same bytes.
 * @param entries keys with non-negative whole numbers below 2⁵³
 * @throws RangeError where a value is no such number.
 */
export function buildAutomaton(entries: Iterable<readonly [key: string, value: number]>): Uint8Array {
  const encoded: string[] = [];
  for (const [key, value] of entries) encoded.push(encodeEntry(key, value));
  encoded.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const { states, root } = minimalStates(encoded);
  return serialise(states, root);
}

/** Key, separator and value as one string of bytes: code units below 256, which sort as bytes do. */
function encodeEntry(key: string, value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(
      `buildAutomaton: the value ${value} of "${key}" is no non-negative whole number; map values to such numbers first`,
    );
  }
  let bytes = "";
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    if (unit < 0x80 && unit !== 0) bytes += key[index];
    else if (unit < 0x800) bytes += String.fromCharCode(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes += String.fromCharCode(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  bytes += "\0";
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes += String.fromCharCode(rest < 128 ? rest : (rest % 128) | 0x80);
    if (rest < 128) return bytes;
  }
}

/** The minimal automaton of sorted strings, after Daciuk et al. 2000, algorithm 1. */
function minimalStates(sorted: readonly string[]): { states: State[]; root: number } {
  const states: State[] = [{ labels: [], targets: [] }];
  const register = new Map<string, number>();
  // The path of the entry before: its states are still open to changes, none of them is numbered yet.
  const open: State[] = [{ labels: [], targets: [] }];
  let before = "";

  const freeze = (state: State): number => {
    if (state.labels.length === 0) return END;
    let signature = "";
    for (let i = 0; i < state.labels.length; i++) {
      const target = state.targets[i]!;
      signature += String.fromCharCode(state.labels[i]!, target & 0xffff, target >>> 16);
    }
    const known = register.get(signature);
    if (known !== undefined) return known;
    states.push(state);
    register.set(signature, states.length - 1);
    return states.length - 1;
  };
  const closeDownTo = (depth: number): void => {
    for (let at = before.length; at > depth; at--) {
      const parent = open[at - 1]!;
      parent.targets[parent.targets.length - 1] = freeze(open[at]!);
    }
  };

  for (const entry of sorted) {
    if (entry === before) continue;
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === entry.charCodeAt(shared)) shared++;
    closeDownTo(shared);
    for (let at = shared; at < entry.length; at++) {
      open[at]!.labels.push(entry.charCodeAt(at));
      open[at]!.targets.push(-1);
      open[at + 1] = { labels: [], targets: [] };
    }
    before = entry;
  }
  closeDownTo(0);
  return { states, root: freeze(open[0]!) };
}

function serialise(states: readonly State[], root: number): Uint8Array {
  const { order, arcOrder } = layOut(states, root);
  const labels = frequentLabels(states);
  const labelIndex = new Uint8Array(256);
  for (const [index, label] of labels.entries()) labelIndex[label] = index + 1;

  const followedBy = new Int32Array(states.length).fill(-1);
  for (let i = 0; i + 1 < order.length; i++) followedBy[order[i]!] = order[i + 1]!;
  const leadsOn = (state: number, arc: number): boolean =>
    arc === arcOrder[state]!.length - 1 && states[state]!.targets[arcOrder[state]![arc]!] === followedBy[state];

  // Addresses depend on their own lengths: start from the shortest and let them grow until nothing moves.
  const addresses = new Int32Array(states.length);
  let size = 0;
  for (let moved = true; moved; ) {
    moved = false;
    let at = addressLength(addresses[root]!);
    for (const state of order) {
      if (addresses[state] !== at) {
        addresses[state] = at;
        moved = true;
      }
      const arcs = arcOrder[state]!;
      for (let arc = 0; arc < arcs.length; arc++) {
        at += labelIndex[states[state]!.labels[arcs[arc]!]!] === 0 ? 2 : 1;
        if (!leadsOn(state, arc)) at += addressLength(addresses[states[state]!.targets[arcs[arc]!]!]!);
      }
    }
    size = at;
  }

  const bytes = new Uint8Array(HEADER_BYTES + size);
  bytes[0] = FORMAT;
  bytes.set(labels, 1);
  let at = writeAddress(bytes, HEADER_BYTES, addresses[root]!);
  for (const state of order) {
    const arcs = arcOrder[state]!;
    for (let arc = 0; arc < arcs.length; arc++) {
      const label = states[state]!.labels[arcs[arc]!]!;
      const next = leadsOn(state, arc);
      bytes[at++] = labelIndex[label]! | (arc === arcs.length - 1 ? 0x40 : 0) | (next ? 0x80 : 0);
      if (labelIndex[label] === 0) bytes[at++] = label;
      if (!next) at = writeAddress(bytes, at, addresses[states[state]!.targets[arcs[arc]!]!]!);
    }
  }
  return bytes;
}

/**
 * The order of the states: first those that many arcs lead to, whose addresses are then short, then each state followed,
 * where possible, by a target of its own, which then needs no address. Arcs are ordered so that this target comes last.
 */
function layOut(states: readonly State[], root: number): { order: number[]; arcOrder: number[][] } {
  const arcsTo = new Int32Array(states.length);
  for (const state of states) for (const target of state.targets) arcsTo[target]!++;
  const often = Array.from(states.keys())
    .filter((state) => state !== END && state !== root && arcsTo[state]! > 3)
    .sort((a, b) => arcsTo[b]! - arcsTo[a]! || a - b);
  const placed = new Uint8Array(states.length);
  placed[END] = 1;
  const order: number[] = [];
  const arcOrder: number[][] = states.map(() => []);
  const place = (first: number): void => {
    const waiting = [first];
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (placed[state]) continue;
      placed[state] = 1;
      order.push(state);
      const { targets } = states[state]!;
      const arcs = Array.from(targets.keys());
      const follower = arcs.findLast((arc) => placed[targets[arc]!] === 0);
      arcOrder[state] = follower === undefined ? arcs : [...arcs.filter((arc) => arc !== follower), follower];
      for (const arc of arcOrder[state]!) waiting.push(targets[arc]!);
    }
  };
  // 2^14 bytes are reached by two-byte addresses: some five thousand states.
  for (const state of often.slice(0, 5000)) {
    if (placed[state]) continue;
    placed[state] = 1;
    order.push(state);
    arcOrder[state] = Array.from(states[state]!.targets.keys());
  }
  if (root !== END) place(root);
  for (const state of states.keys()) if (!placed[state]) place(state);
  return { order, arcOrder };
}

function frequentLabels(states: readonly State[]): number[] {
  const counts = new Int32Array(256);
  for (const { labels } of states) for (const label of labels) counts[label]!++;
  return Array.from(counts.keys())
    .filter((label) => counts[label]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, FREQUENT_LABELS);
}

function addressLength(address: number): number {
  return address < 0x80 ? 1 : address < 0x4000 ? 2 : address < 0x20_0000 ? 3 : 4;
}

function writeAddress(bytes: Uint8Array, at: number, address: number): number {
  let position = at;
  let rest = address;
  for (; rest >= 0x80; rest >>>= 7) bytes[position++] = (rest & 0x7f) | 0x80;
  bytes[position++] = rest;
  return position;
}
