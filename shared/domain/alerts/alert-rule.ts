import type { CivilDate } from "../calendar.ts";
import type { AlertSubject } from "./alert-subject.ts";
import type { Figures } from "./figure.ts";
import type { PortfolioSubject } from "./portfolio-subject.ts";

/*
 * What a rule is: a pure function of what is recorded, of a date and of its parameters (ALERTS.md).
 */

/** From the least to the worst. */
export const severities = ["info", "minor", "major", "critical"] as const;
export type Severity = (typeof severities)[number];

/** Who must act. */
export const actors = ["secretariat", "finance", "project-team"] as const;
export type Actor = (typeof actors)[number];

/** Why an alert is open. */
export type Cause = {
  /** What it is about within its project: with the rule and the project, the alert's identity. */
  readonly object: string;
  readonly severity: Severity;
  /** Grows while the cause gets worse without changing its severity. */
  readonly step: number;
  /** Since when the condition holds, as far as facts tell. */
  readonly since: CivilDate;
  /** Figures against thresholds: what the sentence "why" is made of. */
  readonly figures: Figures;
};

/** A threshold or a delay, with its unit and the values it may take. */
export type Parameter = {
  readonly default: number;
  readonly unit: "days" | "months" | "percent" | "cents" | "times" | "hundredths";
  readonly least: number;
  readonly most: number;
};

export type Parameters = Readonly<Record<string, Parameter>>;

export type ValuesOf<Of extends Parameters> = { readonly [Name in keyof Of]: number };

/** `{name}` in `why` is a figure of the cause. */
export type Words = { readonly name: string; readonly why: string; readonly closes: string };

type Common<Of extends Parameters> = {
  readonly id: string;
  /** Of the rule itself: grows when its meaning changes. */
  readonly version: number;
  readonly actor: Actor;
  /** It also stands in the way of a request. */
  readonly blocks?: true;
  readonly parameters: Of;
  /** Facts that not every fund records: without them the rule is silent. */
  readonly needs?: { readonly fr: string; readonly en: string };
  readonly words: { readonly fr: Words; readonly en: Words };
};

export type ProjectRule<Of extends Parameters = Parameters> = Common<Of> & {
  readonly scope: "project";
  /** Whether the facts it needs are there. Absent: they always are. */
  readonly hasInput?: (subject: AlertSubject) => boolean;
  causes(subject: AlertSubject, values: ValuesOf<Of>): readonly Cause[];
};

export type PortfolioRule<Of extends Parameters = Parameters> = Common<Of> & {
  readonly scope: "portfolio";
  readonly hasInput?: (subject: PortfolioSubject) => boolean;
  causes(subject: PortfolioSubject, values: ValuesOf<Of>): readonly Cause[];
};

export type Rule = ProjectRule | PortfolioRule;

export const projectRule = <const Of extends Parameters>(rule: Omit<ProjectRule<Of>, "scope">): ProjectRule<Of> => ({
  ...rule,
  scope: "project",
});

export const portfolioRule = <const Of extends Parameters>(
  rule: Omit<PortfolioRule<Of>, "scope">,
): PortfolioRule<Of> => ({ ...rule, scope: "portfolio" });

export const delay = (days: number): Parameter => ({ default: days, unit: "days", least: 0, most: 3_650 });
export const share = (percent: number, most = 100): Parameter => ({
  default: percent,
  unit: "percent",
  least: 0,
  most,
});
export const duration = (months: number): Parameter => ({ default: months, unit: "months", least: 1, most: 120 });
