import { DEPRELS, deprelNumber } from "./parser-labels.js";

/** The transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011). */
export const SHIFT = 0;
/** The topmost token of the stack becomes a dependent of the first of the buffer. */
export const LEFT = 1;
/** The topmost token of the stack becomes a dependent of the one below it. */
export const RIGHT = 2;
export const TRANSITIONS = 3;
/** The lead of a transition that had no rival. */
const NO_RIVAL = 0x7fff_ffff;

/**
 * A parse under way: a stack, the first token of the buffer, and the arcs so far. The root stands at the end of the buffer and takes one
 * dependent alone, so whatever is chosen among the allowed transitions ends in a tree with one root.
 *
 * Columns have a place for each token, for the root (`length`) and for what is not there (`length + 1`).
 */
export class ParserState {
  length = 0;
  /** First token of the buffer; `length` is the root. */
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  /** The outermost and the last but outermost dependent on either side. */
  leftmost = new Int32Array(0);
  left2 = new Int32Array(0);
  rightmost = new Int32Array(0);
  right2 = new Int32Array(0);
  /** Kinds of relations that a token has given, as bits. */
  given = new Int32Array(0);
  /** Those of them given more than once. */
  private repeated = new Int32Array(0);
  /** The nearest constituents of the same head: `findSiblings`. */
  before = new Int32Array(0);
  after = new Int32Array(0);
  private lastOf = new Int32Array(0);
  /** The least lead of the transitions that were chosen while a word topped the stack: `noteLead`. */
  leads = new Int32Array(0);
  /** The dependent with the relation `case` or `mark`, and the finite auxiliary. */
  markers = new Int32Array(0);
  auxiliaries = new Int32Array(0);

  /** Begins a sentence. */
  start(length: number): void {
    this.length = length;
    this.next = 0;
    this.depth = 0;
    if (this.stack.length < length + 2) this.grow(2 * length + 16);
    this.heads.fill(length + 1, 0, length + 2);
    this.labels.fill(0, 0, length + 2);
    this.leads.fill(NO_RIVAL, 0, length + 2);
    this.clearDependents();
  }

  private clearDependents(): void {
    const { length } = this;
    const none = length + 1;
    for (const column of [this.leftmost, this.left2, this.rightmost, this.right2, this.markers, this.auxiliaries]) {
      column.fill(none, 0, length + 2);
    }
    this.given.fill(0, 0, length + 2);
    this.repeated.fill(0, 0, length + 2);
  }

  private grow(capacity: number): void {
    const column = () => new Int32Array(capacity);
    this.stack = column();
    this.heads = column();
    this.labels = column();
    this.leftmost = column();
    this.left2 = column();
    this.rightmost = column();
    this.right2 = column();
    this.given = column();
    this.repeated = column();
    this.before = column();
    this.after = column();
    this.lastOf = column();
    this.leads = column();
    this.markers = column();
    this.auxiliaries = column();
  }

