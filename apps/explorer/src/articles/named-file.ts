/** A file that a person gave, by its path within what was dropped or chosen. */
export type NamedFile = { readonly path: string; readonly blob: Blob };

/** What a person says of a pasted text; goes behind what the text says of itself. */
export type StatedDetails = { readonly date?: string; readonly source?: string };
