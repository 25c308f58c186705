import { describe, expect, test } from "vitest";
import { demonymForms } from "../src/gazetteer-demonyms.js";

describe("demonymForms", () => {
  test.each([
    ["Norweger", ["Norweger", "Norwegers", "Norwegern", "Norwegerin", "Norwegerinnen"]],
    ["Russe", ["Russe", "Russen", "Russin", "Russinnen"]],
    ["Franzose (Französin)", ["Franzose", "Franzosen", "Französin", "Französinnen"]],
    ["Deutscher (Deutsche)", ["Deutscher", "Deutsche", "Deutschen", "Deutschem"]],
    ["Israeli (Israeli)", ["Israeli", "Israelis"]],
    ["Zypriot", ["Zypriot", "Zyprioten", "Zypriotin", "Zypriotinnen"]],
  ])("%s is inflected as %j", (entry, expected) => {
    const forms = demonymForms(entry).map(({ form }) => form);
    expect(forms.filter((form) => expected.includes(form)).sort()).toEqual([...expected].sort());
  });

  test("says gender and number where the form tells them", () => {
    const byForm = new Map(demonymForms("Russe").map((form) => [form.form, form]));
    expect(byForm.get("Russin")).toMatchObject({ lemma: "Russe", gender: "Fem", number: "Sing" });
    expect(byForm.get("Russinnen")).toMatchObject({ gender: "Fem", number: "Plur" });
    expect(byForm.get("Russen")).not.toHaveProperty("number");
  });
});
