import { Breath } from "../breath.js";
import { answerOf } from "../loading/answer-of.js";
import type { Picture } from "./picture.js";
import type { PngAnswer, PngRequest } from "./png.worker.js";

/** Lines that are handed over at once. */
const LINES_AT_ONCE = 2000;

/** A picture as a PNG image, painted by a worker. @throws where the browser gives no canvas, or none of that size. */
export async function toPng(picture: Picture): Promise<Blob> {
  if (typeof OffscreenCanvas === "undefined") throw new Error("toPng: the browser gives no canvas; take the SVG");
  const worker = new Worker(new URL("./png.worker.ts", import.meta.url), { type: "module" });
  const ask = (request: PngRequest) => worker.postMessage(request);
  const handOver = async ({ edges, ...rest }: Picture) => {
    const breath = new Breath();
    for (let from = 0; from < edges.length; from += LINES_AT_ONCE) {
      ask({ edges: edges.slice(from, from + LINES_AT_ONCE) });
      if (breath.isDue) await breath.take();
    }
    ask({ rest });
  };
  try {
    const answer = await answerOf<PngAnswer, PngAnswer>(
      worker,
      (answer, resolve) => resolve(answer),
      () => void handOver(picture),
    );
    if ("problem" in answer) throw new Error(`toPng: ${answer.problem}`);
    return answer.image;
  } finally {
    worker.terminate();
  }
}
