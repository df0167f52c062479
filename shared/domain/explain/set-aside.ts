import type { Fact, FactOf, FactType } from "../../../events/catalogue.ts";
import { compareRefs, type FactRef, idOf, refOf, refTo } from "../fact-ref.ts";
import { withdraw } from "../fold-project.ts";
import { openDossiers } from "../reports.ts";
import type { LaneName } from "../state.ts";
import type { Ground } from "./ground.ts";

/** Why a fact of the kind a figure is made of is not in it. */
export type SetAsideReason =
  | "withdrawn"
  | "id-taken"
  | "dated-later"
  | "waiting-for-its-target"
  | "superseded"
  | "rejected"
  | "changes-requested"
  | "awaiting-review"
  | "overlap"
  | "outside-this-figure";

export type SetAside = {
  readonly factId: string;
  readonly source: string;
  readonly detailType: FactType;
  readonly because: SetAsideReason;
  /** The fact that decides it, where there is one. */
  readonly by: string | null;
};

type Verdict = { readonly because: SetAsideReason; readonly by?: FactRef | undefined };

const outside: Verdict = { because: "outside-this-figure" };

/** The fact that stands, dated after `asOf` or not, or another one in its place. */
const dated = (standing: { fact: FactRef } | undefined, ref: FactRef, on: string, asOf: string): Verdict => {
  if (standing?.fact !== ref) return { because: "id-taken", by: standing?.fact };
  return on > asOf ? { because: "dated-later" } : outside;
};

const paymentVerdict = ({ state, asOf }: Ground, ref: FactRef, data: FactOf<"TranchePaid">["data"]): Verdict =>
  dated(
    state.payments.find(({ paymentId }) => paymentId === data.paymentId),
    ref,
    data.paidOn,
    asOf,
  );

const repaymentVerdict = (ground: Ground, ref: FactRef, data: FactOf<"TrancheRepaid">["data"]): Verdict => {
  const { state, asOf } = ground;
  const standing = state.payments.flatMap(({ repayments }) => repayments).some(({ fact }) => fact === ref);
  if (standing) return data.repaidOn > asOf ? { because: "dated-later" } : outside;
  const isWaiting = !state.payments.some(({ paymentId }) => paymentId === data.paymentId);
  const rival = rivalsOf(ground, "TrancheRepaid").find(
    (fact) => fact.data.repaymentId === data.repaymentId && refOf(fact) !== ref,
  );
  return isWaiting && rival === undefined
    ? { because: "waiting-for-its-target" }
    : { because: "id-taken", by: rival && refOf(rival) };
};

const rivalsOf = <Type extends FactType>({ facts }: Ground, type: Type): FactOf<Type>[] =>
  [...facts.values()].filter((fact): fact is Extract<Fact, FactOf<Type>> => fact.type === type);

const agreementVerdict = ({ state, asOf, current }: Ground, ref: FactRef, data: FactOf<"AgreementSigned">["data"]) => {
  const standing = state.agreements.find(({ version }) => version === data.version);
  const verdict = dated(standing, ref, data.signedOn, asOf);
  return verdict === outside && current?.fact !== ref ? { because: "superseded" as const, by: current?.fact } : verdict;
};

const dossiersOf = (ground: Ground) => {
  const { counting } = withdraw([...ground.facts.values()]);
  return openDossiers(
    counting.filter((fact) => fact.type === "SavingsReported"),
    counting.filter((fact) => fact.type === "SavingsReviewed"),
  );
};

const reportVerdict = (ground: Ground, lane: LaneName, ref: FactRef): Verdict => {
  const { lines, leftOut, nils } = ground.state.lanes[lane];
  if ([...lines, ...nils].some(({ report }) => report === ref)) return outside;
  const left = leftOut.find(({ report }) => report === ref);
  if (left !== undefined) {
    const kept = lines.find(
      (line) =>
        line.streamId === left.streamId && line.nature === left.nature && line.from <= left.to && left.from <= line.to,
    );
    return { because: "overlap", by: kept?.report };
  }
  const { dossiers } = dossiersOf(ground);
  const candidates = dossiers
    .flatMap(({ versions }) => versions)
    .find((all) => all.some(({ report }) => refOf(report) === ref));
  const candidate = candidates?.find(({ report }) => refOf(report) === ref);
  const review = candidate?.review;
  if (review !== undefined && review.data.decision !== "validated") {
    return { because: review.data.decision, by: refOf(review) };
  }
  const [first] = candidates ?? [];
  if (first !== undefined && first !== candidate) return { because: "id-taken", by: refOf(first.report) };
  return review === undefined && lane === "validated" && ground.state.terms.reviewRequired
    ? { because: "awaiting-review" }
    : { because: "superseded" };
};

const reviewVerdict = (ground: Ground, ref: FactRef): Verdict => {
  const { dossiers, anomalies } = dossiersOf(ground);
  if (anomalies.some(({ code, facts }) => code === "waiting" && facts.includes(ref))) {
    return { because: "waiting-for-its-target" };
  }
  const current = dossiers.flatMap(({ versions }) => versions.flat()).flatMap(({ review }) => review ?? []);
  return current.some((review) => refOf(review) === ref) ? outside : { because: "superseded" };
};

const verdictOf = (ground: Ground, lane: LaneName, fact: Fact): Verdict => {
  const ref = refOf(fact);
  switch (fact.type) {
    case "TranchePaid":
      return paymentVerdict(ground, ref, fact.data);
    case "TrancheRepaid":
      return repaymentVerdict(ground, ref, fact.data);
    case "CommitmentRecorded":
      return dated(
        ground.state.commitments.find((one) => one.fact === ref),
        ref,
        fact.data.committedOn,
        ground.asOf,
      );
    case "AgreementSigned":
      return agreementVerdict(ground, ref, fact.data);
    case "SavingsReported":
      return reportVerdict(ground, lane, ref);
    case "SavingsReviewed":
      return reviewVerdict(ground, ref);
    case "StreamEnded":
      return ground.state.endings.some((ending) => ending.fact === ref) ? outside : { because: "superseded" };
    case "ProjectSelected":
      return ground.state.selection?.fact === ref
        ? outside
        : { because: "superseded", by: ground.state.selection?.fact };
    default:
      return outside;
  }
};

/** The facts of the given types that are not cited: nothing is passed over without a reason. */
export const setAside = (
  ground: Ground,
  lane: LaneName,
  types: ReadonlySet<FactType>,
  cited: ReadonlySet<FactRef>,
): SetAside[] => {
  const facts = [...ground.facts.values()];
  const withdrawals = new Map(
    facts.flatMap((fact) =>
      fact.type === "FactWithdrawn" ? [[refTo(fact.data.factId, fact.source), refOf(fact)] as const] : [],
    ),
  );
  return facts
    .filter((fact) => types.has(fact.type) && !cited.has(refOf(fact)))
    .sort((a, b) => compareRefs(refOf(a), refOf(b)))
    .map((fact) => {
      const withdrawal = fact.type === "FactWithdrawn" ? undefined : withdrawals.get(refOf(fact));
      const { because, by } =
        withdrawal === undefined ? verdictOf(ground, lane, fact) : { because: "withdrawn" as const, by: withdrawal };
      return {
        factId: fact.metadata.id,
        source: fact.source,
        detailType: fact.type,
        because,
        by: by === undefined ? null : idOf(by),
      };
    });
};
