import fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { leastMet, runs } from "../runs.ts";
import { anInstant, rankOf } from "./a-date.ts";
import { aDelivery, delivered } from "./a-delivery.ts";
import { lineOf } from "./a-ledger.ts";
import { aPayment } from "./a-payment.ts";
import { compare } from "./naive/rivals.ts";

/** Payments of two identities at most, with few contents: what is said again, or otherwise. */
const rivals = fc.array(
  fc
    .tuple(
      aPayment,
      fc.constantFrom("same", "same", "other"),
      fc.constantFrom(1, 2, 3),
      fc.option(anInstant, { nil: undefined, freq: 4 }),
    )
    .map(([payment, id, amountCents, recordedAt]) =>
      lineOf(
        {
          ...payment,
          metadata: { ...payment.metadata, id },
          data: { projectId: "ned", paymentId: "p1", paidOn: "2019-01-15", amountCents },
        },
        recordedAt,
      ),
    ),
  { maxLength: 6, size: "max" },
);

type Said = { metadata: { id: string; occurredAt: string }; data: { amountCents: number } };

const saidIn = (line: LedgerLine): Said => line.detail as Said;

/** Absent is earliest; then the smaller canonical JSON, which only `amountCents` and `occurredAt` tell apart here. */
const first = (lines: readonly LedgerLine[]): LedgerLine | undefined =>
  [...lines].sort(
    (a, b) =>
      compare(a.recordedAt === undefined ? -1 : rankOf(a.recordedAt), b.recordedAt ? rankOf(b.recordedAt) : -1) ||
      saidIn(a).data.amountCents - saidIn(b).data.amountCents ||
      compare(saidIn(a).metadata.occurredAt, saidIn(b).metadata.occurredAt),
  )[0];

test("of one identity the fact recorded first stays, the same content has no effect and another one is refused", () => {
  let met = 0;
  fc.assert(
    fc.property(rivals, aDelivery, (lines, delivery) => {
      const { facts, refused } = readFacts(delivered(lines, delivery));
      const groups = ["same", "other"].map((id) => lines.filter((line) => saidIn(line).metadata.id === id));
      const stand = groups.flatMap((group) => first(group) ?? []);

      const said = ({ metadata, data }: Said): string => `${metadata.id} ${data.amountCents} ${metadata.occurredAt}`;
      expect(facts.map(({ fact }) => said(saidIn(lineOf(fact)))).sort()).toEqual(
        stand.map((line) => said(saidIn(line))).sort(),
      );
      const others = groups.flatMap((group) =>
        group.filter((line) => saidIn(line).data.amountCents !== saidIn(first(group) ?? line).data.amountCents),
      );
      const text = (line: LedgerLine): string => JSON.stringify([line.recordedAt, line.detail]);
      expect(new Set(refused.map(({ line, refusal }) => `${refusal.code} ${text(line)}`))).toEqual(
        new Set(others.map((line) => `id-reused ${text(line)}`)),
      );
      if (others.length > 0) met += 1;
    }),
    { numRuns: runs(3000) },
  );
  expect(met).toBeGreaterThan(leastMet(1000));
});
