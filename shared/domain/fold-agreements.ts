import type { FactOf } from "../../events/catalogue.ts";
import type { Anomaly } from "./anomaly.ts";
import { monthOf } from "./calendar.ts";
import { type FactRef, refOf } from "./fact-ref.ts";
import { settleRivals } from "./rivals.ts";
import type { Agreement, Stream } from "./state.ts";

type Terms = Pick<FactOf<"AgreementSigned">["data"], "awardCents" | "tranches" | "streams">;

const readStream = ({ streamId, label, nature, from, to, annualPlan }: Terms["streams"][number]): Stream => {
  const years = Object.keys(annualPlan)
    .map(Number)
    .sort((a, b) => a - b);
  const [firstYear] = years;
  return {
    streamId,
    label,
    nature,
    from: monthOf(from),
    ...(to === undefined ? {} : { to: monthOf(to) }),
    ...(firstYear === undefined ? {} : { firstYear }),
    plan: years.map((year) => annualPlan[String(year).padStart(4, "0")] ?? 0),
  };
};

const readAgreement = (fact: FactRef, version: number, signedOn: string, stated: Terms): Agreement => ({
  fact,
  version,
  signedOn,
  ...(stated.awardCents === undefined ? {} : { awardCents: stated.awardCents }),
  tranches: stated.tranches.map(({ trancheId, plannedOn, amountCents, milestoneId }) => ({
    trancheId,
    plannedOn,
    amountCents,
    ...(milestoneId === undefined ? {} : { milestoneId }),
  })),
  streams: stated.streams.map(readStream),
});

/** The agreement that came with the selection (version 0) and the signed ones, each version once, by version. */
export const foldAgreements = (
  selected: FactOf<"ProjectSelected"> | undefined,
  signed: readonly FactOf<"AgreementSigned">[],
): { agreements: Agreement[]; anomalies: Anomaly[] } => {
  const { standing, anomalies } = settleRivals(signed, ({ data }) => String(data.version), "agreement-version-reused");
  const stated = selected?.data.agreement;
  const agreements = [
    ...(selected === undefined || stated === undefined
      ? []
      : [readAgreement(refOf(selected), 0, stated.signedOn ?? selected.data.selectedOn, stated)]),
    ...standing.map((fact) => readAgreement(refOf(fact), fact.data.version, fact.data.signedOn, fact.data)),
  ];
  return { agreements: agreements.sort((a, b) => a.version - b.version), anomalies };
};
