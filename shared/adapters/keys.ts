import type { SubjectKind } from "../../events/define-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import type { Subject } from "../../events/subject.ts";

/*
 * How things are called in the tables: `ledger` holds FACT#... items, `work` holds what can be rebuilt or expires.
 */

const prefixes: Record<SubjectKind, string> = { project: "PROJECT#", application: "APPLICATION#", fund: "FUND#" };

export const partitionOf = ({ kind, id }: Subject): string => `${prefixes[kind]}${id}`;

export const subjectOfPartition = (partition: string): Subject => {
  for (const kind of ["project", "application", "fund"] as const) {
    if (partition.startsWith(prefixes[kind])) return { kind, id: partition.slice(prefixes[kind].length) };
  }
  throw new Error(`Expected a key that starts with PROJECT#, APPLICATION# or FUND#, found "${partition}".`);
};

export const factPrefix = "FACT#";

/** Sort key of a fact: its identity within its subject. No source holds a `#`. */
export const factKey = (source: Entry["source"], id: string): string => `${factPrefix}${source}#${id}`;

export const sourceOfFactKey = (key: string): string =>
  key.slice(factPrefix.length, key.indexOf("#", factPrefix.length));

export const stateKey = "STATE";

/** All payment orders of a project, beside its state. */
export const ordersKey = "ORDERS";

export const draftPrefix = "DRAFT#";
export const draftKey = (reportId: string): string => `${draftPrefix}${reportId}`;

export const rejectedPartition = (key: string): string => `REJECTED#${key}`;
export const rejectedKey = "REJECTED";

export const personPartition = (personId: string): string => `PERSON#${personId}`;
export const personKey = "PERSON";

/** When a person last looked at a project. */
export const visitKey = (projectId: string): string => `VISIT#${projectId}`;

/** A token's subject, by the hash of issuer and subject: neither is readable here. */
export const tokenPartition = (hash: string): string => `TOKEN#${hash}`;
export const tokenKey = "PERSON";

export const receiptPartition = (receiptId: string): string => `RECEIPT#${receiptId}`;
export const receiptKey = "RECEIPT";

/** Partitions of the `lists` index. */
export const listOf = {
  project: "PROJECTS",
  application: "APPLICATIONS",
  fund: "FUNDS",
  rejected: "REJECTED",
  person: "PEOPLE",
  owed: "OWED",
  orders: "ORDERS",
  alerts: "ALERTS",
  handlings: "HANDLINGS",
  mails: "MAILS",
  notices: "NOTICES",
  digests: "DIGESTS",
} as const;

/** Alerts and what people do with them stand beside the project; those of the fund as a whole by themselves. */
export const alertsPartition = (projectId: string): string =>
  projectId === "" ? "PORTFOLIO" : `${prefixes.project}${projectId}`;
export const alertsKey = "ALERTS";
export const handlingKey = (hash: string): string => `HANDLING#${hash}`;

export const mailPartition = (mailId: string): string => `MAIL#${mailId}`;
export const mailKey = "MAIL";
export const noticePartition = (hash: string): string => `NOTICE#${hash}`;
export const noticeKey = "NOTICE";
export const digestPartition = (day: string): string => `DIGEST#${day}`;
export const digestKey = "DIGEST";
