import type { EntityKind, RelationType } from "@newsgraph/schema";

/** The kind of entity that a schema of FollowTheMoney is to newsgraph; https://followthemoney.tech/explorer. */
export const FTM_KINDS: Readonly<Record<string, EntityKind>> = {
  Person: "person",
  Organization: "organization",
  Company: "organization",
  PublicBody: "organization",
  LegalEntity: "group",
  Address: "place",
  Event: "event",
  CourtCase: "event",
  Trip: "event",
  Project: "event",
  Document: "work",
  Contract: "work",
  License: "work",
  Asset: "work",
  RealEstate: "work",
  Security: "work",
  Vehicle: "work",
  Vessel: "work",
  Airplane: "work",
  BankAccount: "work",
  CryptoWallet: "work",
};

/** Which properties of an interval are its ends, and the relation that it is; `other` ones are called by their role or schema. */
export const FTM_EDGES: Readonly<Record<string, { from: string; to: string; type: RelationType }>> = {
  Associate: { from: "person", to: "associate", type: "other" },
  ContractAward: { from: "supplier", to: "contract", type: "other" },
  CourtCaseParty: { from: "party", to: "case", type: "participant-in" },
  Debt: { from: "debtor", to: "creditor", type: "other" },
  Directorship: { from: "director", to: "organization", type: "holds-office" },
  Documentation: { from: "document", to: "entity", type: "other" },
  Employment: { from: "employee", to: "employer", type: "member-of" },
  Family: { from: "person", to: "relative", type: "family-of" },
  Membership: { from: "member", to: "organization", type: "member-of" },
  Ownership: { from: "owner", to: "asset", type: "owner-of" },
  Payment: { from: "payer", to: "beneficiary", type: "other" },
  ProjectParticipant: { from: "participant", to: "project", type: "participant-in" },
  Representation: { from: "agent", to: "client", type: "other" },
  Succession: { from: "predecessor", to: "successor", type: "other" },
  UnknownLink: { from: "subject", to: "object", type: "other" },
};

/** Schemata that are a text to read. */
export const FTM_ARTICLES: ReadonlySet<string> = new Set(["Article", "HyperText", "PlainText"]);
