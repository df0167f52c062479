import { aFact } from "../events/a-fact.ts";
import type { FactOf, FactType } from "../events/catalogue.ts";
import { simulationOrigin } from "../events/envelope.ts";
import { addDays, addMonths, type CivilDate, lastDayOf, monthOf, monthText } from "../shared/domain/calendar.ts";
import type { LedgerLine } from "../shared/domain/ports.ts";
import { chance } from "../test/a-portfolio.ts";

/*
 * Laureates to fold: fifty facts a chapter, with several streams, an amendment, payments, a repayment, a payment typed
 * twice and withdrawn, thirteen quarters of reports (nil, corrected, rejected, accepted for less), an ended stream and
 * an end. Deterministic; every euro has moved, and every month reported is over, by `asOf`. A large programme has more
 * chapters, with streams of their own.
 */

export const asOf: CivilDate = "2025-06-30";
export const knownAt: CivilDate = "2023-06-30";
export const factsPerChapter = 50;

/** Money in or out of a laureate, counted while it is written: what no fold has touched. */
export type Movement = { readonly cents: number; readonly recordedOn: CivilDate };

export type Laureate = {
  readonly projectId: string;
  readonly lines: readonly LedgerLine[];
  readonly movements: readonly Movement[];
  readonly committedCents: number;
  /** Validated recurring and one-off savings, all of them. */
  readonly savedCents: number;
};

type ReportLine = NonNullable<FactOf<"SavingsReported">["data"]["lines"]>[number];

const quarters = 13;
const silentQuarter = 5;
const lastQuarterOfLicences = 9;

const wholeEuros = (euros: number): number => Math.round(euros) * 100;

