import { type ArrangementInput, arrange } from "../model/arrangement.js";

self.addEventListener("message", ({ data }: MessageEvent<ArrangementInput>) => {
  self.postMessage(arrange(data));
});
