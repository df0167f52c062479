import type { Cause, Rule } from "./alert-rule.ts";
import { type AlertSubject, alertIdOf, portfolioName } from "./alert-subject.ts";
import type { PortfolioSubject } from "./portfolio-subject.ts";
import { portfolioRules, projectRules } from "./rules.ts";
import type { AlertSettings } from "./settings.ts";

/** A cause with the identity of its alert. */
export type Found = Cause & { readonly alertId: string; readonly rule: string; readonly ruleVersion: number };

const findings = (rule: Rule, about: string, causes: readonly Cause[]): Found[] =>
  causes.map((cause) => ({
    ...cause,
    alertId: alertIdOf(rule.id, about, cause.object),
    rule: rule.id,
    ruleVersion: rule.version,
  }));

const isOn = ({ id }: Rule, { values }: AlertSettings): boolean => values[id]?.["enabled"] !== 0;

/** Every cause that holds for a project on its day; `only` looks at some rules alone. */
export const evaluateProject = (
  subject: AlertSubject,
  settings: AlertSettings,
  only: (rule: string) => boolean = () => true,
): readonly Found[] =>
  projectRules
    .filter((rule) => only(rule.id) && isOn(rule, settings))
    .flatMap((rule) => findings(rule, subject.projectId, rule.causes(subject, settings.values[rule.id] ?? {})));

/** Every cause that holds for the fund as a whole. */
export const evaluatePortfolio = (
  subject: PortfolioSubject,
  settings: AlertSettings,
  only: (rule: string) => boolean = () => true,
): readonly Found[] =>
  portfolioRules
    .filter((rule) => only(rule.id) && isOn(rule, settings))
    .flatMap((rule) => findings(rule, portfolioName, rule.causes(subject, settings.values[rule.id] ?? {})));
