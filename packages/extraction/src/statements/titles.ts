import { surface } from "@newsgraph/language";
import type { StatementContext } from "./context.js";

/**
 * Whether what stands between quotation marks is a title or a name rather than somebody's words: a recognised name, or a single
 * capitalised word. Where the words around it judge something (`judged`), such a word is a judgement: nannte es eine „Zumutung“.
 */
export function isTitle(
  { document, entities }: StatementContext,
  quotation: { readonly first: number; readonly last: number },
  judged: boolean,
): boolean {
  const words = [];
  for (let at = quotation.first + 1; at < quotation.last - 1; at += 1) words.push(at);
  const named = document.names.some(({ first, last }) => first <= quotation.first + 1 && quotation.last - 1 <= last);
  const [from, to] = [document.tokens[quotation.first]?.to ?? 0, document.tokens[quotation.last - 1]?.from ?? 0];
  const isEntity = entities.some(({ mentions }) =>
    mentions.some((mention) => mention.form === "named" && mention.from === from && mention.to === to),
  );
  return named || isEntity || (!judged && words.length === 1 && /^\p{Lu}/u.test(surface(document, words[0] ?? -1)));
}
