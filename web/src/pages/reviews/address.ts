import { type FactRef, idOf } from "../../../../shared/domain/fact-ref.ts";

/** A report on the page that reads it line by line. */
export const addressOfReport = (projectId: string, report: FactRef): string =>
  `/validations/${encodeURIComponent(projectId)}/${encodeURIComponent(idOf(report))}`;
