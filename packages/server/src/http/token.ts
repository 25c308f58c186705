import { createHash, timingSafeEqual } from "node:crypto";

/** Tells whether an Authorization header carries the token. Takes as long for a wrong token as for the right one. */
export type TokenCheck = (authorization: string | undefined) => boolean;

/**
 * A check for one token, as a bearer (RFC 6750) or, since browsers ask for nothing else, as the password of any user
 * (RFC 7617).
 */
export function createTokenCheck(token: string): TokenCheck {
  const expected = digest(token);
  return (authorization) => {
    const given = givenToken(authorization ?? "");
    return timingSafeEqual(digest(given ?? ""), expected) && given !== undefined;
  };
}

function givenToken(authorization: string): string | undefined {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+) *$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return undefined;
  const pair = Buffer.from(value, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  return colon < 0 ? undefined : pair.slice(colon + 1);
}

/** Hashes are of equal length, so that comparing them tells nothing of the token's. */
function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
