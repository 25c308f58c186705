import type { Language } from "../messages/index.js";

const SEASONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { "21": "Frühjahr", "22": "Sommer", "23": "Herbst", "24": "Winter" },
  en: { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" },
};

/** Made once: to make one costs a hundred times what it costs to use it. */
const FORMATS = { de: formatsIn("de-DE"), en: formatsIn("en-GB") };

function formatsIn(locale: string): Readonly<Record<"month" | "day", Intl.DateTimeFormat>> {
  const month = { timeZone: "UTC", year: "numeric", month: "long" } as const;
  return {
    month: new Intl.DateTimeFormat(locale, month),
    day: new Intl.DateTimeFormat(locale, { ...month, day: "numeric" }),
  };
}

/**
 * A calendar value of the graph in words, at its own precision: "20. April 2023", "April 2023", "Frühjahr 2022"; an
 * interval with a dash. What is no such value is given back as it is.
 */
export function formatDate(value: string, language: Language): string {
  return value
    .split("/")
    .map((part) => formatSingle(part, language))
    .join(" – ");
}

function formatSingle(value: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return formatOther(value, language);
  const [, year, second, day] = match;
  if (second === undefined) return year!;
  const season = SEASONS[language][second];
  if (season !== undefined) return `${season} ${year}`;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(second) - 1, day === undefined ? 1 : Number(day));
  return FORMATS[language][day === undefined ? "month" : "day"].format(date);
}

function formatOther(value: string, language: Language): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return language === "de" ? `KW ${Number(week[2])}/${week[1]}` : `week ${Number(week[2])}, ${week[1]}`;
  const decade = /^(\d{3})X$/.exec(value);
  if (decade) return language === "de" ? `${decade[1]}0er-Jahre` : `${decade[1]}0s`;
  const century = /^(\d{2})XX$/.exec(value);
  if (century) {
    return language === "de" ? `${Number(century[1]) + 1}. Jahrhundert` : `century ${Number(century[1]) + 1}`;
  }
  return value;
}
