import { groupBy } from "../../group-by.ts";
import { portfolioRule } from "../alert-rule.ts";
import type { AlertSubject } from "../alert-subject.ts";
import { asCount, asText, inPercent, ofMonth } from "../figure.ts";
import { counts, standingReports } from "../reports.ts";

type Claim = { readonly projectId: string; readonly from: string; readonly to: string; readonly percent: number };

type NamedClaim = Claim & { readonly budgetLine: string };

const claims = new WeakMap<AlertSubject["facts"], readonly NamedClaim[]>();

/** What a project's standing reports claim of each budget line; several streams of one project claim once, their most. */
const claimsOf = (project: AlertSubject): readonly NamedClaim[] => {
  const found = claims.get(project.facts) ?? readClaims(project);
  claims.set(project.facts, found);
  return found;
};

const readClaims = (project: AlertSubject): readonly NamedClaim[] =>
  standingReports(project)
    .filter(({ review }) => review?.data.decision !== "rejected")
    .flatMap(({ report: { data } }) =>
      (data.lines ?? []).flatMap((line) =>
        line.budgetLine === undefined || !counts(line) || line.netAmountCents <= 0
          ? []
          : [
              {
                budgetLine: line.budgetLine,
                projectId: project.projectId,
                ...data.period,
                percent: line.attributionPercent ?? 100,
              },
            ],
      ),
    );

/** The month in which the projects' shares add up to the most. Sums change only where a claim begins. */
const worstMonth = (its: readonly Claim[]) =>
  [...new Set(its.map(({ from }) => from))].sort().map((month) => {
    const there = its.filter(({ from, to }) => from <= month && month <= to);
    const shares = [...groupBy(there, ({ projectId }) => projectId)].map(([projectId, ofProject]) => ({
      projectId,
      percent: Math.max(...ofProject.map(({ percent }) => percent)),
    }));
    return { month, shares, percent: shares.reduce((sum, { percent }) => sum + percent, 0) };
  });

/** Several projects claim more than the whole of one budget line's savings. */
export const sharedBudgetLine = portfolioRule({
  id: "A22",
  version: 1,
  actor: "secretariat",
  parameters: {},
  causes({ projects, today }) {
    const byLine = groupBy(projects.flatMap(claimsOf), ({ budgetLine }) => budgetLine);
    return [...byLine].flatMap(([budgetLine, its]) => {
      if (new Set(its.map(({ projectId }) => projectId)).size < 2) return [];
      const worst = worstMonth(its).reduce((a, b) => (b.percent > a.percent ? b : a));
      if (worst.percent <= 100) return [];
      return [
        {
          object: budgetLine,
          severity: "critical" as const,
          step: 0,
          since: `${worst.month}-01` <= today ? `${worst.month}-01` : today,
          figures: {
            budgetLine: asText(budgetLine),
            percent: inPercent(worst.percent),
            month: ofMonth(worst.month),
            projects: asText(
              worst.shares
                .map(({ projectId }) => projectId)
                .sort()
                .join(", "),
            ),
            count: asCount(worst.shares.length),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Ligne budgétaire comptée plusieurs fois",
      why: "{count} projets ({projects}) s'attribuent ensemble {percent} de la ligne « {budgetLine} » en {month}.",
      closes: "Des parts corrigées, à 100 % au plus.",
    },
    en: {
      name: "Budget line counted several times",
      why: "{count} projects ({projects}) together claim {percent} of the line “{budgetLine}” in {month}.",
      closes: "The shares are corrected, to 100 % at most.",
    },
  },
});
