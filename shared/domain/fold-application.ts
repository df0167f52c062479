import type { Fact, FactOf } from "../../events/catalogue.ts";
import { compareOccurrence, refOf } from "./fact-ref.ts";
import type { ApplicationState } from "./state.ts";

/** Of two assessments: later `assessedOn`, then later `occurredAt`, then greater id, as for reviews. */
const compareAssessments = (a: FactOf<"ApplicationAssessed">, b: FactOf<"ApplicationAssessed">): number =>
  a.data.assessedOn === b.data.assessedOn ? compareOccurrence(a, b) : a.data.assessedOn < b.data.assessedOn ? -1 : 1;

/** The facts of one application -> the file received (the first to occur stands) and its assessments. */
export const foldApplication = (
  applicationId: string,
  facts: readonly Fact[],
): Pick<ApplicationState, "kind" | "applicationId" | "received" | "assessments"> => {
  const [received] = facts.filter((fact) => fact.type === "ApplicationReceived").sort(compareOccurrence);
  const withoutId = <Data extends { applicationId: string }>({ applicationId: _, ...data }: Data) => data;
  return {
    kind: "application",
    applicationId,
    ...(received === undefined ? {} : { received: { fact: refOf(received), ...withoutId(received.data) } }),
    assessments: facts
      .filter((fact) => fact.type === "ApplicationAssessed")
      .sort(compareAssessments)
      .map((fact) => ({ fact: refOf(fact), ...withoutId(fact.data) })),
  };
};
