/**
 * The details of a command in pieces: what is indented stands as it is, the lines between are running text.
 * @returns pieces `{ isVerbatim, text }`, the indentation of verbatim lines taken off
 */
export function detailPieces(details = "") {
  const pieces = [];
  for (const line of details.split("\n")) {
    const isVerbatim = line.startsWith("  ");
    const last = pieces.at(-1);
    if (line === "") pieces.push({ isVerbatim: undefined, lines: [] });
    else if (last?.isVerbatim === isVerbatim) last.lines.push(line);
    else pieces.push({ isVerbatim, lines: [line] });
  }
  return pieces
    .filter(({ lines }) => lines.length > 0)
    .map(({ isVerbatim, lines }) => ({
      isVerbatim,
      text: lines.map((line) => (isVerbatim ? line.slice(2) : line)).join("\n"),
    }));
}

/** How a command is called, such as `newsgraph export [options] <graph>`. */
export function usage({ name, arguments: places }) {
  return ["newsgraph", name, "[options]", ...places.map((place) => place.name)].join(" ");
}

/** What an option or argument does, the values that it takes, and the one that it has unless another is given. */
export function explained({ summary, choices, default: value, required }) {
  const notes = [
    choices && `One of ${choices.join(", ")}.`,
    required && "Needed.",
    value !== undefined && `Default: ${value}`,
  ].filter(Boolean);
  return notes.length === 0 ? summary : [`${summary}.`, ...notes].join(" ");
}
