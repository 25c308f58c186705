/** A form of a word for an inhabitant. An absent `number` is open: "Norweger" is one or several. */
export type DemonymForm = {
  readonly form: string;
  readonly lemma: string;
  readonly gender: "Masc" | "Fem";
  readonly number?: "Sing" | "Plur";
};

/**
 * The inflected forms of a name of inhabitants.
 * @param entry `"Norweger"`, `"Russe"`, `"Ungar"`; with a feminine of its own in brackets: `"Franzose (Französin)"`
 */
export function demonymForms(entry: string): DemonymForm[] {
  const match = /^(\S+)(?: \((\S+)\))?$/.exec(entry);
  if (match === null) return [];
  const masculine = match[1]!;
  const feminine = match[2] ?? `${masculine.replace(/e$/, "")}in`;
  if (feminine === `${masculine.slice(0, -1)}` && masculine.endsWith("er")) return adjectivalForms(masculine);
  const forms: DemonymForm[] = [];
  const add = (form: string, gender: "Masc" | "Fem", number?: "Sing" | "Plur") =>
    forms.push({ form, lemma: masculine, gender, ...(number === undefined ? {} : { number }) });

  if (/er$/.test(masculine)) {
    add(masculine, "Masc");
    add(`${masculine}s`, "Masc", "Sing");
    add(`${masculine}n`, "Masc", "Plur");
  } else if (/[eiou]$/.test(masculine) && !masculine.endsWith("e")) {
    add(masculine, "Masc");
    add(`${masculine}s`, "Masc");
  } else {
    add(masculine, "Masc", "Sing");
    add(`${masculine.replace(/e$/, "")}en`, "Masc");
    if (!masculine.endsWith("e")) add(`${masculine}n`, "Masc");
  }
  if (feminine !== masculine) {
    add(feminine, "Fem", "Sing");
    add(`${feminine}nen`, "Fem", "Plur");
  }
  return forms;
}

/** Forms of "Deutscher", which is inflected like an adjective. */
function adjectivalForms(masculine: string): DemonymForm[] {
  const stem = masculine.slice(0, -2);
  return [
    { form: `${stem}er`, lemma: masculine, gender: "Masc" },
    { form: `${stem}e`, lemma: masculine, gender: "Fem" },
    { form: `${stem}en`, lemma: masculine, gender: "Masc" },
    { form: `${stem}em`, lemma: masculine, gender: "Masc", number: "Sing" },
  ];
}
