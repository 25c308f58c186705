/** The panels beside the main area, from left to right. */
export const PANELS = ["details", "reader"] as const;
export type Panel = (typeof PANELS)[number];

/** Widths that a person gave panels, in CSS pixels; a panel that is missing has its own. */
export type PanelWidths = { readonly [panel in Panel]?: number | undefined };

/** Narrower a panel's words break badly, wider its lines are too long to read; in CSS pixels. */
export const PANEL_LIMITS: Readonly<Record<Panel, { readonly least: number; readonly most: number }>> = {
  details: { least: 240, most: 640 },
  reader: { least: 320, most: 960 },
};

/** The widths with one changed, in whole pixels and within its limits. */
export function withWidth(widths: PanelWidths, panel: Panel, width: number): PanelWidths {
  const { least, most } = PANEL_LIMITS[panel];
  return { ...widths, [panel]: Math.round(Math.min(most, Math.max(least, width))) };
}

/** Widths from the text they are kept as; what is none is left out. */
export function parsePanelWidths(text: string | undefined): PanelWidths {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
  if (typeof kept !== "object" || kept === null) return {};
  const given = kept as Record<string, unknown>;
  return PANELS.reduce<PanelWidths>((widths, panel) => {
    const width = Object.hasOwn(given, panel) ? given[panel] : undefined;
    return typeof width === "number" && Number.isFinite(width) ? withWidth(widths, panel, width) : widths;
  }, {});
}
