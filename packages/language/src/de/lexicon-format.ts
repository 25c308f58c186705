import type { ModelKind } from "../model-file.js";
import { STTS, type Stts, sttsNumber } from "./stts.js";

/** Kind and version of `de-lexicon.bin`. */
export const LEXICON_KIND: ModelKind = { kind: "de-lexicon", version: 1 };

/** What a reading says beside tag and forms: the type of a name, the degree of an adjective, or the participle that it is. */
export const DETAILS = [
  "none", "first-name", "surname", "person", "city", "country", "region", "water", "mountain",
  "positive", "comparative", "superlative", "present", "past",
] as const; // biome-ignore format: a list
export type Detail = (typeof DETAILS)[number];

/** A reading as the lexicon stores it. `agreement` is a nominal or finite mask (agreement.ts), 0 for what does not inflect. */
export type LexiconReading = {
  readonly xpos: Stts;
  readonly lemma: string;
  readonly agreement: number;
  readonly detail?: Detail;
};

/** A class of forms: for each of its readings what it is and by which edit the lemma is made from the form. */
export type ReadingClass = readonly (Omit<LexiconReading, "lemma"> & { readonly edit: number })[];

const READING_BYTES = 8;

/** Classes as bytes: for each class the number of readings, then each reading in eight bytes (tag, detail, edit, agreement). */
export function encodeClasses(classes: readonly ReadingClass[]): Uint8Array {
  const readings = classes.reduce((sum, each) => sum + each.length, 0);
  const bytes = new Uint8Array(4 + classes.length + readings * READING_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, classes.length, true);
  let at = 4 + classes.length;
  for (const [index, each] of classes.entries()) {
    bytes[4 + index] = each.length;
    for (const reading of each) {
      bytes[at] = sttsNumber(reading.xpos);
      bytes[at + 1] = DETAILS.indexOf(reading.detail ?? "none");
      view.setUint16(at + 2, reading.edit, true);
      view.setUint32(at + 4, reading.agreement, true);
      at += READING_BYTES;
    }
  }
  return bytes;
}

/** Reads what `encodeClasses` wrote, one class at a time. */
export class ClassTable {
  /** Number of classes. */
  readonly size: number;
  readonly #view: DataView;
  readonly #starts: Uint32Array;
  readonly #decoded: (ReadingClass | undefined)[] = [];

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = this.#view.getUint32(0, true);
    this.#starts = new Uint32Array(this.size + 1);
    let at = 4 + this.size;
    for (let index = 0; index < this.size; index++) {
      this.#starts[index] = at;
      at += bytes[4 + index]! * READING_BYTES;
    }
    this.#starts[this.size] = at;
  }

  /** The readings of class `index`. */
  get(index: number): ReadingClass {
    const known = this.#decoded[index];
    if (known !== undefined) return known;
    const readings: ReadingClass[number][] = [];
    for (let at = this.#starts[index]!; at < this.#starts[index + 1]!; at += READING_BYTES) {
      const detail = DETAILS[this.#view.getUint8(at + 1)]!;
      readings.push({
        xpos: STTS[this.#view.getUint8(at)]!,
        edit: this.#view.getUint16(at + 2, true),
        agreement: this.#view.getUint32(at + 4, true),
        ...(detail !== "none" && { detail }),
      });
    }
    this.#decoded[index] = readings;
    return readings;
  }
}
