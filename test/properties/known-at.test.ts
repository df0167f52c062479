import fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { leastMet, runs } from "../runs.ts";
import { aKnownAt, anAsOf, anInstant, wasKnown } from "./a-date.ts";
import { aDelivery, delivered } from "./a-delivery.ts";
import { aLedger, lineOf, someFacts } from "./a-ledger.ts";
import { bytesOf, bytesOfState, stateOf } from "./answers.ts";

/** The same lines recorded after τ, at an instant that the others use too when one is later. */
const recordedAfter = (lines: readonly LedgerLine[], knownAt: string, at: string): LedgerLine[] =>
  lines.map((line) => ({ ...line, recordedAt: wasKnown(at, knownAt) ? "2026-01-02T00:00:00Z" : at }));

const someLater = fc
  .tuple(someFacts, fc.nat(20))
  .map(([facts, from]) => facts.slice(from, from + 6).map((fact) => lineOf(fact)));

test("a fact recorded after τ changes nothing of what was known at τ", () => {
  let met = 0;
  fc.assert(
    fc.property(
      aLedger,
      someLater,
      anInstant,
      aDelivery,
      anAsOf,
      aKnownAt,
      (lines, later, at, delivery, asOf, knownAt) => {
        const all = delivered([...lines, ...recordedAfter(later, knownAt, at)], delivery);
        expect(bytesOf(all, asOf, knownAt)).toBe(bytesOf(lines, asOf, knownAt));
        if (later.length > 0 && lines.length > 0) met += 1;
      },
    ),
    { numRuns: runs(2000) },
  );
  expect(met).toBeGreaterThan(leastMet(1000));
});

test("what was known at τ is what the lines recorded by then say alone", () => {
  let met = 0;
  fc.assert(
    fc.property(aLedger, anAsOf, aKnownAt, (lines, asOf, knownAt) => {
      const recordedByThen = lines.filter(({ recordedAt }) => wasKnown(recordedAt, knownAt));
      expect(bytesOf(lines, asOf, knownAt)).toBe(bytesOfState(stateOf(recordedByThen), asOf, knownAt));
      if (recordedByThen.length > 0 && recordedByThen.length < lines.length) met += 1;
    }),
    { numRuns: runs(2000) },
  );
  expect(met).toBeGreaterThan(leastMet(1000));
});

/** The line says something else under the same identity. */
const otherContent = ({ source, detailType, detail }: LedgerLine): LedgerLine => {
  const { metadata, data } = detail as { metadata: object; data: object };
  return {
    source,
    detailType,
    detail: { metadata, data: { ...data, note: "other", amountCents: 1, reason: "autre" } },
  };
};

test("an identity taken again after τ, with another content, changes nothing of what was known at τ", () => {
  fc.assert(
    fc.property(aLedger, anInstant, aDelivery, anAsOf, aKnownAt, (lines, at, delivery, asOf, knownAt) => {
      const known = lines.filter(({ recordedAt }) => wasKnown(recordedAt, knownAt));
      const later = recordedAfter(known.slice(0, 5).map(otherContent), knownAt, at);
      expect(bytesOf(delivered([...lines, ...later], delivery), asOf, knownAt)).toBe(bytesOf(lines, asOf, knownAt));
    }),
    { numRuns: runs(2000) },
  );
});

test("a withdrawal recorded after τ takes nothing from what was known at τ, and counts from then on", () => {
  let met = 0;
  fc.assert(
    fc.property(aLedger, anAsOf, aKnownAt, (lines, asOf, knownAt) => {
      const withdrawals = lines.map(({ source, detail }, index): LedgerLine => {
        const { metadata, data } = detail as { metadata: { id: string }; data: { projectId: string } };
        const { projectId } = data;
        return {
          source,
          detailType: "FactWithdrawn",
          detail: {
            metadata: { ...metadata, id: `later-${index}` },
            data: { projectId, factId: metadata.id, withdrawnOn: "2018-01-01", reason: "erreur" },
          },
          recordedAt: "2026-01-02T00:00:00Z",
        };
      });
      const all = [...lines, ...withdrawals];
      expect(bytesOf(all, asOf, knownAt)).toBe(bytesOf(lines, asOf, knownAt));
      if (lines.length > 0) {
        expect(JSON.parse(bytesOf(all, asOf).split("\n")[1] ?? "")).toMatchObject({ paidCents: 0, lifecycle: null });
        met += 1;
      }
    }),
    { numRuns: runs(1000) },
  );
  expect(met).toBeGreaterThan(leastMet(900));
});
