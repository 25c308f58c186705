export { ProblemError } from "../problem.js";
export { resolveEntity } from "../questions/resolve-entity.js";
export { EntityRecord, entityRecord, Named, named } from "./entity-record.js";
export {
  ArticleRecord,
  ArticleReference,
  articleRecord,
  articleReference,
  Evidence,
  evidenceOf,
  Mark,
} from "./evidence.js";
export { RelationRecord, relationRecord } from "./relation-record.js";
export { StatementRecord, statementRecord } from "./statement-record.js";
export { StepRecord, stepRecord } from "./step-record.js";
