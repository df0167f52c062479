/*
 * The terms of a project (DOMAIN.md section 1): recorded when it is selected. Only what differs from the default is stated.
 */

export const wholeTerms = [
  { name: "ratioPercent", byDefault: 100, least: 1, most: 10_000 },
  { name: "delayMonths", byDefault: 36, least: 0, most: 240 },
  { name: "tolerancePercent", byDefault: 10, least: 0, most: 100 },
  { name: "coveragePercent", byDefault: 75, least: 0, most: 100 },
  { name: "reportDueDays", byDefault: 45, least: 0, most: 366 },
  { name: "defaultRealisationPercent", byDefault: 50, least: 0, most: 100 },
] as const;

type WholeTerm = (typeof wholeTerms)[number];
export type TermName = WholeTerm["name"];

export type TypedTerms = Readonly<Record<TermName, string>> & {
  readonly reportEveryMonths: string;
  readonly reviewRequired: boolean;
};

const defaultReportEveryMonths = 3;

export const defaultTerms: TypedTerms = {
  ratioPercent: "100",
  delayMonths: "36",
  tolerancePercent: "10",
  coveragePercent: "75",
  reportDueDays: "45",
  defaultRealisationPercent: "50",
  reportEveryMonths: String(defaultReportEveryMonths),
  reviewRequired: true,
};

export const termsWith = (terms: TypedTerms, name: TermName, value: string): TypedTerms => ({
  ...terms,
  [name]: value,
});

/** The terms that are not the default ones, and those that cannot be read. */
export const readTerms = (terms: TypedTerms) => {
  const wrong: WholeTerm[] = [];
  const changed: Record<string, number | boolean> = {};
  for (const term of wholeTerms) {
    const { name, least, most, byDefault } = term;
    const text = terms[name].trim();
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) wrong.push(term);
    else if (value !== byDefault) changed[name] = value;
  }
  const every = Number(terms.reportEveryMonths);
  if (every !== defaultReportEveryMonths) changed["reportEveryMonths"] = every;
  if (!terms.reviewRequired) changed["reviewRequired"] = false;
  return { changed, wrong };
};
