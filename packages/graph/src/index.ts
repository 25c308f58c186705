export {
  buildGraph,
  createGraphBuilder,
  type GraphBuilder,
  type GraphBuildOptions,
  type GraphProblem,
} from "./build/graph-builder.js";
export { codePointOffsets } from "./code-points.js";
export type { DateMatch, DateRange, DayRange } from "./date-range.js";
export { dateBounds, knownDateBounds } from "./date-range.js";
export { CSV_TABLES, type CsvOptions, type CsvTable, toCsv, toCsvChunks } from "./export/csv.js";
export {
  EXPORT_LANGUAGES,
  type ExportFile,
  type ExportFormat,
  type ExportLanguage,
  type ExportOptions,
  type FilesFormat,
  isFilesFormat,
  type StreamFormat,
} from "./export/export-format.js";
export { EXPORT_FORMATS, findExportFormat } from "./export/formats.js";
export { toGexf, toGexfChunks } from "./export/gexf.js";
export { type PageOptions, toPageChunks } from "./export/page.js";
export { escapeXml } from "./export/xml-text.js";
export {
  articleNode,
  type EdgeAttributes,
  type EdgeElement,
  graphEdges,
  graphNodes,
  LINK_KINDS,
  type LinkKind,
  type NodeAttributes,
  type NodeElement,
  relationLabel,
} from "./graph-elements.js";
export { type NewsGraphology, toGraphology } from "./graphology-view.js";
export { LARGEST_IMPORT_BYTES } from "./import/decode-text.js";
export { graphFacts } from "./import/graph-facts.js";
export { ImportError, type ImportPosition, type ImportProblem, type ImportReason } from "./import/import-error.js";
export {
  IMPORT_FORMATS,
  type ImportedGraph,
  type ImportFormat,
  type ImportFormatId,
  type ImportOptions,
  importGraph,
} from "./import/import-graph.js";
export { looksLikeFacts, looksLikeGraph, looksLikeOwnJson } from "./import/looks-like-graph.js";
export { CSV_FIELDS, type CsvColumns, type CsvField } from "./import/read-csv.js";
export { fromJson, toJson, toJsonChunks } from "./json.js";
export { betweenness } from "./metrics/betweenness.js";
export { type Communities, type Community, type CommunityOptions, findCommunities } from "./metrics/communities.js";
export { type DegreeOptions, degrees } from "./metrics/degrees.js";
export { type EntityGraph, type EntityGraphOptions, entityGraph } from "./metrics/entity-graph.js";
export type { EntityScore } from "./metrics/entity-scores.js";
export { type PageRankOptions, pageRank } from "./metrics/page-rank.js";
export { NewsGraph } from "./news-graph.js";
export type { ArticleAnswer } from "./query/article-answer.js";
export type { OneOrMore, Page } from "./query/check-query.js";
export { type CoMention, type CoMentionOptions, coMentions } from "./query/co-mentions.js";
export { type CommonNeighbour, commonNeighbours } from "./query/common-neighbours.js";
export type { GraphCounts } from "./query/counts.js";
export { type ArticleField, type ArticleQuery, findArticles, selectArticles } from "./query/find-articles.js";
export {
  type ArticleMention,
  type EntityAnswer,
  type EntityField,
  type EntityQuery,
  entityAnswer,
  findEntities,
  type MentionAnswer,
  type MentionQuery,
  mentionsIn,
  mentionsOf,
  selectEntities,
} from "./query/find-entities.js";
export { eachPath, findShortestPath, type PathStep, type PathsOptions } from "./query/find-paths.js";
export {
  findRelations,
  type RelationAnswer,
  type RelationField,
  type RelationQuery,
  relationAnswer,
  selectRelations,
} from "./query/find-relations.js";
export {
  findStatements,
  type StatementAnswer,
  type StatementField,
  type StatementQuery,
  selectStatements,
  statementAnswer,
} from "./query/find-statements.js";
export { NAME_MATCHES, type NameMatch } from "./query/name-index.js";
export { type Neighbourhood, type NeighbourhoodOptions, neighbourhood } from "./query/neighbourhood.js";
export { type Passage, passagesOf } from "./query/passages.js";
export type { NumberRange } from "./query/record-index.js";
export type { AnswerPage, CursorPage, Period, Selection, ValueCount } from "./query/selection.js";
export { type TimelineEntry, type TimelineOptions, timeline } from "./query/timeline.js";
export { WAYS, type WalkOptions, type Way } from "./query/walk-options.js";
export type { UnderstoodName } from "./query-language/compile-query.js";
export { FIELD_NAMES, FIELDS, type FieldName, type RecordKind } from "./query-language/fields.js";
export { parseQuery } from "./query-language/parse-query.js";
export type { PathAnswer } from "./query-language/path-query.js";
export { printQuery } from "./query-language/print-query.js";
export type {
  AllQuery,
  AndQuery,
  Comparator,
  ComparisonValue,
  FieldQuery,
  NotQuery,
  OrQuery,
  PairValue,
  Query,
  QueryValue,
  RangeValue,
  TextQuery,
  WordValue,
} from "./query-language/query.js";
export { QueryNameError, QuerySyntaxError } from "./query-language/query-errors.js";
export {
  type AnswerHead,
  type AnswerKind,
  type AnswersByKind,
  countBy,
  type QueryAnswer,
  runQuery,
} from "./query-language/run-query.js";
export { selectGraph } from "./query-language/select-graph.js";
export { type Completion, type Completions, suggestCompletions } from "./query-language/suggest-completions.js";
export { quoteText } from "./quote-text.js";
export { type AuthorityId, readSameLink } from "./resolve/authority.js";
export { MERGE_SCORES, type MergeReason } from "./resolve/merge-reasons.js";
export { WORDING, type Wording } from "./wording/index.js";
