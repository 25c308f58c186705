import { computeLayout, type LayoutInput } from "../model/layout.js";

self.addEventListener("message", ({ data }: MessageEvent<LayoutInput>) => {
  self.postMessage(computeLayout(data));
});
