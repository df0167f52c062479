import type { LedgerLine } from "./figures.ts";
import type { Random } from "./random.ts";

/*
 * Everything that was said about one project: believable in a calm one, colliding in a nasty one.
 * Only well-formed facts here; `spoil-ledger.ts` adds what is refused, repeated or withdrawn.
 */

export const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
export const lastDayOf = (month: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A day money or people move: leap days and month ends more often than chance would have it. */
export const aDay = (random: Random, fromYear: number, toYear: number): string => {
  if (random.chance(0.12)) return random.pick(["2020-02-29", "2016-02-29", "2024-02-29", "2019-02-28", "2021-02-28"]);
  const month = random.int(fromYear, toYear) * 12 + random.int(0, 11);
  if (random.chance(0.35)) return lastDayOf(month);
  if (random.chance(0.15)) return `${monthText(month)}-01`;
  return `${monthText(month)}-${String(random.int(1, 28)).padStart(2, "0")}`;
};

export const natures = ["recurring", "one-off", "avoided-cost", "revenue", "non-cash"] as const;
const streamPool = ["hosting", "licences", "énergie", "loyers", "zoé-😀", "zoé-\uff41"];
const reportPool = ["r-1", "r-2", "r-3", "r-é", "r-😀", "r-\uff41"];

/** One instant, as different producers write it. */
const instantText = (random: Random, day: string): string => {
  const time = `${day}T${String(random.int(0, 23)).padStart(2, "0")}:${random.pick(["00", "30", "59"])}:00`;
  const fraction = random.chance(0.15) ? `.${random.pick(["5", "25", "123", "999"])}` : "";
  return `${time}${fraction}${random.pick(["Z", "Z", "+01:00", "+02:00", "-05:00"])}`;
};

export type ProjectOptions = { readonly projectId: string; readonly nasty: boolean; readonly waves: readonly string[] };

export const generateProject = (random: Random, { projectId, nasty, waves }: ProjectOptions): LedgerLine[] => {
  const lines: LedgerLine[] = [];
  const counters = new Map<string, number>();
  const alwaysKnown = random.chance(0.2);
  const sameInstant = nasty && random.chance(0.3) ? instantText(random, aDay(random, 2019, 2022)) : undefined;
  const simulated = random.chance(0.1);

  const say = (source: string, detailType: string, data: object, day: string): LedgerLine => {
    const number = (counters.get(source) ?? 0) + 1;
    counters.set(source, number);
    const occurredAt = sameInstant !== undefined && random.chance(0.7) ? sameInstant : instantText(random, day);
    // Ids are counted per source, so the same id is often said by two sources: two identities.
    const id = random.chance(0.9) ? `f-${number}` : `f-${detailType}.${number}`;
    const metadata = {
      id,
      version: 1,
      occurredAt,
      actor: `person-${random.int(1, 4)}`,
      ...(simulated && random.chance(0.15)
        ? { origin: "simulation" }
        : random.chance(0.03)
          ? { origin: "import" }
          : {}),
    };
    const line = { source: `trajectoire.${source}`, detailType, detail: { metadata, data: { projectId, ...data } } };
    const lag = nasty && random.chance(0.3) ? random.int(-400, 900) : random.int(0, 20);
    const recorded =
      alwaysKnown || random.chance(0.06) ? line : { ...line, recordedAt: instantText(random, addDays(day, lag)) };
    lines.push(recorded);
    return recorded;
  };

  // What the project is worth: cents of one payment, and what a year of it should save.
  const scale = random.pick([7, 120, 99_999, 1_200_000, 50_000_001, 240_000_000, 2_000_000_000, 3_333_333_333_333]);
  const money = (from = 0.2, to = 1.6): number => {
    if (nasty && random.chance(0.05)) return random.pick([0, 1, -1, 5, -7]);
    if (random.chance(0.3)) return scale;
    return Math.round((scale * random.int(Math.round(from * 1000), Math.round(to * 1000))) / 1000);
  };
  const positive = (): number => Math.min(10 ** 13, Math.max(1, money()));

  const streamIds = random.shuffle(streamPool).slice(0, random.int(1, nasty ? 4 : 3));
  const start = 2018 * 12 + random.int(0, 30);

  // Selection, with terms and perhaps an agreement.
  const terms = (): object | undefined => {
    if (random.chance(0.35)) return undefined;
    const maybe = (name: string, value: number | boolean): object => (random.chance(0.5) ? { [name]: value } : {});
    return {
      ...maybe("ratioPercent", random.pick([100, 50, 33, 150, 1, 10_000, 97])),
      ...maybe("delayMonths", random.pick([0, 1, 6, 12, 13, 24, 35, 48, 60])),
      ...maybe("tolerancePercent", random.pick([0, 5, 20, 100])),
      ...maybe("coveragePercent", random.pick([0, 25, 50, 60, 99, 100])),
      ...maybe("reportEveryMonths", random.pick([1, 2, 3, 4, 6, 12])),
      ...maybe("reportDueDays", random.pick([0, 1, 30, 60, 366])),
      ...maybe("reviewRequired", random.chance(0.4)),
      ...maybe("defaultRealisationPercent", random.pick([0, 10, 33, 100])),
    };
  };

  const planned = (from: number, to: number | undefined): Record<string, number> => {
    if (random.chance(0.2)) return {};
    const firstYear = Math.floor(from / 12);
    const lastYear = to === undefined ? firstYear + 6 : Math.floor(to / 12);
    const first = random.chance(0.75) ? firstYear : random.int(firstYear, lastYear);
    const last = random.int(first, Math.min(lastYear, first + 4));
    return Object.fromEntries(
      Array.from({ length: last - first + 1 }, (_, index) => [
        String(first + index),
        random.chance(0.1) ? 0 : (random.chance(nasty ? 0.1 : 0.01) ? -1 : 1) * money(0.1, 1.5),
      ]),
    );
  };

  const agreementBody = (): object => {
    const named = streamIds.filter(() => random.chance(nasty ? 0.7 : 0.9));
    return {
      ...(random.chance(0.3) ? { awardCents: Math.min(10 ** 13, Math.abs(money()) * random.int(1, 4)) } : {}),
      tranches: ["t1", "t2", "t3"]
        .filter(() => random.chance(0.6))
        .map((trancheId) => ({ trancheId, plannedOn: aDay(random, 2018, 2020), amountCents: money() })),
      streams: named.map((streamId) => {
        const from = start + random.int(0, 40);
        const to = random.chance(nasty ? 0.35 : 0.1) ? from + random.int(0, 50) : undefined;
        return {
          streamId,
          label: streamId,
          nature: random.chance(0.8) ? "recurring" : random.pick(natures),
          from: monthText(from),
          ...(to === undefined ? (random.chance(0.2) ? { to: null } : {}) : { to: monthText(to) }),
          annualPlan: planned(from, to),
        };
      }),
    };
  };

  const select = (): void => {
    const selectedOn = aDay(random, 2018, 2019);
    const chosenTerms = terms();
    const withAgreement = random.chance(0.3);
    say(
      "fund",
      "ProjectSelected",
      {
        title: projectId,
        holder: { name: "Ministère" },
        wave: random.pick(waves),
        selectedOn,
        ...(random.chance(0.6) ? { awardCents: Math.min(10 ** 13, Math.abs(money(1, 4))) } : {}),
        ...(chosenTerms === undefined ? {} : { terms: chosenTerms }),
        ...(withAgreement
          ? { agreement: { ...agreementBody(), ...(random.chance(0.4) ? { signedOn: aDay(random, 2018, 2021) } : {}) } }
          : {}),
      },
      selectedOn,
    );
  };
  if (random.chance(nasty ? 0.85 : 0.97)) select();
  if (nasty && random.chance(0.15)) select();

  // Agreements and amendments.
  const agreements = random.chance(0.65) ? random.int(1, nasty ? 4 : 2) : 0;
  for (let index = 1; index <= agreements; index += 1) {
    const version = nasty && random.chance(0.25) ? random.int(1, 3) : index;
    const signedOn = aDay(random, 2018, 2019 + index);
    const reason = version > 1 ? { reason: "avenant" } : random.chance(0.1) ? { reason: null } : {};
    say("fund", "AgreementSigned", { version, signedOn, ...agreementBody(), ...reason }, signedOn);
  }

  // Money.
  for (let index = random.int(0, 3); index > 0; index -= 1) {
    const committedOn = aDay(random, 2018, 2023);
    const commitmentId = `ae-${nasty ? random.int(1, 3) : index}`;
    say(
      "finance",
      "CommitmentRecorded",
      { commitmentId, amountCents: money() * (random.chance(0.2) ? -1 : 1), committedOn },
      committedOn,
    );
  }
  const payments = random.chance(0.1) ? 0 : random.int(1, nasty ? 6 : 4);
  for (let index = 1; index <= payments; index += 1) {
    const paidOn = aDay(random, 2018, random.chance(0.8) ? 2020 : 2024);
    const tranche = random.chance(0.6)
      ? { trancheId: random.pick(["t1", "t2", "t3", "t9"]) }
      : random.chance(0.2)
        ? { trancheId: null }
        : {};
    const paymentId = `p-${nasty && random.chance(0.3) ? random.int(1, payments) : index}`;
    say("finance", "TranchePaid", { paymentId, ...tranche, amountCents: positive(), paidOn }, paidOn);
  }
  for (let index = random.chance(nasty ? 0.6 : 0.2) ? random.int(1, 3) : 0; index > 0; index -= 1) {
    const repaidOn = aDay(random, 2019, 2024);
    const amountCents = random.chance(0.3) ? positive() : Math.max(1, Math.round(positive() / random.int(2, 9)));
    const repaymentId = `b-${nasty ? random.int(1, 3) : index}`;
    const paymentId = `p-${random.int(1, payments + (nasty ? 1 : 0)) || 1}`;
    say("finance", "TrancheRepaid", { repaymentId, paymentId, amountCents, repaidOn, reason: "moins" }, repaidOn);
  }

  // Savings.
  const review = (
    reportId: string,
    version: number,
    report: LedgerLine,
    reportedStreams: readonly string[],
    day: string,
  ): void => {
    const decision = random.chance(0.75) ? "validated" : random.pick(["validated", "rejected", "changes-requested"]);
    const accepted = random.chance(0.25)
      ? random
          .shuffle(
            [...reportedStreams, ...(nasty ? streamPool.slice(0, 2) : [])].flatMap((streamId) =>
              natures.map((nature) => ({ streamId, nature })),
            ),
          )
          .filter(
            ({ streamId, nature }, index, all) =>
              all.findIndex((other) => other.streamId === streamId && other.nature === nature) === index,
          )
          .filter(({ nature }) => random.chance(nature === "recurring" ? 0.7 : 0.1))
          .map((line) => ({ ...line, amountCents: savings() }))
      : undefined;
    const reportFactId = (report.detail as { metadata: { id: string } }).metadata.id;
    say(
      random.pick(["fund", "finance"]),
      "SavingsReviewed",
      {
        reportId,
        version,
        ...(random.chance(0.5) ? { reportFactId: nasty && random.chance(0.05) ? "f-unknown" : reportFactId } : {}),
        decision,
        reviewedOn: day,
        ...(accepted === undefined ? {} : { accepted }),
        ...(decision !== "validated" || accepted !== undefined ? { reason: "vu" } : {}),
      },
      day,
    );
  };

  const yearly = Math.max(1, Math.round((scale * random.pick([10, 40, 75, 90, 100, 100, 120, 250])) / 100));
  let months = 12;
  const savings = (): number => {
    const exact = Math.round((yearly * months) / 12);
    if (random.chance(0.45)) return exact;
    if (random.chance(0.08)) return -Math.round(exact / random.int(1, 5));
    if (random.chance(0.08)) return random.pick([0, 1, -1, 7, -11, 100]);
    return Math.round((exact * random.int(500, 1500)) / 1000);
  };

  const sayReport = (reportId: string, version: number, from: number, to: number, submittedOn: string): void => {
    months = to - from + 1;
    const named = streamIds.filter(() => random.chance(0.8));
    if (nasty && random.chance(0.15)) named.push(random.pick(streamPool));
    const reported = [...new Set(named)];
    const reportLines = reported.flatMap((streamId) => {
      const attribution = random.chance(0.25) ? { attributionPercent: random.pick([0, 1, 33, 50, 99, 100, null]) } : {};
      const main = {
        streamId,
        nature: random.chance(0.85) ? "recurring" : random.pick(natures),
        netAmountCents: savings(),
        ...attribution,
      };
      const other = { streamId, nature: random.pick(natures), netAmountCents: savings() };
      return random.chance(0.15) && other.nature !== main.nature ? [main, other] : [main];
    });
    const nil = reportLines.length === 0 || random.chance(0.08);
    const report = say(
      "project",
      "SavingsReported",
      {
        reportId,
        version,
        period: { from: monthText(from), to: monthText(to) },
        submittedOn,
        ...(version > 1 ? { reason: "corrigé" } : {}),
        ...(nil ? { nil: true } : { lines: reportLines }),
      },
      submittedOn,
    );
    const reviews = random.chance(0.8) ? (random.chance(nasty ? 0.3 : 0.08) ? 2 : 1) : 0;
    for (let index = 0; index < reviews; index += 1) {
      review(reportId, version, report, reported, addDays(submittedOn, nasty ? random.int(-3, 3) : random.int(1, 40)));
    }
    if (nasty && random.chance(0.05)) review("r-unknown", 1, report, reported, submittedOn);
  };

  const cadence = random.pick([1, 2, 3, 3, 3, 6, 12]);
  const first = Math.ceil((start + random.int(0, 24)) / cadence) * cadence + (random.chance(0.15) ? 1 : 0);
  const periods = random.int(0, Math.min(14, Math.ceil(60 / cadence)));
  for (let index = 0; index < periods; index += 1) {
    if (random.chance(0.08)) continue;
    const from = first + index * cadence;
    const to = from + cadence - 1;
    const submittedOn = addDays(lastDayOf(to), random.int(-10, 80));
    const reportId = `q-${monthText(from)}`;
    sayReport(reportId, 1, from, to, submittedOn);
    if (random.chance(nasty ? 0.15 : 0.08)) sayReport(reportId, 2, from, to, addDays(submittedOn, random.int(5, 300)));
    if (nasty && random.chance(0.08))
      sayReport(reportId, random.int(1, 2), from, to, addDays(submittedOn, random.int(0, 30)));
  }
  for (let index = nasty ? random.int(0, 8) : random.chance(0.15) ? 1 : 0; index > 0; index -= 1) {
    const from = first + random.int(-3, 40);
    const to = from + random.pick([0, 1, 2, 2, 3, 5, 6, 11, 11]);
    sayReport(
      random.pick(reportPool),
      random.int(1, 2),
      from,
      to,
      random.chance(0.3) ? "2022-01-15" : addDays(lastDayOf(to), random.int(0, 60)),
    );
  }

  for (let index = random.chance(nasty ? 0.5 : 0.15) ? random.int(1, 2) : 0; index > 0; index -= 1) {
    const lastMonth = start + random.int(0, 70);
    const streamId = random.chance(0.95) ? random.pick(streamIds) : "never-heard-of";
    say("project", "StreamEnded", { streamId, lastMonth: monthText(lastMonth), reason: "fermé" }, lastDayOf(lastMonth));
  }

  // What the figures do not read, and endings.
  for (const type of ["ProjectClosed", "ProjectAbandoned"]) {
    for (let index = random.chance(0.1) ? random.int(1, 2) : 0; index > 0; index -= 1) {
      const on = nasty && random.chance(0.4) ? "2023-06-30" : aDay(random, 2021, 2025);
      say("fund", type, { on, reason: "fin" }, on);
    }
  }
  if (random.chance(0.2)) say("fund", "DecisionRecorded", { decidedOn: "2021-05-05", title: "Suite" }, "2021-05-05");
  if (random.chance(0.1))
    say(
      "finance",
      "PaymentMatched",
      { paymentId: "p-1", accountingReference: "x", matchedOn: "2021-05-05" },
      "2021-05-05",
    );
  if (random.chance(0.1))
    say("fund", "MilestoneValidated", { milestoneId: "j1", validatedOn: "2021-05-05" }, "2021-05-05");
  if (random.chance(0.05))
    say("fund", "TeamChanged", { members: [{ personId: "x", from: "2021-01-01" }] }, "2021-05-05");
  return lines;
};
