import { centsOf } from "../../fields/amount-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import type { AgreementData, AgreementDraft, StreamDraft } from "./draft.ts";
import { readMonth } from "./parse-month.ts";

/*
 * What was typed, as the fact's data, or everything that is wrong with it, control by control. What only the API knows (the version
 * that comes next, the award) it says itself.
 */

/** The page's own words of what is wrong. */
export type Complaints = {
  readonly date: (typed: string) => string | undefined;
  readonly amount: (typed: string) => string | undefined;
  readonly month: (typed: string) => string;
  readonly label: string;
  readonly reason: string;
  readonly future: string;
  readonly order: string;
  readonly year: (year: number) => string;
};

export const idAt = (list: string, index: number, field: string): string => `${list}-${index}-${field}`;

type Asked = {
  readonly draft: AgreementDraft;
  readonly projectId: string;
  readonly version: number;
  readonly today: string;
  readonly complaints: Complaints;
};

type Read = { readonly data: AgreementData } | { readonly errors: readonly FormError[] };

const streamErrors = (stream: StreamDraft, index: number, complaints: Complaints): FormError[] => {
  const errors: FormError[] = [];
  const at = (field: string): string => idAt("streams", index, field);
  const [from, to] = [readMonth(stream.from), readMonth(stream.to)];
  if (stream.label.trim() === "") errors.push({ id: at("label"), message: complaints.label });
  if (from === undefined) errors.push({ id: at("from"), message: complaints.month(stream.from) });
  if (stream.to.trim() !== "" && to === undefined) errors.push({ id: at("to"), message: complaints.month(stream.to) });
  if (from !== undefined && to !== undefined && to < from) errors.push({ id: at("to"), message: complaints.order });
  for (const { year, amount } of stream.years) {
    const wrong = complaints.amount(amount);
    const isOutside =
      (from !== undefined && year < Number(from.slice(0, 4))) || (to !== undefined && year > Number(to.slice(0, 4)));
    if (wrong !== undefined) errors.push({ id: at(`year-${year}`), message: wrong });
    else if (isOutside) errors.push({ id: at(`year-${year}`), message: complaints.year(year) });
  }
  return errors;
};

const errorsOf = ({ draft, version, today, complaints }: Asked): FormError[] => {
  const errors: FormError[] = [];
  const check = (id: string, message: string | undefined): void => {
    if (message !== undefined) errors.push({ id, message });
  };
  const signedOn = readDate(draft.signedOn);
  check("signedOn", complaints.date(draft.signedOn));
  if (signedOn !== undefined && signedOn > today) check("signedOn", complaints.future);
  if (draft.award.trim() !== "") check("award", complaints.amount(draft.award));
  if (version > 1 && draft.reason.trim() === "") check("reason", complaints.reason);
  for (const [index, { label, dueOn }] of draft.milestones.entries()) {
    check(idAt("milestones", index, "label"), label.trim() === "" ? complaints.label : undefined);
    check(idAt("milestones", index, "dueOn"), complaints.date(dueOn));
  }
  for (const [index, { plannedOn, amount }] of draft.tranches.entries()) {
    check(idAt("tranches", index, "plannedOn"), complaints.date(plannedOn));
    check(idAt("tranches", index, "amount"), complaints.amount(amount));
  }
  return [...errors, ...draft.streams.flatMap((stream, index) => streamErrors(stream, index, complaints))];
};

export const readDraft = (asked: Asked): Read => {
  const errors = errorsOf(asked);
  if (errors.length > 0) return { errors };
  const { draft, projectId, version } = asked;
  const award = centsOf(draft.award);
  return {
    data: {
      projectId,
      version,
      signedOn: readDate(draft.signedOn) ?? "",
      ...(award === undefined ? {} : { awardCents: award }),
      milestones: draft.milestones.map(({ milestoneId, label, dueOn }) => ({
        milestoneId,
        label: label.trim(),
        dueOn: readDate(dueOn) ?? "",
      })),
      tranches: draft.tranches.map(({ trancheId, plannedOn, amount, milestoneId }) => ({
        trancheId,
        plannedOn: readDate(plannedOn) ?? "",
        amountCents: centsOf(amount) ?? 0,
        ...(milestoneId === "" ? {} : { milestoneId }),
      })),
      streams: draft.streams.map(({ streamId, label, nature, from, to, years }) => ({
        streamId,
        label: label.trim(),
        nature,
        from: readMonth(from) ?? "",
        ...(to.trim() === "" ? {} : { to: readMonth(to) ?? "" }),
        annualPlan: Object.fromEntries(years.map(({ year, amount }) => [String(year), centsOf(amount) ?? 0])),
      })),
      ...(draft.reason.trim() === "" ? {} : { reason: draft.reason.trim() }),
    },
  };
};
