import type { Timex } from "@newsgraph/extraction";
import type { ReadArticle } from "@newsgraph/reading";
import type { ReadPathsOptions } from "@newsgraph/reading/node";
import type { Facts } from "@newsgraph/schema";
import { InputError, messageOf } from "./errors.js";
import type { ProblemReport } from "./problems.js";

/** The articles of files, folders or standard input, one at a time. What cannot be read goes to `report`. */
async function* readArticles(
  paths: readonly string[],
  options: ReadPathsOptions,
  report: ProblemReport,
): AsyncGenerator<ReadArticle> {
  const [{ isReadProblem }, { readPaths }] = await Promise.all([
    import("@newsgraph/reading"),
    import("@newsgraph/reading/node"),
  ]);
  for await (const item of readPaths(paths, options)) {
    if (isReadProblem(item)) report.add(item);
    else yield item;
  }
}

/** What `work` makes of each article, in their order; an article that it fails on goes to `report`. */
async function* eachArticle<T>(
  articles: AsyncIterable<ReadArticle>,
  report: ProblemReport,
  work: (article: ReadArticle) => Promise<T>,
): AsyncGenerator<T> {
  for await (const read of articles) {
    let made: T;
    try {
      made = await work(read);
    } catch (error) {
      report.add({ file: read.article.id, message: `cannot be analysed: ${messageOf(error)}` });
      continue;
    }
    yield made;
  }
}

function modelsMissing(error: unknown): never {
  throw new InputError(`the models cannot be loaded: ${messageOf(error)}`);
}

/**
 * The facts of articles, in their order, one article at a time. What cannot be read goes to `report`, and so does an
 * article that the extractor fails on.
 * @throws InputError where the extractor's models are missing or of another version.
 */
export async function* extractArticles(
  paths: readonly string[],
  options: ReadPathsOptions,
  report: ProblemReport,
): AsyncGenerator<Facts> {
  const { loadExtractor } = await import("@newsgraph/extraction/node");
  const extractor = await loadExtractor().catch(modelsMissing);
  yield* eachArticle(readArticles(paths, options, report), report, (read) => extractor.extract(read));
}

/**
 * The analysis of articles as CoNLL-U, in their order, one article at a time, each begun by `# newdoc id`. Problems are
 * treated as by {@link extractArticles}.
 * @throws InputError where the models are missing or of another version.
 */
export async function* conlluArticles(
  paths: readonly string[],
  options: ReadPathsOptions,
  report: ProblemReport,
): AsyncGenerator<{ id: string; conllu: string }> {
  const [{ toConllu }, { loadLanguage }] = await Promise.all([
    import("@newsgraph/language"),
    import("@newsgraph/language/node"),
  ]);
  const { analyzer } = await loadLanguage().catch(modelsMissing);
  yield* eachArticle(readArticles(paths, options, report), report, async ({ article, blocks }) => {
    const { id, language, text } = article;
    const document = await analyzer.analyze(text, { language, blocks, dependencies: true });
    return { id, conllu: `# newdoc id = ${id.replace(/\s+/g, "_")}\n${toConllu(document)}` };
  });
}

/** An article's time expressions, each with its words. */
export type ArticleTimes = { id: string; date?: string; times: (Timex & { words: string })[] };

/**
 * The time expressions of articles (TIMEX3), in their order, one article at a time. Problems are treated as by {@link extractArticles}.
 * @throws InputError where the models are missing or of another version.
 */
export async function* timesOfArticles(
  paths: readonly string[],
  options: ReadPathsOptions,
  report: ProblemReport,
): AsyncGenerator<ArticleTimes> {
  const [{ loadExtractor }, { loadLanguage }] = await Promise.all([
    import("@newsgraph/extraction/node"),
    import("@newsgraph/language/node"),
  ]);
  const [extractor, { analyzer }] = await Promise.all([loadExtractor(), loadLanguage()]).catch(modelsMissing);
  yield* eachArticle(readArticles(paths, options, report), report, async ({ article, blocks }) => {
    const { id, date, language, text } = article;
    const document = await analyzer.analyze(text, { language, blocks });
    const times = extractor.timeExpressions(document, { date });
    const withWords = times.map((time) => ({ ...time, words: text.slice(time.from, time.to) }));
    return { id, ...(date === undefined ? {} : { date }), times: withWords };
  });
}
