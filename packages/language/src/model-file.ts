/** "NGM" and a control character that text files lack. */
const MAGIC = 0x1a_4d_47_4e;
const CONTAINER_VERSION = 1;
const HEADER_BYTES = 20;
/** Sections start at multiples of this, so that typed arrays can be laid over them. */
const ALIGNMENT = 8;

/** What a model file says of itself: what it holds (`"de-lexicon"`) and in which version of that content's layout. */
export type ModelKind = { readonly kind: string; readonly version: number };

/** An opened model file. */
export type ModelFile = ModelKind & {
  /** Names of the sections, in file order. */
  readonly sections: readonly string[];
  /**
   * The bytes of a section: a view on the file, at an offset divisible by eight where the file's own is.
   * @throws Error where the file lacks it.
   */
  section(name: string): Uint8Array;
};

/**
 * Packs sections into one file: magic number, container version, length, CRC-32 of the rest, table of sections, sections. Numbers are
 * little-endian. The same sections give the same bytes.
 */
export function writeModelFile(about: ModelKind, sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(sections);
  const table = new TextEncoder().encode(
    JSON.stringify({ kind: about.kind, version: about.version, sections: names.map((n) => [n, sections[n]!.length]) }),
  );
  const aligned = (length: number) => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
  let size = aligned(HEADER_BYTES + table.length);
  for (const name of names) size += aligned(sections[name]!.length);
  const bytes = new Uint8Array(size);
  bytes.set(table, HEADER_BYTES);
  let at = aligned(HEADER_BYTES + table.length);
  for (const name of names) {
    bytes.set(sections[name]!, at);
    at += aligned(sections[name]!.length);
  }
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, CONTAINER_VERSION, true);
  header.setUint32(8, size, true);
  header.setUint32(12, table.length, true);
  header.setUint32(16, crc32(bytes.subarray(HEADER_BYTES)), true);
  return bytes;
}

/**
 * Opens a model file without copying it.
 * @param expected the kind that the caller reads, with the newest version of it that he knows
 * @param name the file's name, for messages
 * @throws Error saying what is wrong and what to do, where the bytes are no model file, cut short, damaged, of another kind, or
 * newer than this program.
 */
export function readModelFile(bytes: Uint8Array, expected: ModelKind, name = `the ${expected.kind} model`): ModelFile {
  const refuse = (what: string, remedy = "fetch it again, or make it with `npm run train`"): never => {
    throw new Error(`readModelFile: ${name} ${what}; ${remedy}`);
  };
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || header.getUint32(0, true) !== MAGIC) refuse("is no model file of newsgraph");
  const container = header.getUint32(4, true);
  if (container > CONTAINER_VERSION) {
    refuse(`has container version ${container}, this program reads up to ${CONTAINER_VERSION}`, "update newsgraph");
  }
  const size = header.getUint32(8, true);
  if (size !== bytes.length) refuse(`should have ${size} bytes and has ${bytes.length}: it is cut short or padded`);
  if (header.getUint32(16, true) !== crc32(bytes.subarray(HEADER_BYTES))) refuse("is damaged: its checksum differs");

  const tableEnd = HEADER_BYTES + header.getUint32(12, true);
  const table = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_BYTES, tableEnd))) as {
    kind: string;
    version: number;
    sections: [string, number][];
  };
  if (table.kind !== expected.kind)
    refuse(`holds "${table.kind}" where "${expected.kind}" is needed`, "check its path");
  if (table.version > expected.version) {
    refuse(`has version ${table.version}, this program reads up to ${expected.version}`, "update newsgraph");
  }
  if (table.version < expected.version) refuse(`has the old version ${table.version} of ${expected.version}`);

  const places = new Map<string, readonly [from: number, length: number]>();
  let at = Math.ceil(tableEnd / ALIGNMENT) * ALIGNMENT;
  for (const [section, length] of table.sections) {
    places.set(section, [at, length]);
    at += Math.ceil(length / ALIGNMENT) * ALIGNMENT;
  }
  return {
    kind: table.kind,
    version: table.version,
    sections: Array.from(places.keys()),
    section(wanted) {
      const place = places.get(wanted);
      if (place === undefined)
        return refuse(`has no section "${wanted}", only ${Array.from(places.keys()).join(", ")}`);
      return bytes.subarray(place[0], place[0] + place[1]);
    },
  };
}

/** The CRC-32 of ISO 3309, as in PNG and gzip, four bytes at a time (Kounavis & Berry 2005): models of 5 MB are checked at every start. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum =
      CRC_TABLES[768 + (sum & 0xff)]! ^
      CRC_TABLES[512 + ((sum >>> 8) & 0xff)]! ^
      CRC_TABLES[256 + ((sum >>> 16) & 0xff)]! ^
      CRC_TABLES[sum >>> 24]!;
  }
  for (; at < bytes.length; at += 1) sum = CRC_TABLES[(sum ^ bytes[at]!) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffff_ffff) >>> 0;
}

/** Four tables of 256: what a byte does to the sum, one to four bytes on. */
const CRC_TABLES = makeCrcTables();

function makeCrcTables(): Uint32Array {
  const tables = new Uint32Array(4 * 256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1;
    tables[index] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const before = tables[index - 256]!;
    tables[index] = tables[before & 0xff]! ^ (before >>> 8);
  }
  return tables;
}
