/** Keys that have a name of their own in each language, or a sign; any other is written as it is. */
export const NAMED_KEYS = [
  "control",
  "shift",
  "enter",
  "escape",
  "space",
  "home",
  "end",
  "pageUp",
  "pageDown",
  "arrows",
  "sideways",
] as const;
export type NamedKey = (typeof NAMED_KEYS)[number];

type Key = NamedKey | "?" | "/" | "Z" | "Y" | "F6" | "+" | "−" | "0";

/** What keys do; `keys` are the ways to do it, each pressed together. */
export type Shortcut<Does extends string = string> = {
  readonly does: Does;
  readonly keys: readonly (readonly Key[])[];
};

/** Every shortcut of the page, by the part of it that must have the focus. */
export const SHORTCUTS = {
  everywhere: [
    { does: "help", keys: [["?"]] },
    { does: "search", keys: [["/"]] },
    { does: "undo", keys: [["control", "Z"]] },
    { does: "redo", keys: [["control", "shift", "Z"], ["control", "Y"]] }, // biome-ignore format: two ways
    { does: "parts", keys: [["F6"], ["shift", "F6"]] },
    { does: "leave", keys: [["escape"]] },
  ],
  searching: [
    { does: "suggestion", keys: [["arrows"]] },
    { does: "open", keys: [["enter"]] },
  ],
  graph: [
    { does: "neighbour", keys: [["arrows"]] },
    { does: "evidence", keys: [["enter"]] },
    { does: "zoom", keys: [["+"], ["−"]] },
    { does: "whole", keys: [["0"]] },
  ],
  timeline: [
    { does: "pan", keys: [["sideways"]] },
    { does: "zoom", keys: [["+"], ["−"]] },
    { does: "whole", keys: [["0"]] },
    { does: "period", keys: [["arrows"]] },
    { does: "faster", keys: [["pageUp"], ["pageDown"]] },
  ],
  map: [
    { does: "move", keys: [["arrows"]] },
    { does: "zoom", keys: [["+"], ["−"]] },
    { does: "whole", keys: [["0"]] },
  ],
  outline: [
    { does: "row", keys: [["arrows"]] },
    { does: "ends", keys: [["home"], ["end"]] },
    { does: "select", keys: [["enter"], ["space"]] },
  ],
  article: [
    { does: "mark", keys: [["sideways"]] },
    { does: "select", keys: [["enter"], ["space"]] },
  ],
  divider: [
    { does: "width", keys: [["sideways"]] },
    { does: "faster", keys: [["shift", "sideways"]] },
    { does: "widest", keys: [["home"], ["end"]] },
    { does: "fold", keys: [["enter"]] },
  ],
  sparql: [{ does: "run", keys: [["control", "enter"]] }],
} as const satisfies Readonly<Record<string, readonly Shortcut[]>>;

export type ShortcutPlace = keyof typeof SHORTCUTS;
export const SHORTCUT_PLACES = Object.keys(SHORTCUTS) as ShortcutPlace[];
export type ShortcutDeed = (typeof SHORTCUTS)[ShortcutPlace][number]["does"];
