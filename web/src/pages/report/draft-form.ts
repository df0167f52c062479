import type { Nature } from "../../../../events/values.ts";
import type { Cents } from "../../../../shared/domain/money.ts";
import { readAmount } from "../../fields/parse-amount.ts";
import { isNature } from "./natures.ts";
import type { Period } from "./periods.ts";
import { fields, list, text } from "./unknown-content.ts";

/*
 * A report on the screen, and the content of a draft. Whatever was typed survives the way there and back: what is no amount yet is
 * kept as its text, and the API says what is wrong with it.
 */

export type Evidence = { readonly label: string; readonly uri: string; readonly sha256?: string };

export type LineForm = {
  /** Of this line while the page is open. */
  readonly key: string;
  readonly streamId: string;
  readonly label: string;
  readonly nature: Nature;
  readonly amount: string;
  readonly attribution: string;
  readonly method: string;
  readonly budgetLine: string;
  readonly baseline: string;
  readonly postsBefore: string;
  readonly postsAfter: string;
  readonly comment: string;
  readonly evidence: readonly Evidence[];
};

export type ReportForm = {
  readonly period: Period;
  /** Why there is another version, or why there is nothing to report. */
  readonly reason: string;
  readonly isNil: boolean;
  readonly lines: readonly LineForm[];
};

/** The stream of a line that is of no agreement and has no name yet. */
export const unnamedStream = "?";

export type Content = Readonly<Record<string, unknown>>;

/** The cents of an amount as typed; undefined when it is none. */
export const centsTyped = (typed: string): Cents | undefined => {
  const read = readAmount(typed);
  return read.kind === "amount" ? read.cents : undefined;
};

/** A number as typed, with a comma or a point; undefined when it is none. */
export const numberTyped = (typed: string): number | undefined =>
  /^\d{1,9}([.,]\d{1,4})?$/.test(typed.trim()) ? Number(typed.trim().replace(",", ".")) : undefined;

const filled = (typed: string): string | undefined => (typed.trim() === "" ? undefined : typed);

const numberOrText = (typed: string): number | string | undefined => numberTyped(typed) ?? filled(typed);

const lineContent = (line: LineForm): Content => {
  const [before, after] = [numberOrText(line.postsBefore), numberOrText(line.postsAfter)];
  return {
    streamId: line.streamId,
    label: filled(line.label),
    nature: line.nature,
    netAmountCents: centsTyped(line.amount) ?? filled(line.amount) ?? null,
    attributionPercent: numberOrText(line.attribution),
    baseline: filled(line.baseline),
    method: filled(line.method),
    budgetLine: filled(line.budgetLine),
    fte: before === undefined && after === undefined ? undefined : { before, after },
    evidence: line.evidence.length === 0 ? undefined : line.evidence,
    comment: filled(line.comment),
  };
};

export const emptyLine = (): LineForm => lineForm({}, String);

/** What is saved: the data of `SavingsReported` as far as it is there. */
export const contentOf = ({ period, reason, isNil, lines }: ReportForm, version: number): Content => ({
  version,
  period: { from: period.from, to: period.to },
  reason: filled(reason),
  ...(isNil ? { nil: true } : { lines: lines.map(lineContent) }),
});

/** How an amount is written in its field. */
export type WriteAmount = (cents: Cents) => string;

export const numberShown = (value: unknown): string =>
  typeof value === "number" ? String(value).replace(".", ",") : text(value);

const evidenceIn = (value: unknown): Evidence[] =>
  list(value).map((one) => {
    const { label, uri, sha256 } = fields(one);
    return { label: text(label), uri: text(uri), ...(typeof sha256 === "string" ? { sha256 } : {}) };
  });

const lineForm = (value: unknown, write: WriteAmount): LineForm => {
  const line = fields(value);
  const { before, after } = fields(line["fte"]);
  const amount = line["netAmountCents"];
  return {
    key: crypto.randomUUID(),
    streamId: text(line["streamId"]),
    label: text(line["label"]),
    nature: isNature(line["nature"]) ? line["nature"] : "recurring",
    amount: typeof amount === "number" ? write(amount) : text(amount),
    attribution: numberShown(line["attributionPercent"]),
    method: text(line["method"]),
    budgetLine: text(line["budgetLine"]),
    baseline: text(line["baseline"]),
    postsBefore: numberShown(before),
    postsAfter: numberShown(after),
    comment: text(line["comment"]),
    evidence: evidenceIn(line["evidence"]),
  };
};

/** A draft's content on the screen; the period is the one the API reads in it where it does not say one. */
export const formOf = (content: Content, period: Period, write: WriteAmount): ReportForm => {
  const { from, to } = fields(content["period"]);
  return {
    period: typeof from === "string" && typeof to === "string" ? { from, to } : period,
    reason: text(content["reason"]),
    isNil: content["nil"] === true,
    lines: list(content["lines"]).map((line) => lineForm(line, write)),
  };
};

/** Whether two contents say the same, absent fields aside. */
export const isSameContent = (a: Content, b: Content): boolean => JSON.stringify(a) === JSON.stringify(b);
