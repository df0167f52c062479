import type { FactOf } from "../../../../events/catalogue.ts";
import type { Nature } from "../../../../events/values.ts";
import type { Format } from "../../language/format.ts";
import type { SignedAgreement } from "../laureate/dossier.ts";

/*
 * An agreement as it is typed: texts, until they are read.
 */

export type TrancheDraft = {
  readonly trancheId: string;
  readonly plannedOn: string;
  readonly amount: string;
  readonly milestoneId: string;
};
export type MilestoneDraft = { readonly milestoneId: string; readonly label: string; readonly dueOn: string };
type YearDraft = { readonly year: number; readonly amount: string };
export type StreamDraft = {
  readonly streamId: string;
  readonly label: string;
  readonly nature: Nature;
  readonly from: string;
  readonly to: string;
  readonly years: readonly YearDraft[];
};
export type AgreementDraft = {
  readonly signedOn: string;
  readonly award: string;
  readonly reason: string;
  readonly milestones: readonly MilestoneDraft[];
  readonly tranches: readonly TrancheDraft[];
  readonly streams: readonly StreamDraft[];
};

export type AgreementData = FactOf<"AgreementSigned">["data"];

export const natures = [
  "recurring",
  "one-off",
  "avoided-cost",
  "revenue",
  "non-cash",
] as const satisfies readonly Nature[];

export const isNature = (text: string): text is Nature => natures.some((nature) => nature === text);

const typed = (cents: number, format: Format): string => format.money(cents).replaceAll("€", "").trim();
const typedMonth = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** What the agreement in force says, to be changed; its date and reason are the new one's own. */
export const draftOf = (
  current: SignedAgreement | null,
  awardCents: number | null,
  format: Format,
): AgreementDraft => ({
  signedOn: "",
  reason: "",
  award: awardCents === null ? "" : typed(awardCents, format),
  milestones: (current?.milestones ?? []).map(({ milestoneId, label, dueOn }) => ({
    milestoneId,
    label,
    dueOn: format.date(dueOn),
  })),
  tranches: (current?.tranches ?? []).map(({ trancheId, plannedOn, amountCents, milestoneId = "" }) => ({
    trancheId,
    plannedOn: format.date(plannedOn),
    amount: typed(amountCents, format),
    milestoneId,
  })),
  streams: (current?.streams ?? []).map(({ streamId, label, nature, from, to, annualPlan }) => ({
    streamId,
    label,
    nature,
    from: typedMonth(from),
    to: to === undefined ? "" : typedMonth(to),
    years: Object.entries(annualPlan)
      .map(([year, cents]) => ({ year: Number(year), amount: typed(cents, format) }))
      .sort((a, b) => a.year - b.year),
  })),
});

/** An id nobody has: the prefix and the first number that is free. */
export const freeId = (prefix: string, taken: readonly string[]): string => {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
};
