import { describe, expect, test } from "vitest";
import type { Fact } from "../../events/catalogue.ts";
import { simulationOrigin } from "../../events/envelope.ts";
import { parseWrittenFact } from "../../events/parse-fact.ts";
import { addDays } from "../../shared/domain/calendar.ts";
import { factOfLine } from "../../shared/domain/read-facts.ts";
import { quartersBetween } from "./calendar.ts";
import { laureates } from "./laureates/laureates.ts";
import { firstStartLines } from "./load-first-start.ts";
import { realWave } from "./real-wave.ts";
import { simulatedHistory } from "./simulated-history.ts";

const days = ["2018-06-01", "2019-07-01", "2021-02-14", "2022-08-14", "2024-02-14", "2026-11-23", "2031-05-16"];
const lastDay = "2031-05-16";

const factsOf = (today: string): Fact[] => simulatedHistory(today).map((line) => factOfLine(line).fact);

test("every line is accepted by the strict door", () => {
  const lines = firstStartLines(lastDay);
  expect(lines.map(parseWrittenFact).filter((parsed) => "refusal" in parsed)).toEqual([]);
  expect(() => lines.map(factOfLine)).not.toThrow();
});

test("no two facts of one subject and source share an id", () => {
  const identities = firstStartLines(lastDay).map((line) => {
    const { fact, subject } = factOfLine(line);
    return `${subject.kind} ${subject.id} ${fact.source} ${fact.metadata.id}`;
  });
  expect(new Set(identities).size).toBe(identities.length);
});

test("the same day gives the same lines", () => {
  expect(firstStartLines("2026-11-23")).toEqual(firstStartLines("2026-11-23"));
});

test.each(days)("what is told on %s is told unchanged, and first, on every later day", (day) => {
  const earlier = simulatedHistory(day);
  for (const later of days.filter((other) => other >= day)) {
    expect(simulatedHistory(later).slice(0, earlier.length)).toEqual(earlier);
  }
  expect(firstStartLines(lastDay)).toEqual(expect.arrayContaining(firstStartLines(day)));
});

test("a day of 2026 has about a thousand lines", () => {
  const count = firstStartLines("2026-11-23").length;
  expect(count).toBeGreaterThan(900);
  expect(count).toBeLessThan(2_500);
});

describe("what is real and what is not", () => {
  test("every simulated fact says so, and no real one does", () => {
    expect(new Set(factsOf(lastDay).map(({ metadata }) => metadata.origin))).toEqual(new Set([simulationOrigin]));
    expect(new Set(realWave().map((line) => factOfLine(line).fact.metadata.origin))).toEqual(new Set([undefined]));
  });

  test("simulated applications stay out of the real wave, and none becomes a laureate", () => {
    const received = factsOf(lastDay).filter((fact) => fact.type === "ApplicationReceived");
    expect(received.map(({ data }) => data.wave)).toEqual(Array(4).fill("appel-simule"));
    const selected = realWave().map((line) => factOfLine(line).fact);
    expect(selected.filter((fact) => "applicationId" in fact.data)).toEqual([]);
  });

  test("no award is stated in a simulated fact", () => {
    expect(factsOf(lastDay).filter((fact) => "awardCents" in fact.data)).toEqual([]);
  });

  test("the real wave is the fund and its seventeen laureates, with the four awards that are known", () => {
    const facts = realWave().map((line) => factOfLine(line).fact);
    expect(facts.filter(({ type }) => type === "FundEnvelopeSet")).toHaveLength(1);
    const selected = facts.filter((fact) => fact.type === "ProjectSelected");
    expect(selected.map(({ data }) => data.projectId)).toEqual(laureates.map(({ projectId }) => projectId));
    expect(awards()).toEqual(
      new Map([
        ["intelligence-emploi", 2_000_000_000],
        ["franceconnect-phase-2", 1_930_000_000],
        ["france-cloud", 2_430_000_000],
        ["amue-saas", 870_000_000],
      ]),
    );
  });
});

