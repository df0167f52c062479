import fc from "fast-check";
import { monthText } from "../../shared/domain/calendar.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { projectId } from "./a-fact.ts";
import { aPlan } from "./a-plan.ts";

/*
 * A project as most are: payments of one size, one stream planned and reported by quarter at a pace around what the
 * payments require. Its positions meet every status of DOMAIN.md section 7.
 */

const pace = fc.oneof(fc.constantFrom(100, 99, 101, 50, 90, 0, 75), fc.integer({ min: -20, max: 140 }));

const aPaidMonth = fc.integer({ min: 2018 * 12, max: 2021 * 12 });

const aProject = fc.record({
  sizeCents: fc.constantFrom(1_000, 1_001, 99_999_900, 240_000_000),
  ratioPercent: fc.constantFrom(100, 100, 50, 33, 150),
  delayMonths: fc.constantFrom(36, 36, 24, 12, 0),
  tolerancePercent: fc.constantFrom(10, 0, 25, 100),
  coveragePercent: fc.constantFrom(75, 75, 50, 0, 100),
  defaultRealisationPercent: fc.constantFrom(50, 0, 100),
  paidMonths: fc.oneof(
    { weight: 9, arbitrary: fc.array(aPaidMonth, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant<number[]>([]) },
  ),
  hasAgreement: fc.boolean(),
  startMonth: fc.integer({ min: 2019 * 12, max: 2022 * 12 }),
  planPercent: pace,
  planYears: fc.nat(4),
  quarters: fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.option(pace, { freq: 12 }), { minLength: 8, maxLength: 20, size: "max" }) },
    { weight: 1, arbitrary: fc.array(fc.option(pace), { maxLength: 8 }) },
  ),
  steadyPercent: fc.option(pace),
});

type Project = typeof aProject extends fc.Arbitrary<infer Value> ? Value : never;

const said = (source: string, detailType: string, id: string, data: object): LedgerLine => ({
  source: `trajectoire.${source}`,
  detailType,
  detail: {
    metadata: { id, version: 1, occurredAt: "2021-07-01T00:00:00Z", actor: "person-1" },
    data: { projectId, ...data },
  },
});

const linesOf = ({ sizeCents, paidMonths, startMonth, ...project }: Project): LedgerLine[] => {
  const { ratioPercent, delayMonths, tolerancePercent, coveragePercent, defaultRealisationPercent } = project;
  const requiredCents = (sizeCents * Math.max(1, paidMonths.length) * ratioPercent) / 100;
  const yearly = (percent: number): number => Math.round((requiredCents * percent) / 100);
  const stream = { streamId: "hosting", label: "hosting", nature: "recurring" };
  return [
    said("fund", "ProjectSelected", "selected", {
      title: "Numérique en détention",
      holder: { name: "Ministère de la Justice" },
      wave: "2018-1",
      selectedOn: "2018-05-22",
      terms: {
        ...{ ratioPercent, delayMonths, tolerancePercent, coveragePercent, defaultRealisationPercent },
        reviewRequired: false,
      },
      ...(project.hasAgreement
        ? {
            agreement: {
              tranches: [],
              streams: [
                {
                  ...stream,
                  ...aPlan(startMonth, undefined, 0, Array(project.planYears).fill(yearly(project.planPercent))),
                },
              ],
            },
          }
        : {}),
    }),
    ...paidMonths.map((month, index) =>
      said("finance", "TranchePaid", `paid-${index}`, {
        paymentId: `p${index}`,
        amountCents: sizeCents,
        paidOn: `${monthText(month)}-15`,
      }),
    ),
    ...project.quarters.flatMap((percent, index) =>
      percent === null
        ? []
        : said("project", "SavingsReported", `report-${index}`, {
            reportId: `r${index}`,
            version: 1,
            period: { from: monthText(startMonth + index * 3), to: monthText(startMonth + index * 3 + 2) },
            submittedOn: "2022-01-15",
            lines: [
              {
                streamId: stream.streamId,
                nature: stream.nature,
                netAmountCents: Math.round(yearly(project.steadyPercent ?? percent) / 4),
              },
            ],
          }),
    ),
  ];
};

export const aBelievableLedger = aProject.map(linesOf);
