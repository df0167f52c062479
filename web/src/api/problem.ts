import type * as z from "zod";
import type { problem } from "../../../shared/answers/problem.ts";

export type Finding = { readonly path: string; readonly expected: string; readonly found: string };

/** What the API refused, and why (RFC 9457); status 0 when no answer came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly findings: readonly Finding[];
  /** What somebody else wrote meanwhile (412). */
  readonly current: unknown;
  /** What to say to whoever looks into it. */
  readonly reference: string | null;

  constructor(status: number, body: Partial<z.infer<typeof problem>>, reference: string | null, cause?: unknown) {
    super(body.detail ?? body.title ?? "", { cause });
    this.name = "ApiProblem";
    this.status = status;
    this.title = body.title ?? "";
    this.findings = body.findings ?? [];
    this.current = body.current;
    this.reference = reference;
  }
}
