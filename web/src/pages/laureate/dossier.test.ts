import { expect, test } from "vitest";
import { aFact } from "../../../../events/a-fact.ts";
import { historyOf } from "../../../../shared/domain/history/history.ts";
import type { LedgerLine } from "../../../../shared/domain/ports.ts";
import { readFacts } from "../../../../shared/domain/read-facts.ts";
import { dossierAt, isKnownBy } from "./dossier.ts";
import type { HistoryEntry } from "./history-entry.ts";

const isEntry = (entry: object): entry is HistoryEntry => "fact" in entry;

const at = (lines: readonly LedgerLine[], asOf: string, knownAt: string | null = null) =>
  dossierAt(historyOf(readFacts(lines).facts).filter(isEntry), { asOf, knownAt, delayMonths: 36 });

const paid = (id: string, more: object = {}) =>
  aFact(
    "TranchePaid",
    { projectId: "ned", paymentId: "p1", amountCents: 1_000, paidOn: "2020-02-29", ...more },
    { id },
  );

test("a day of knowledge lasts until its end in Paris; what has no date is known from the start", () => {
  expect(isKnownBy("2022-07-15T21:59:59Z", "2022-07-15")).toBe(true);
  expect(isKnownBy("2022-07-15T22:00:00Z", "2022-07-15")).toBe(false);
  expect(isKnownBy("2022-07-15T22:00:00Z", "2022-07-15T22:00:00Z")).toBe(true);
  expect(isKnownBy(null, "2018-01-01")).toBe(true);
});

test("a payment is net of what came back by then, and matures as the domain says", () => {
  const back = aFact(
    "TrancheRepaid",
    { projectId: "ned", repaymentId: "r1", paymentId: "p1", amountCents: 400, repaidOn: "2021-01-01", reason: "x" },
    { id: "r" },
  );
  const [payment] = at([paid("a"), back], "2022-12-31").payments;
  expect(payment).toMatchObject({ netCents: 600, maturityOn: "2023-02-28", repayments: [{ cents: 400 }] });
  expect(at([paid("a"), back], "2020-12-31").payments[0]?.netCents).toBe(1_000);
  expect(at([paid("a"), back], "2020-01-31").payments).toEqual([]);
});

test("a withdrawn fact stands until its withdrawal is known", () => {
  const withdrawal = {
    ...aFact("FactWithdrawn", { projectId: "ned", factId: "a" }, { id: "w", source: "trajectoire.finance" }),
    recordedAt: "2022-05-01T10:00:00Z",
  };
  expect(at([paid("a"), withdrawal], "2022-12-31").payments).toEqual([]);
  expect(at([paid("a"), withdrawal], "2022-12-31", "2022-04-30").payments).toHaveLength(1);
});

test("of two agreements of one version the first counts, and the next version comes after the last signed", () => {
  const signed = (id: string, occurredAt: string, label: string) =>
    aFact(
      "AgreementSigned",
      {
        projectId: "ned",
        version: 1,
        signedOn: "2019-01-01",
        tranches: [],
        streams: [{ streamId: "s", label, nature: "recurring", from: "2020-01", annualPlan: { "2020": 1 } }],
      },
      { id, occurredAt },
    );
  const dossier = at(
    [signed("b", "2019-01-02T10:00:00Z", "Second"), signed("a", "2019-01-01T10:00:00Z", "Premier")],
    "2022-12-31",
  );
  expect(dossier.agreements.map(({ fact }) => fact)).toEqual(["a trajectoire.fund"]);
  expect(dossier.streamLabel("s")).toBe("Premier");
  expect(dossier.lastVersion).toBe(1);
});
