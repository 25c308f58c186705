const DOMAIN_ENDINGS = new Set(
  (
    "de at ch com org net edu gov info biz eu uk fr it es pl nl be dk se no fi cz ru ua us io tv co me cc news online app " +
    "berlin bayern hamburg koeln shop blog js exe pdf html htm php csv xml json zip mp3"
  ).split(" "),
);

/** Longest web or mail address taken for one token, in code units. */
const LONGEST_ADDRESS = 2048;

/** True for the last label of a domain, or a usual file ending: "de", "com", "pdf". */
export function isDomainEnding(label: string): boolean {
  return label.length <= 8 && (DOMAIN_ENDINGS.has(label) || DOMAIN_ENDINGS.has(label.toLowerCase()));
}

/** The end of the web or mail address that starts at `start`, without the punctuation that closes a sentence around it. */
export function findAddressEnd(text: string, start: number, to: number): number | undefined {
  return findUrlEnd(text, start, to) ?? findMailEnd(text, start, to);
}

function findUrlEnd(text: string, start: number, to: number): number | undefined {
  const head = text.slice(start, Math.min(to, start + 8)).toLowerCase();
  if (!/^(?:https?:\/\/|ftp:\/\/|www\.\S)/.test(head)) return undefined;
  const candidate = text.slice(start, Math.min(to, start + LONGEST_ADDRESS));
  const address = /^[^\s<>"„“”»«‚‘’]+/.exec(candidate)?.[0] ?? "";
  const trimmed = address.replace(/[.,;:!?)\]'…]+$/, "");
  return trimmed.length > 4 ? start + trimmed.length : undefined;
}

const MAIL = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/;

function findMailEnd(text: string, start: number, to: number): number | undefined {
  // The local part of an address has 64 characters at most (RFC 5321), so no word is scanned further than that.
  const near = text.slice(start, Math.min(to, start + 65));
  if (!near.includes("@")) return undefined;
  const found = MAIL.exec(text.slice(start, Math.min(to, start + 320)))?.[0];
  return found === undefined ? undefined : start + found.replace(/[-.]+$/, "").length;
}
