import type { FactOf } from "../../events/catalogue.ts";
import type { DeclaredLine } from "./declared-lines.ts";
import { type Accepted, acceptedLower, ordinaryReview } from "./review-habits.ts";
import type { Incident } from "./storyline.ts";

export type Version = {
  readonly version: number;
  readonly submittedOn: string;
  readonly lines?: readonly DeclaredLine[];
  readonly reason?: string;
};
export type Verdict = Pick<FactOf<"SavingsReviewed">["data"], "decision" | "reason"> &
  Partial<Accepted> & { readonly by?: "secretariat" };
export type Step = { readonly version: Version; readonly verdict: Verdict };

/** The versions of a quarter's report, each with what its review says. */
export const stepsOf = (
  incident: Incident | undefined,
  quarter: {
    key: string;
    submittedOn: string;
    lines: (percent?: number) => DeclaredLine[];
    after: (date: string, what: "review" | "correction", version: number) => string;
  },
): Step[] => {
  const { key, submittedOn, lines, after } = quarter;
  const declared = { version: 1, submittedOn, lines: lines() };
  const asDeclared = { decision: "validated" } as const;
  /** A correction is for the secretariat to look at, with a note. */
  const corrected = { ...asDeclared, by: "secretariat", reason: "Correction vérifiée sur pièces" } as const;
  switch (incident?.kind) {
    case undefined:
      return [{ version: declared, verdict: { ...asDeclared, ...ordinaryReview(key, declared.lines) } }];
    case "nil":
      return [{ version: { version: 1, submittedOn }, verdict: asDeclared }];
    case "rejected":
      return [{ version: declared, verdict: { decision: "rejected", reason: incident.reason } }];
    case "accepted-lower":
      return [
        {
          version: declared,
          verdict: { ...asDeclared, ...acceptedLower(declared.lines, incident.percent, incident.reason) },
        },
      ];
    case "sent-back": {
      const correctedOn = after(after(submittedOn, "review", 1), "correction", 1);
      const { correctedPercent, correction, reason } = incident;
      return [
        { version: declared, verdict: { decision: "changes-requested", reason } },
        {
          version: { version: 2, submittedOn: correctedOn, lines: lines(correctedPercent), reason: correction },
          verdict: corrected,
        },
      ];
    }
    case "corrected-later": {
      const { on, correctedPercent, correction } = incident;
      return [
        { version: declared, verdict: asDeclared },
        {
          version: { version: 2, submittedOn: on, lines: lines(correctedPercent), reason: correction },
          verdict: corrected,
        },
      ];
    }
  }
};
