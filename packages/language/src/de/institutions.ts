import { parseWordList } from "../word-list.js";

/**
 * Last parts of compounds that name, together with a name in front of a hyphen, an institution of its own: "US-Regierung" is the
 * government, an organisation, whereas "US-Präsident" names nobody. In small letters; a longer word may end in one
 * ("Außenministerium").
 */
export const INSTITUTIONS: ReadonlySet<string> = parseWordList(
  "institutions.ts",
  `
  # governing
  regierung, administration, kabinett, führung, bundesregierung, übergangsregierung
  parlament, kongress, senat, abgeordnetenhaus, repräsentantenhaus, unterhaus, oberhaus
  ministerium, ministeriums, behörde, behörden, kommission, botschaft, konsulat, justiz
  rat, rates, rats, sicherheitsrat, sicherheitsrates, vollversammlung, generalversammlung, tribunal, gericht, gerichtshof
  notenbank, zentralbank, geheimdienst, geheimdienste, polizei
  # armed
  armee, militär, militärs, streitkräfte, streitkräften, truppe, truppen, luftwaffe, marine, miliz, milizen, mission, einheiten
  # parties and movements
  partei, fraktion, bundestagsfraktion, landtagsfraktion, bewegung, organisation, verwaltung
  # companies
  konzern, konzerns, gruppe, gewerkschaft
`,
);

/** The forms that `INSTITUTIONS` recognises take a genitive's ending. */
export function isInstitution(head: string): boolean {
  const small = head.toLowerCase();
  if (INSTITUTIONS.has(small) || INSTITUTIONS.has(small.replace(/e?s$/, ""))) return true;
  return /(?:ministeri(?:um|ums|en)|kommission|behörde|parlaments?)$/.test(small);
}
