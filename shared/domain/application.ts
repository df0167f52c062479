import type { FactOf } from "../../events/catalogue.ts";
import type { CivilDate } from "./calendar.ts";
import { type FactRef, idOf } from "./fact-ref.ts";
import { type Cents, sumCents } from "./money.ts";
import type { ApplicationState, ProjectState } from "./state.ts";

type Assessed = FactOf<"ApplicationAssessed">["data"];

/** How far an application has come by a date. */
export const stages = ["received", "assessed", "laureate"] as const;
export const opinions = ["favourable", "reserved", "unfavourable"] as const;

/** An application at a date: the file, its assessment on the four criteria (each 0 to 5), the laureate it became. */
export type Application = {
  readonly applicationId: string;
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
  readonly awardCents: Cents | null;
  readonly simulation: boolean;
  /** Facts behind it, in the order of the way: received, assessed, selected. */
  readonly factIds: readonly string[];
};

/** The way from application to laureate as of a date; undefined before anything is known of it by then. */
export const applicationAt = (
  { applicationId, received, assessments, simulation }: ApplicationState,
  laureates: readonly ProjectState[],
  asOf: CivilDate,
): Application | undefined => {
  const file = received !== undefined && received.receivedOn <= asOf ? received : undefined;
  const assessment = assessments.findLast(({ assessedOn }) => assessedOn <= asOf);
  const laureate = laureates.find(
    ({ selection }) => selection?.applicationId === applicationId && selection.selectedOn <= asOf,
  );
  if (file === undefined && assessment === undefined && laureate === undefined) return undefined;
  const refs: (FactRef | undefined)[] = [file?.fact, assessment?.fact, laureate?.selection?.fact];
  return {
    applicationId,
    title: file?.title ?? null,
    holder: file?.holder ?? null,
    wave: file?.wave ?? laureate?.selection?.wave ?? null,
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
    awardCents: laureate?.selection?.awardCents ?? null,
    simulation: simulation || (laureate?.simulation ?? false),
    factIds: refs.flatMap((ref) => (ref === undefined ? [] : [idOf(ref)])),
  };
};

/** How many applications reached each stage and got each opinion, what they asked for, what laureates were granted. */
export const summaryOf = (applications: readonly Application[]) => {
  const count = (counts: (application: Application) => boolean): number => applications.filter(counts).length;
  return {
    applications: applications.length,
    requestedCents: sumCents(applications.map(({ requestedCents }) => requestedCents ?? 0)),
    awardedCents: sumCents(applications.map(({ awardCents }) => awardCents ?? 0)),
    stages: Object.fromEntries(stages.map((stage) => [stage, count((one) => one.stage === stage)])),
    opinions: Object.fromEntries(
      opinions.map((opinion) => [opinion, count(({ assessment }) => assessment?.opinion === opinion)]),
    ),
  };
};
