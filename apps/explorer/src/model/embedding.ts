/** The parameter of the page's address, before the fragment, that makes it a page to be shown in a frame of another. */
const PARAMETER = "embed";

/** Whether an address, by its part from `?` on, is that of a page in a frame: to be looked at, without bar and files. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).has(PARAMETER);
}

/** The address of the same view in the whole explorer. */
export function explorerLink(link: string): string {
  const url = new URL(link);
  url.searchParams.delete(PARAMETER);
  return url.href;
}

/** HTML that shows the view of a link in a frame of another page; `title` names the frame to screen readers. */
export function embedCode(link: string, title: string): string {
  const url = new URL(link);
  url.searchParams.set(PARAMETER, "1");
  const source = escapeAttribute(url.href);
  return `<iframe src="${source}" title="${escapeAttribute(title)}" width="100%" height="560" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