export const aLaureate = (index: number, chapters = 1): Laureate => {
  const projectId = `projet-${String(index).padStart(6, "0")}`;
  const lines: LedgerLine[] = [];
  const movements: Movement[] = [];
  let committedCents = 0;
  let savedCents = 0;

  /** Recorded three days after it was said. */
  const say = <Type extends FactType>(
    type: Type,
    on: CivilDate,
    data: Partial<FactOf<Type>["data"]>,
    source?: string,
  ) => {
    const id = `${projectId}.${lines.length + 1}`;
    const recordedOn = addDays(on, 3);
    const actor = type === "SavingsReported" ? "person-reporter" : "person-1";
    const about = { id, occurredAt: `${on}T09:00:00Z`, actor, origin: simulationOrigin, ...(source ? { source } : {}) };
    lines.push({ ...aFact(type, data, about), recordedAt: `${recordedOn}T08:30:00Z` });
    return { id, recordedOn };
  };

  const sayChapter = (chapter: number) => {
    const random = chance(1 + index * 1009 + chapter);
    const selectedOn = addMonths("2019-12-14", (index * 7 + chapter * 5) % 10);
    const later = (months: number) => addMonths(selectedOn, months);
    const tranche = wholeEuros(200_000 + 900_000 * random());
    const a = `c${chapter}`;
    const [hosting, licences, resale] = [`${a}-hosting`, `${a}-licences`, `${a}-resale`];
    const firstMonth = Math.ceil((monthOf(selectedOn) + 15) / 3) * 3;
    const pace = wholeEuros((tranche / 100) * (0.3 + random()));

    if (chapter === 0) {
      const holder = { name: `Direction ${index % 40}`, ministry: `Ministère ${index % 12}` };
      const wave = `vague-${index % 7}`;
      const awardCents = 4 * chapters * tranche;
      say("ProjectSelected", selectedOn, { projectId, title: `Projet ${index}`, holder, wave, selectedOn, awardCents });
    } else {
      say("DecisionRecorded", selectedOn, { projectId, decidedOn: selectedOn, title: `Extension ${chapter}` });
    }

    const tranches = [4, 14, 26, 48].map((months, rank) => ({
      trancheId: `${a}-t${rank + 1}`,
      plannedOn: later(months),
      amountCents: tranche,
      ...(rank === 0 ? {} : { milestoneId: `${a}-j${rank}` }),
    }));
    const milestones = [1, 2, 3].map((rank) => ({
      milestoneId: `${a}-j${rank}`,
      label: `Jalon ${rank}`,
      dueOn: later(12 * rank),
    }));
    const year = Math.floor(firstMonth / 12);
    const plan = (cents: number) => ({ [year]: cents, [year + 1]: 2 * cents, [year + 2]: 4 * cents });
    const streams = [
      { streamId: hosting, label: "Hébergement", nature: "recurring" as const, from: monthText(firstMonth) },
      { streamId: licences, label: "Licences", nature: "recurring" as const, from: monthText(firstMonth) },
      { streamId: resale, label: "Cession", nature: "one-off" as const, from: monthText(firstMonth) },
    ];
    for (const [rank, signedOn] of [later(3), later(20)].entries()) {
      const planned = streams
        .slice(0, 2 + rank)
        .map((stream) => ({ ...stream, annualPlan: plan(Math.round(pace * (1 - rank / 8))) }));
      const stated = { milestones, tranches, streams: planned, reason: "Nouvelle trajectoire" };
      say("AgreementSigned", signedOn, { projectId, version: 2 * chapter + rank + 1, signedOn, ...stated });
    }
    const members = [{ personId: `person-${index}`, from: selectedOn }];
    say("TeamChanged", later(3), { projectId, members });
    committedCents += 4 * tranche;
    say("CommitmentRecorded", later(3), {
      projectId,
      commitmentId: `${a}-ae`,
      amountCents: 4 * tranche,
      committedOn: later(3),
    });
    for (const rank of [1, 2]) {
      say("MilestoneValidated", later(12 * rank), {
        projectId,
        milestoneId: `${a}-j${rank}`,
        validatedOn: later(12 * rank),
      });
    }

    const pay = (paymentId: string, trancheId: string, paidOn: CivilDate) => {
      const paid = say("TranchePaid", paidOn, {
        projectId,
        paymentId,
        trancheId,
        amountCents: tranche,
        paidOn,
        orderedBy: "person-finance-1",
        approvedBy: "person-finance-2",
      });
      movements.push({ cents: tranche, recordedOn: paid.recordedOn });
      return paid.id;
    };
    for (const { trancheId, plannedOn } of tranches) {
      pay(`dp-${trancheId}`, trancheId, plannedOn);
      const matchedOn = addDays(plannedOn, 20);
      const accountingReference = `14${lines.length}${index}`;
      say("PaymentMatched", matchedOn, { projectId, paymentId: `dp-${trancheId}`, accountingReference, matchedOn });
    }
    const factId = pay(`dp-${a}-t2-bis`, `${a}-t2`, later(14));
    const withdrawal = { projectId, factId, withdrawnOn: later(15), reason: "Saisie en double" };
    const withdrawn = say("FactWithdrawn", later(15), withdrawal, "trajectoire.finance");
    movements.push({ cents: -tranche, recordedOn: withdrawn.recordedOn });
    const repaid = say("TrancheRepaid", later(30), {
      projectId,
      repaymentId: `rv-${a}`,
      paymentId: `dp-${a}-t1`,
      amountCents: tranche / 4,
      repaidOn: later(30),
    });
    movements.push({ cents: -tranche / 4, recordedOn: repaid.recordedOn });

    /* In one laureate of ten the twelfth report takes the eleventh's months too, and stands in its stead. */
    const isOverlapping = index % 10 === 3;
    for (let quarter = 0; quarter < quarters; quarter += 1) {
      const from = firstMonth + 3 * (quarter - (isOverlapping && quarter === 11 ? 1 : 0));
      const to = firstMonth + 3 * quarter + 2;
      const period = { from: monthText(from), to: monthText(to) };
      const reportId = `${a}-r${quarter}`;
      const isNil = quarter === silentQuarter && chapter === 0;

      const report = (version: number, said: readonly ReportLine[], days: number): string => {
        const submittedOn = addDays(lastDayOf(to), days);
        const reason = version > 1 ? "Factures reçues depuis" : undefined;
        const what = isNil ? { nil: true as const, lines: undefined } : { lines: [...said] };
        return say("SavingsReported", submittedOn, {
          projectId,
          reportId,
          version,
          period,
          submittedOn,
          reason,
          ...what,
        }).id;
      };
      const review = (
        version: number,
        reportFactId: string,
        days: number,
        said: Partial<FactOf<"SavingsReviewed">["data"]>,
      ) => {
        const reviewedOn = addDays(lastDayOf(to), days);
        say("SavingsReviewed", reviewedOn, { projectId, reportId, version, reportFactId, reviewedOn, ...said });
      };

      const grown = Math.round((pace / 4) * (0.5 + quarter / 8 + random() / 4));
      const reported = (cents: number): ReportLine[] => [
        {
          streamId: hosting,
          nature: "recurring",
          netAmountCents: cents,
          attributionPercent: 100,
          baseline: "2018",
          method: "facture",
        },
        ...(quarter <= lastQuarterOfLicences
          ? [
              {
                streamId: licences,
                nature: "recurring" as const,
                netAmountCents: cents * 5,
                attributionPercent: 20,
                baseline: "2018",
              },
            ]
          : []),
        ...(quarter < 2
          ? [{ streamId: resale, nature: "one-off" as const, netAmountCents: 2 * cents, baseline: "2018" }]
          : []),
        ...(quarter % 4 === 0 ? [{ streamId: hosting, nature: "avoided-cost" as const, netAmountCents: cents }] : []),
      ];
      const counted = (cents: number) =>
        cents * (1 + (quarter <= lastQuarterOfLicences ? 1 : 0) + (quarter < 2 ? 2 : 0));

      const first = report(1, reported(grown), 15);
      const isLeftOut = isOverlapping && quarter === 10;
      if (quarter === 2) {
        const accepted = [{ streamId: hosting, nature: "recurring" as const, amountCents: Math.floor(grown / 2) }];
        review(1, first, 40, { decision: "validated", accepted, reason: "Facture manquante" });
        savedCents += Math.floor(grown / 2);
      } else if (quarter === 3 || quarter === 8) {
        if (quarter === 3) review(1, first, 40, { decision: "validated" });
        else review(1, first, 40, { decision: "changes-requested", reason: "Base de comparaison à revoir" });
        const corrected = grown - 10_000;
        review(2, report(2, reported(corrected), 60), 75, { decision: "validated" });
        savedCents += counted(corrected);
      } else if (quarter === 7) {
        review(1, first, 40, { decision: "rejected", reason: "Sans justificatif" });
      } else {
        review(1, first, 40, { decision: "validated" });
        savedCents += isNil || isLeftOut ? 0 : counted(grown);
      }
    }

    const lastMonth = firstMonth + 3 * lastQuarterOfLicences + 2;
    say("StreamEnded", lastDayOf(lastMonth), { projectId, streamId: licences, lastMonth: monthText(lastMonth) });
    const on = lastDayOf(firstMonth + 3 * quarters);
    if (chapter > 0 || index % 3 === 0) say("DecisionRecorded", on, { projectId, decidedOn: on, title: "Bilan" });
    else if (index % 5 === 0) say("ProjectAbandoned", on, { projectId, on });
    else say("ProjectClosed", on, { projectId, on });
  };

  for (let chapter = 0; chapter < chapters; chapter += 1) sayChapter(chapter);
  return { projectId, lines, movements, committedCents, savedCents };
};