  /** Whether all tokens have a head. */
  get done(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  /** The allowed transitions as bits: 1 << SHIFT and so on. At least one is, until all is done. */
  allowed(): number {
    const { depth } = this;
    if (this.next < this.length) return depth > 1 ? 7 : depth > 0 ? 3 : 1;
    return depth > 1 ? 1 << RIGHT : 1 << LEFT;
  }

  /** Token number `below` of the stack, counted from its top. */
  stacked(below: number): number {
    return below < this.depth ? this.stack[this.depth - 1 - below]! : this.length + 1;
  }

  /** Notes by how much the score of the transition that is chosen leads over that of the next best. */
  noteLead(lead: number): void {
    const word = this.stack[this.depth - 1]!;
    if (lead < this.leads[word]!) this.leads[word] = lead;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Makes the topmost token of the stack a dependent of `head`: the first of the buffer, or the token below it. */
  attach(head: number): void {
    const dependent = this.stack[--this.depth]!;
    this.heads[dependent] = head;
    this.addDependent(dependent, head);
  }

  private addDependent(dependent: number, head: number): void {
    if (dependent < head) {
      this.left2[head] = this.leftmost[head]!;
      this.leftmost[head] = dependent;
    } else {
      this.right2[head] = this.rightmost[head]!;
      this.rightmost[head] = dependent;
    }
  }

  /** Takes up anew what is known of each word's dependents, after heads or labels of a tree were changed. */
  rebuild(): void {
    const { length, heads } = this;
    this.clearDependents();
    // In the order in which the transitions make arcs: those to the left from the inside out, then those to the right.
    for (let word = length - 1; word >= 0; word--) if (heads[word]! > word) this.addAgain(word);
    for (let word = 0; word < length; word++) if (heads[word]! < word) this.addAgain(word);
  }

  private addAgain(dependent: number): void {
    this.addDependent(dependent, this.heads[dependent]!);
    this.label(dependent, this.labels[dependent]!);
  }

  /** Finds for each word the nearest others on either side that hang on its head as constituents do, once all have heads. */
  findSiblings(): void {
    const { length, heads, labels, before, after, lastOf } = this;
    lastOf.fill(length + 1, 0, length + 2);
    for (let word = 0; word < length; word++) {
      const head = heads[word]!;
      before[word] = lastOf[head]!;
      if (CONSTITUENTS[LABEL_KINDS[labels[word]!]!]) lastOf[head] = word;
    }
    lastOf.fill(length + 1, 0, length + 2);
    for (let word = length - 1; word >= 0; word--) {
      const head = heads[word]!;
      after[word] = lastOf[head]!;
      if (CONSTITUENTS[LABEL_KINDS[labels[word]!]!]) lastOf[head] = word;
    }
  }

  /** Kinds of relations that a token's head has given to others, as bits. */
  otherKinds(token: number): number {
    const head = this.heads[token]!;
    const bit = 1 << LABEL_KINDS[this.labels[token]!]!;
    return (this.given[head]! & ~bit) | (this.repeated[head]! & bit);
  }

  /** Names the relation of an arc. */
  label(dependent: number, label: number): void {
    const head = this.heads[dependent]!;
    this.labels[dependent] = label;
    const kind = LABEL_KINDS[label]!;
    const bit = 1 << kind;
    this.repeated[head] = this.repeated[head]! | (this.given[head]! & bit);
    this.given[head] = this.given[head]! | bit;
    if (kind === MARKER) {
      if (this.markers[head] === this.length + 1) this.markers[head] = dependent;
    } else if (kind === AUXILIARY) this.auxiliaries[head] = dependent;
  }
}

const MARKER = 1;
const AUXILIARY = 2;
const LABEL_KINDS = new Uint8Array(DEPRELS.length);
for (const [kind, deprels] of [
  [MARKER, ["case", "mark"]],
  [AUXILIARY, ["aux", "aux:pass", "cop"]],
  [3, ["nsubj", "nsubj:pass", "csubj", "csubj:pass"]],
  [4, ["obj"]],
  [5, ["obl:arg"]],
  [6, ["obl", "obl:agent"]],
  [7, ["det", "det:poss"]],
  [8, ["amod"]],
  [9, ["conj"]],
  [10, ["cc"]],
  [11, ["punct"]],
  [12, ["nmod"]],
  [13, ["appos"]],
  [14, ["flat", "compound"]],
  [15, ["compound:prt"]],
  [16, ["xcomp"]],
  [17, ["ccomp"]],
  [18, ["acl", "acl:relcl"]],
  [19, ["advcl"]],
  [20, ["nummod"]],
  [21, ["expl", "expl:pv"]],
  [22, ["parataxis"]],
] as const) {
  for (const deprel of deprels) LABEL_KINDS[deprelNumber(deprel)] = kind;
}

/** Kinds that are no constituents of a clause or phrase: what marks words, and punctuation. */
const CONSTITUENTS = new Uint8Array(32).fill(1);
for (const kind of [MARKER, AUXILIARY, 7, 8, 10, 11, 15, 20]) CONSTITUENTS[kind] = 0;
