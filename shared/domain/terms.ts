import type { FactOf } from "../../events/catalogue.ts";

/** Terms of a project, recorded when it is selected (DOMAIN.md section 1). */
export type Terms = {
  readonly ratioPercent: number;
  readonly delayMonths: number;
  readonly tolerancePercent: number;
  readonly coveragePercent: number;
  readonly reportEveryMonths: 1 | 2 | 3 | 4 | 6 | 12;
  readonly reportDueDays: number;
  readonly reviewRequired: boolean;
  readonly defaultRealisationPercent: number;
};

const defaultTerms: Terms = {
  ratioPercent: 100,
  delayMonths: 36,
  tolerancePercent: 10,
  coveragePercent: 75,
  reportEveryMonths: 3,
  reportDueDays: 45,
  reviewRequired: true,
  defaultRealisationPercent: 50,
};

/** The stated terms, each absent one by its default; the defaults alone when no selection is known. */
export const termsOf = (stated: FactOf<"ProjectSelected">["data"]["terms"]): Terms => ({
  ratioPercent: stated?.ratioPercent ?? defaultTerms.ratioPercent,
  delayMonths: stated?.delayMonths ?? defaultTerms.delayMonths,
  tolerancePercent: stated?.tolerancePercent ?? defaultTerms.tolerancePercent,
  coveragePercent: stated?.coveragePercent ?? defaultTerms.coveragePercent,
  reportEveryMonths: stated?.reportEveryMonths ?? defaultTerms.reportEveryMonths,
  reportDueDays: stated?.reportDueDays ?? defaultTerms.reportDueDays,
  reviewRequired: stated?.reviewRequired ?? defaultTerms.reviewRequired,
  defaultRealisationPercent: stated?.defaultRealisationPercent ?? defaultTerms.defaultRealisationPercent,
});
