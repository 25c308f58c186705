/** Stands between a key and its value; the encoding below never makes it. */
const SEPARATOR = 0;
/** Bytes in front of the nodes: format version, then the 63 most frequent labels. */
const HEADER_BYTES = 64;
const FORMAT = 1;

/**
 * A map from strings to non-negative whole numbers, several a key if need be, as a minimal acyclic automaton in one block of
 * bytes. It is read where it lies: opening it costs nothing, and look-up makes no objects.
 *
 * A key is a path of bytes (each UTF-16 code unit as in UTF-8, U+0000 as C0 80), followed by a zero and the value in
 * groups of seven bits, lowest first. A node is a run of arcs. An arc is one byte: bit 7 "the target follows this arc", bit 6
 * "last arc of its node", bits 0–5 an index into the table of frequent labels (0: the label is the byte behind); then, without
 * bit 7, the target's address in groups of seven bits; address 0 is the end. After Daciuk et al. 2000, "Incremental
 * Construction of Minimal Acyclic Finite-State Automata", and the CFSA2 format of Morfologik. `buildAutomaton` makes one.
 */
export class Automaton {
  /** The node before any character. */
  readonly root: number;
  readonly #bytes: Uint8Array;
  readonly #labels: Uint8Array;
  readonly #fromRoot = new Int32Array(256).fill(-1);
  #target = 0;

  /** @throws Error where `bytes` is no automaton of this format. */
  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES + 1 || bytes[0] !== FORMAT) {
      throw new Error(
        `Automaton: these ${bytes.length} bytes are no automaton of format ${FORMAT}; build one with buildAutomaton`,
      );
    }
    this.#labels = bytes.subarray(0, HEADER_BYTES);
    this.#bytes = bytes.subarray(HEADER_BYTES);
    this.#readAddress(0);
    this.root = this.#target;
    if (this.root === 0) return;
    for (let arc = this.root; arc !== -1; ) {
      const label = this.#label(arc);
      arc = this.#readArc(arc);
      this.#fromRoot[label] = this.#target;
    }
  }

  /** Reads an address at `at` into `#target`; returns where it ends. */
  #readAddress(at: number): number {
    const bytes = this.#bytes;
    let position = at;
    let address = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position++]!;
      address |= (byte & 0x7f) << shift;
      if (byte < 0x80 || position >= bytes.length) break;
    }
    this.#target = address;
    return position;
  }

  #label(arc: number): number {
    const index = this.#bytes[arc]! & 0x3f;
    return index === 0 ? this.#bytes[arc + 1]! : this.#labels[index]!;
  }

  /** Reads the target of the arc at `arc` into `#target`; returns the node's next arc, −1 after the last. */
  #readArc(arc: number): number {
    const head = this.#bytes[arc]!;
    let position = arc + ((head & 0x3f) === 0 ? 2 : 1);
    if (head & 0x80) this.#target = position;
    else position = this.#readAddress(position);
    return head & 0x40 || position >= this.#bytes.length ? -1 : position;
  }

  /** The node that `byte` leads to from `node`, 0 for the end, −1 where there is none. */
  step(node: number, byte: number): number {
    if (node <= 0) return -1;
    if (node === this.root) return this.#fromRoot[byte]!;
    for (let arc = node; arc !== -1; ) {
      const label = this.#label(arc);
      arc = this.#readArc(arc);
      if (label === byte) return this.#target;
    }
    return -1;
  }

  /**
   * The node that the characters `from` to `to` of `text` lead to from `node`; −1 where no key goes on that way. Longest
   * matches over tokens are found by following token after token and asking `valueAt` at each node.
   */
  follow(node: number, text: string, from = 0, to = text.length): number {
    let at = node;
    for (let index = from; index < to && at > 0; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80 && unit !== 0) at = this.step(at, unit);
      else if (unit < 0x800) at = this.step(this.step(at, 0xc0 | (unit >> 6)), 0x80 | (unit & 0x3f));
      else {
        at = this.step(at, 0xe0 | (unit >> 12));
        at = this.step(this.step(at, 0x80 | ((unit >> 6) & 0x3f)), 0x80 | (unit & 0x3f));
      }
    }
    return at;
  }

  /** The value of the key that ends at `node`, one of them where it has several; −1 where none ends there. */
  valueAt(node: number): number {
    let at = this.step(node, SEPARATOR);
    if (at < 0) return -1;
    let value = 0;
    for (let shift = 1; at > 0; shift *= 128) {
      this.#readArc(at);
      value += (this.#label(at) & 0x7f) * shift;
      at = this.#target;
    }
    return value;
  }

  /** All values of the key that ends at `node`, ascending; empty where none ends there. */
  valuesAt(node: number): number[] {
    const found: number[] = [];
    this.#collectValues(this.step(node, SEPARATOR), 0, 1, found);
    return found.sort((a, b) => a - b);
  }

  #collectValues(node: number, value: number, shift: number, found: number[]): void {
    if (node === 0) found.push(value);
    for (let arc = node > 0 ? node : -1; arc !== -1; ) {
      const label = this.#label(arc);
      arc = this.#readArc(arc);
      this.#collectValues(this.#target, value + (label & 0x7f) * shift, shift * 128, found);
    }
  }

  /** The value of `key`, one of them where it has several; `undefined` where the map lacks it. */
  get(key: string): number | undefined {
    const value = this.valueAt(this.follow(this.root, key));
    return value < 0 ? undefined : value;
  }

  /** All values of `key`, ascending; empty where the map lacks it. */
  getAll(key: string): number[] {
    return this.valuesAt(this.follow(this.root, key));
  }

  /** Whether the map has `key`. */
  has(key: string): boolean {
    return this.step(this.follow(this.root, key), SEPARATOR) >= 0;
  }

  /** Every key with each of its values, in the order in which the automaton stores them; of the keys that go on from `node`, what is behind it. */
  *entries(node = this.root): Generator<[key: string, value: number]> {
    yield* this.#entriesFrom(node, []);
  }

  *#entriesFrom(node: number, path: number[]): Generator<[string, number]> {
    for (const value of this.valuesAt(node)) yield [decodeKey(path), value];
    for (let arc = node > 0 ? node : -1; arc !== -1; ) {
      const label = this.#label(arc);
      arc = this.#readArc(arc);
      if (label === SEPARATOR) continue;
      path.push(label);
      yield* this.#entriesFrom(this.#target, path);
      path.pop();
    }
  }
}

function decodeKey(bytes: readonly number[]): string {
  const units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      units.push(byte);
      at += 1;
    } else if (byte < 0xe0) {
      units.push(((byte & 0x1f) << 6) | (bytes[at + 1]! & 0x3f));
      at += 2;
    } else {
      units.push(((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f));
      at += 3;
    }
  }
  return String.fromCharCode(...units);
}
