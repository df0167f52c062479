import type { FactOf, FactType } from "../../events/catalogue.ts";
import { type FactSource, factSource } from "../../events/envelope.ts";
import type { CivilDate } from "./calendar.ts";
import { type FactRef, idOf } from "./fact-ref.ts";
import type { Cents } from "./money.ts";
import { awardCents, signedAgreements } from "./money-at.ts";
import type { ApplicationState, ProjectState } from "./state.ts";

type Assessed = FactOf<"ApplicationAssessed">["data"];

/** How far an application has come by a date. */
export const stages = ["received", "assessed", "laureate"] as const;

/** A fact that an answer rests on. */
export type FactBehind = { readonly factId: string; readonly source: FactSource; readonly detailType: FactType };

/** An application at a date: the file, its assessment on the four criteria (each 0 to 5), the laureate it became. */
export type Application = {
  readonly applicationId: string;
  /** Of the file: null, like the next five, until one is received; the amounts also when it states none. */
  readonly title: string | null;
  readonly holder: string | null;
  readonly wave: string | null;
  readonly receivedOn: CivilDate | null;
  readonly requestedCents: Cents | null;
  readonly totalCostCents: Cents | null;
  readonly stage: (typeof stages)[number];
  readonly assessment: {
    readonly assessedOn: CivilDate;
    readonly scores: Assessed["scores"];
    readonly opinion: Assessed["opinion"];
    readonly note: string | null;
  } | null;
  readonly projectId: string | null;
  readonly selectedOn: CivilDate | null;
  /** As DOMAIN.md section 4 says: amendments signed by then count. */
  readonly awardCents: Cents | null;
  readonly simulation: boolean;
  /** In the order of the way: received, assessed, selected, the agreement that states the award. */
  readonly facts: readonly FactBehind[];
};

const behind = (detailType: FactType, ref: FactRef | undefined): FactBehind[] =>
  ref === undefined
    ? []
    : [{ factId: idOf(ref), source: factSource.parse(ref.slice(ref.indexOf(" ") + 1)), detailType }];

/** The contract or amendment that states the award at `asOf`; the selection's own agreement is not one. */
const amending = ({ agreements }: ProjectState, asOf: CivilDate): FactRef | undefined => {
  const granting = signedAgreements(agreements, asOf).findLast((agreement) => agreement.awardCents !== undefined);
  return granting === undefined || granting.version === 0 ? undefined : granting.fact;
};

/**
 * The way from application to laureate as of a date; undefined before anything is known of it by then. It is a laureate
 * when `project` was selected from it by then.
 */
export const applicationAt = (
  { applicationId, received, assessments, simulation }: ApplicationState,
  project: ProjectState | undefined,
  asOf: CivilDate,
): Application | undefined => {
  const file = received !== undefined && received.receivedOn <= asOf ? received : undefined;
  const assessment = assessments.findLast(({ assessedOn }) => assessedOn <= asOf);
  const selection = project?.selection;
  const isLaureate = selection?.applicationId === applicationId && selection.selectedOn <= asOf;
  const laureate = isLaureate ? project : undefined;
  if (file === undefined && assessment === undefined && laureate === undefined) return undefined;
  return {
    applicationId,
    title: file?.title ?? null,
    holder: file?.holder ?? null,
    wave: file?.wave ?? null,
    receivedOn: file?.receivedOn ?? null,
    requestedCents: file?.requestedCents ?? null,
    totalCostCents: file?.totalCostCents ?? null,
    stage: laureate !== undefined ? "laureate" : assessment !== undefined ? "assessed" : "received",
    assessment:
      assessment === undefined
        ? null
        : {
            assessedOn: assessment.assessedOn,
            scores: assessment.scores,
            opinion: assessment.opinion,
            note: assessment.note ?? null,
          },
    projectId: laureate?.projectId ?? null,
    selectedOn: laureate?.selection?.selectedOn ?? null,
    awardCents: laureate === undefined ? null : awardCents(laureate, asOf),
    simulation: simulation || laureate?.simulation === true,
    facts: [
      ...behind("ApplicationReceived", file?.fact),
      ...behind("ApplicationAssessed", assessment?.fact),
      ...behind("ProjectSelected", laureate?.selection?.fact),
      ...behind("AgreementSigned", laureate && amending(laureate, asOf)),
    ],
  };
};
