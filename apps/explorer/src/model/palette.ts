import type { NodeKind } from "./view-graph.js";

/** Light or dark drawing. */
export type Theme = "light" | "dark";

/** The colours of one theme, as `#rrggbb`: the graph's drawing reads hex only. */
export type Palette = {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  /** Drawn on a node of its kind. */
  readonly icon: string;
  readonly edge: string;
  /** Edges that fold statements. */
  readonly speech: string;
  readonly conflict: string;
  readonly cooperation: string;
  readonly selection: string;
};

/**
 * Both themes. Hues follow Okabe & Ito (2008) and Tol's "bright" (2021), darkened (light theme) or lightened (dark) until
 * icon and node, node and background reach 3 : 1 (WCAG 2.2, 1.4.11); shape and icon tell the kinds apart without colour.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    background: "#fbfaf7",
    text: "#1d2530",
    muted: "#5b6470",
    kinds: {
      person: "#2567b0",
      organization: "#b95300",
      state: "#0d7a6b",
      group: "#7d4fb3",
      place: "#66720c",
      event: "#c02a4d",
      work: "#85583a",
      statement: "#5a6878",
      article: "#333f4d",
    },
    icon: "#ffffff",
    edge: "#9aa3af",
    speech: "#8f86b8",
    conflict: "#c4401f",
    cooperation: "#1f74b8",
    selection: "#111827",
  },
  dark: {
    background: "#14181e",
    text: "#e8ebef",
    muted: "#a3adb9",
    kinds: {
      person: "#6fb1f5",
      organization: "#f29c4b",
      state: "#45c4ae",
      group: "#c2a0f2",
      place: "#bcc74d",
      event: "#f7819b",
      work: "#d3a684",
      statement: "#a8b4c2",
      article: "#dde4ec",
    },
    icon: "#14181e",
    edge: "#66717f",
    speech: "#8a80b8",
    conflict: "#ef7650",
    cooperation: "#58a9e8",
    selection: "#ffffff",
  },
};

/** Mixtures by what they are mixed of: a picture has tens of thousands of lines in a few dozen of them. */
const mixtures = new Map<string, string>();
const MOST_MIXTURES = 10_000;

/** `share` (0–1) of the way from colour `a` to colour `b`, both `#rrggbb`. */
export function mix(a: string, b: string, share: number): string {
  const key = `${a}${b}${share}`;
  let mixture = mixtures.get(key);
  if (mixture === undefined) {
    if (mixtures.size >= MOST_MIXTURES) mixtures.clear();
    mixture = mixed(a, b, share);
    mixtures.set(key, mixture);
  }
  return mixture;
}

function mixed(a: string, b: string, share: number): string {
  const channel = (at: number) => {
    const from = Number.parseInt(a.slice(at, at + 2), 16);
    const to = Number.parseInt(b.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
