import { catalogue, type Fact } from "./catalogue.ts";
import type { SubjectKind } from "./define-fact.ts";

/** The project, application or fund a fact speaks of: one partition of the ledger each. */
export type Subject = { readonly kind: SubjectKind; readonly id: string };

export const project = (id: string): Subject => ({ kind: "project", id });

const idFields = { project: "projectId", application: "applicationId", fund: "fundId" } as const;

/** The subject of a fact: its contract says which field of the data names it. */
export const subjectOf = (fact: Fact): Subject => {
  const kind = catalogue[fact.type].subject;
  return { kind, id: String(Reflect.get(fact.data, idFields[kind])) };
};
