import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { InputError, messageOf } from "./errors.js";

/** Where a command writes: standard output, or a file that appears only once it is whole. */
export type Output = {
  /** Writes text, and waits where the reader is slower than the writer. */
  write(text: string): Promise<void>;
  /** Ends the output; a file takes its name now. */
  close(): Promise<void>;
  /** Gives the output up; a file that was there before is left as it was. */
  discard(): Promise<void>;
};

/** Opens `target`, a path or `-` for standard output. @throws InputError where the file cannot be written. */
export async function openOutput(target: string): Promise<Output> {
  return target === "-" ? standardOutput() : fileOutput(target);
}

/** Writes all `pieces` to `target`, a path or `-`. @throws InputError where the file cannot be written. */
export async function writeOutput(target: string, pieces: Iterable<string>): Promise<void> {
  const output = await openOutput(target);
  try {
    for (const piece of pieces) await output.write(piece);
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function standardOutput(): Output {
  return {
    write: (text) => writeTo(process.stdout, text),
    close: async () => {},
    discard: async () => {},
  };
}

async function fileOutput(path: string): Promise<Output> {
  const unfinished = `${path}.${process.pid}.tmp`;
  const stream = createWriteStream(unfinished);
  try {
    await once(stream, "open");
  } catch (error) {
    throw new InputError(`cannot write ${path}: ${messageOf(error)}`);
  }
  const end = async () => {
    stream.end();
    if (!stream.closed) await once(stream, "close");
  };
  return {
    write: (text) => writeTo(stream, text),
    close: async () => {
      await end();
      await rename(unfinished, path);
    },
    discard: async () => {
      await end();
      await rm(unfinished, { force: true });
    },
  };
}

async function writeTo(stream: NodeJS.WriteStream | WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
