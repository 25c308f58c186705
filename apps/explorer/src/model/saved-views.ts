/** A view with a name; `address` is the fragment that {@link writeAddress} makes of it. */
export type SavedView = { readonly name: string; readonly address: string };

/** Saved views from the text they are kept as, in the order of saving; nothing where it is none or was damaged. */
export function parseSavedViews(text: string | undefined): SavedView[] {
  let list: unknown;
  try {
    list = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  return Array.isArray(list) ? list.filter(isSavedView).map(({ name, address }) => ({ name, address })) : [];
}

/** The views with one more at the end; one of the same name gives way. A name of nothing but spaces saves nothing. */
export function saveView(views: readonly SavedView[], name: string, address: string): readonly SavedView[] {
  const trimmed = name.trim();
  return trimmed === "" ? views : [...removeView(views, trimmed), { name: trimmed, address }];
}

/** The views without the one called `name`. */
export function removeView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name);
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const { name, address } = value as Record<string, unknown>;
  return typeof name === "string" && name.trim() !== "" && typeof address === "string";
}
