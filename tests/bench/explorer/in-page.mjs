// Functions that run in the page: they are sent there as text and use nothing from outside themselves.

/** Before anything of the page: notes where its layout places the nodes in the end, in their order, and when there are places to draw them at. */
export function notePlaces() {
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data?.sketch || data?.arrangement) window.placedMs ??= performance.now();
        if (!data?.arrangement) return;
        const { x, y } = data.arrangement.positions;
        window.placed = Array.from(x, (_, at) => ({ x: x[at], y: y[at] }));
      });
    }
  };
}

/** Before anything of the page: notes when its graph is on screen first, and when as it stays. */
export function noteFirstGraph() {
  const note = (state, name) => {
    if (document.querySelector(`#graph[data-${state}=true]`) === null) {
      return requestAnimationFrame(() => note(state, name));
    }
    // The graph is drawn in the frame after that, and on screen when the next one begins.
    return requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window[name] = performance.now();
      }),
    );
  };
  note("drawn", "firstGraphMs");
  note("ready", "settledMs");
}

/** Waits until nothing is drawn any more: until frames follow each other as fast as the screen has them. */
export async function rest() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = await frame();
  for (let quick = 0; quick < 30; ) {
    const now = await frame();
    quick = now - last < 50 ? quick + 1 : 0;
    last = now;
  }
}

/** Drags the picture to and fro. @returns the middle of the times between frames, in milliseconds. */
export async function panPicture({ frames, longestMs }) {
  const picture = [...document.querySelectorAll("#graph canvas")].at(-1);
  const { left, top, width, height } = picture.getBoundingClientRect();
  const move = (type, x) => {
    const at = { clientX: left + width / 2 + x, clientY: top + height / 2, bubbles: true, button: 0, buttons: 1 };
    picture.dispatchEvent(new MouseEvent(type, at));
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  move("mousedown", 0);
  const times = [];
  const start = await frame();
  let last = start;
  while (times.length < frames && (last - start < longestMs || times.length < 4)) {
    move("mousemove", 160 * Math.sin(times.length / 8));
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  move("mouseup", 0);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

/**
 * Before anything of the page: WebGL draws nothing. Without a graphics card the page would wait for the software that draws in its
 * place, and what the page itself does could not be told from it.
 */
export function drawNothing() {
  for (const name of ["drawArrays", "drawArraysInstanced", "readPixels"]) {
    WebGL2RenderingContext.prototype[name] = () => undefined;
  }
}