describe("time", () => {
  /** Dates that speak of the future by nature. */
  const promises = new Set(["plannedOn", "dueOn"]);

  const datesIn = (value: unknown): string[] => {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, field]) =>
      typeof field === "string" && /^(on|.+On)$/.test(name) && !promises.has(name) ? [field] : datesIn(field),
    );
  };

  test.each(days)("on %s nothing is recorded, stated or dated later", (today) => {
    for (const line of firstStartLines(today)) {
      const { fact } = factOfLine(line);
      const recordedAt = line.recordedAt ?? "never";
      expect(recordedAt < today).toBe(true);
      expect(fact.metadata.occurredAt < recordedAt).toBe(true);
      expect(datesIn(fact.data).filter((date) => date > fact.metadata.occurredAt.slice(0, 10))).toEqual([]);
    }
  });

  test("payments are recorded one to three days after the money left", () => {
    for (const line of simulatedHistory(lastDay)) {
      const { fact } = factOfLine(line);
      if (fact.type !== "TranchePaid" || fact.data.paymentId.endsWith("-bis")) continue;
      const recordedOn = line.recordedAt?.slice(0, 10);
      expect([1, 2, 3].map((wait) => addDays(fact.data.paidOn, wait))).toContain(recordedOn);
    }
  });

  test.each(days)("on %s whoever still declares has declared every quarter that is due", (today) => {
    const reported = new Set(
      factsOf(today).flatMap(({ type, data }) =>
        type === "SavingsReported" ? [`${data.projectId} ${data.reportId}`] : [],
      ),
    );
    for (const { projectId, streams, reporting } of laureates) {
      if (reporting === undefined || reporting.until !== undefined) continue;
      const [first = today] = streams.map(({ from }) => from).sort();
      const due = quartersBetween(first, today).filter(({ lastDay: end }) => addDays(end, 45) <= today);
      expect(due.filter(({ name }) => !reported.has(`${projectId} ${name}`))).toEqual([]);
    }
  });
});

describe("money", () => {
  const agreements = () => factsOf(lastDay).filter((fact) => fact.type === "AgreementSigned");
  const totalOf = (tranches: readonly { amountCents: number }[]) =>
    tranches.reduce((total, { amountCents }) => total + amountCents, 0);

  test("the tranches of every version add up to the award, where it is known", () => {
    for (const { data } of agreements()) {
      const award = awards().get(data.projectId);
      if (award !== undefined) expect(totalOf(data.tranches)).toBe(award);
    }
  });

  test("the tranches of the wave stay within its 126 M€", () => {
    const first = agreements().filter(({ data }) => data.version === 1);
    expect(first.reduce((total, { data }) => total + totalOf(data.tranches), 0)).toBeLessThanOrEqual(12_600_000_000);
  });

  test("no tranche is paid more than its amount, the second entry being withdrawn", () => {
    const facts = factsOf(lastDay);
    const withdrawn = new Set(facts.flatMap(({ type, data }) => (type === "FactWithdrawn" ? [data.factId] : [])));
    const paid = facts
      .filter((fact) => fact.type === "TranchePaid")
      .filter(({ metadata }) => !withdrawn.has(metadata.id));
    const amounts = new Map(
      agreements().flatMap(({ data }) =>
        data.tranches.map(({ trancheId, amountCents }) => [`${data.projectId} ${trancheId}`, amountCents]),
      ),
    );
    const tranches = paid.map(({ data }) => `${data.projectId} ${data.trancheId}`);
    expect(new Set(tranches).size).toBe(tranches.length);
    expect(paid.map(({ data }) => data.amountCents)).toEqual(tranches.map((tranche) => amounts.get(tranche)));
    expect(withdrawn.size).toBe(1);
  });

  test("an amendment lowers the plan and says why", () => {
    const planned = ({ data }: ReturnType<typeof agreements>[number]): number =>
      data.streams.reduce((total, { annualPlan }) => total + (Object.values(annualPlan).at(-1) ?? 0), 0);
    const amended = agreements().filter(({ data }) => data.version > 1);
    expect(amended.length).toBeGreaterThanOrEqual(4);
    for (const amendment of amended) {
      const before = agreements().find(
        ({ data }) => data.projectId === amendment.data.projectId && data.version === amendment.data.version - 1,
      );
      expect(before && planned(amendment) < planned(before)).toBe(true);
    }
  });
});

function awards(): Map<string, number> {
  return new Map(
    realWave().flatMap((line) => {
      const { fact } = factOfLine(line);
      if (fact.type !== "ProjectSelected" || fact.data.awardCents === undefined) return [];
      return [[fact.data.projectId, fact.data.awardCents] as const];
    }),
  );
}
