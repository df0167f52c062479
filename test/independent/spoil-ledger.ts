import type { LedgerLine } from "./figures.ts";
import { addDays } from "./generate-project.ts";
import type { Random } from "./random.ts";

/*
 * What delivery and people do to a ledger: repetitions, other content under a known id, withdrawals,
 * wrong sources and malformed facts (DOMAIN.md section 3).
 */

type Detail = { metadata: Record<string, unknown>; data: Record<string, unknown> };

const copyOf = (line: LedgerLine): { line: LedgerLine; detail: Detail } => {
  const detail = structuredClone(line.detail) as Detail;
  return { line: { ...line, detail }, detail };
};

const recordedLater = (random: Random, line: LedgerLine): LedgerLine => {
  if (line.recordedAt === undefined || random.chance(0.15)) {
    return random.chance(0.5) ? line : { ...line, recordedAt: "2022-03-04T05:06:07Z" };
  }
  if (random.chance(0.15)) return line;
  if (random.chance(0.1)) {
    const { recordedAt: _, ...known } = line;
    return known;
  }
  return { ...line, recordedAt: `${addDays(line.recordedAt.slice(0, 10), random.int(-200, 400))}T12:00:00Z` };
};

/** Same identity and content; the keys in another order, the metadata not quite the same. */
const repetition = (random: Random, original: LedgerLine): LedgerLine => {
  const { line, detail } = copyOf(original);
  const data = Object.fromEntries(random.shuffle(Object.entries(detail.data)));
  const metadata = {
    ...detail.metadata,
    ...(random.chance(0.5) ? { actor: random.pick(["aa", "zz"]) } : {}),
    ...(random.chance(0.5) ? { occurredAt: random.pick(["2017-01-01T00:00:00Z", "2029-01-01T00:00:00Z"]) } : {}),
    ...(random.chance(0.2) ? { origin: random.pick(["simulation", "import"]) } : {}),
  };
  return recordedLater(random, { ...line, detail: { data, metadata } });
};

/** Same identity, other content: one of the two is refused as `id-reused`. */
const otherContent = (random: Random, original: LedgerLine): LedgerLine => {
  const { line, detail } = copyOf(original);
  const { data } = detail;
  const dates = ["paidOn", "repaidOn", "selectedOn", "signedOn", "submittedOn", "reviewedOn", "on", "committedOn"];
  const date = dates.find((field) => field in data);
  if (typeof data["amountCents"] === "number" && random.chance(0.6))
    data["amountCents"] = Math.abs(data["amountCents"]) + 1;
  else if (date !== undefined) data[date] = addDays(String(data[date]), random.int(1, 90));
  else data["reason"] = "autre";
  return recordedLater(random, line);
};

type Spoiler = (detail: Detail, random: Random) => void;

/** Ways to say a fact wrongly, by type. Every one must be refused by the contracts of `events/` and by the SQL alike. */
export const malformations: Readonly<Record<string, readonly Spoiler[]>> = {
  any: [
    ({ metadata }) => delete metadata["actor"],
    ({ metadata }) => Object.assign(metadata, { actor: "" }),
    ({ metadata }) => Object.assign(metadata, { occurredAt: "2021-01-01T10:00:00" }),
    ({ metadata }) => Object.assign(metadata, { id: "with space" }),
    ({ metadata }) => Object.assign(metadata, { id: "" }),
    ({ metadata }) => Object.assign(metadata, { origin: 3 }),
  ],
  TranchePaid: [
    ({ data }) => Object.assign(data, { amountCents: 12.5 }),
    ({ data }) => Object.assign(data, { amountCents: "1200" }),
    ({ data }) => Object.assign(data, { amountCents: 0 }),
    ({ data }) => Object.assign(data, { amountCents: -5 }),
    ({ data }) => Object.assign(data, { amountCents: 10 ** 13 + 1 }),
    ({ data }) => Object.assign(data, { paidOn: "2021-02-29" }),
    ({ data }) => Object.assign(data, { trancheId: "" }),
    ({ data }) => Object.assign(data, { channel: "cheque" }),
    ({ data }) => delete data["paymentId"],
  ],
  TrancheRepaid: [({ data }) => Object.assign(data, { reason: "" }), ({ data }) => delete data["paymentId"]],
  CommitmentRecorded: [
    ({ data }) => Object.assign(data, { amountCents: 0.1 }),
    ({ data }) => Object.assign(data, { committedOn: "2021" }),
  ],
  ProjectSelected: [
    ({ data }) => delete data["holder"],
    ({ data }) => delete data["wave"],
    ({ data }) => Object.assign(data, { terms: { ratioPercent: 0 } }),
    ({ data }) => Object.assign(data, { terms: { delayMonths: 241 } }),
    ({ data }) => Object.assign(data, { terms: { reportEveryMonths: 5 } }),
    ({ data }) => Object.assign(data, { terms: { reviewRequired: "no" } }),
    ({ data }) => Object.assign(data, { agreement: { streams: [] } }),
  ],
  AgreementSigned: [
    ({ data }) => Object.assign(data, { version: 2, reason: "" }),
    ({ data }) => Object.assign(data, { version: 0 }),
    ({ data }) => delete data["tranches"],
    ({ data }) =>
      Object.assign(data, {
        tranches: ["t", "t"].map((trancheId) => ({ trancheId, plannedOn: "2020-01-01", amountCents: 1 })),
      }),
    ({ data }) => Object.assign(data, { streams: [stream("2020-01", { "2019": 5 })] }),
    ({ data }) => Object.assign(data, { streams: [stream("2020-01", { "2020": 5, "2022": 5 })] }),
    ({ data }) => Object.assign(data, { streams: [{ ...stream("2020-01", {}), to: "2019-12" }] }),
    ({ data }) => Object.assign(data, { streams: [stream("2020-01", {}), stream("2021-01", {})] }),
    ({ data }) => Object.assign(data, { streams: [{ ...stream("2020-01", {}), nature: "magic" }] }),
  ],
  SavingsReported: [
    ({ data }) => Object.assign(data, { nil: true, lines: [line(1)] }),
    ({ data }) => delete data["nil"] && delete data["lines"],
    ({ data }) => Object.assign(data, { nil: null, lines: [] }),
    ({ data }) => Object.assign(data, { nil: false }),
    ({ data }) => Object.assign(data, { nil: null, lines: [line(1), line(2)] }),
    ({ data }) => Object.assign(data, { nil: null, lines: [line(1.5)] }),
    ({ data }) => Object.assign(data, { nil: null, lines: [{ ...line(1), attributionPercent: 101 }] }),
    ({ data }) => Object.assign(data, { period: { from: "2021-03", to: "2021-02" } }),
    ({ data }) => Object.assign(data, { period: { from: "2021-13", to: "2022-01" } }),
    ({ data }) => Object.assign(data, { version: 2, reason: null }),
  ],
  SavingsReviewed: [
    ({ data }) => Object.assign(data, { decision: "rejected", reason: "" }),
    ({ data }) => Object.assign(data, { decision: "maybe" }),
    ({ data }) =>
      Object.assign(data, {
        reason: "vu",
        accepted: [1, 2].map((amountCents) => ({ streamId: "s", nature: "recurring", amountCents })),
      }),
    ({ data }) => delete data["version"],
  ],
  StreamEnded: [({ data }) => Object.assign(data, { lastMonth: "2021-00" }), ({ data }) => delete data["reason"]],
};

const stream = (from: string, annualPlan: Record<string, number>) => ({
  streamId: "hosting",
  label: "x",
  nature: "recurring",
  from,
  annualPlan,
});
const line = (netAmountCents: number) => ({ streamId: "hosting", nature: "recurring", netAmountCents });

const malformed = (random: Random, original: LedgerLine): LedgerLine => {
  const { line, detail } = copyOf(original);
  if (random.chance(0.1)) return { ...line, detailType: random.pick(["TranchePayed", "", "tranchePaid"]) };
  if (random.chance(0.5)) detail.metadata["id"] = `bad-${random.int(1, 1_000_000)}`;
  random.pick(malformations[random.chance(0.8) ? line.detailType : "any"] ?? malformations["any"] ?? [])(
    detail,
    random,
  );
  return recordedLater(random, line);
};

const wrongSource = (random: Random, original: LedgerLine): LedgerLine => {
  const { line, detail } = copyOf(original);
  if (random.chance(0.5)) detail.metadata["id"] = `wrong-${random.int(1, 1_000_000)}`;
  const fact = ["SavingsReviewed", "FactWithdrawn"].includes(line.detailType);
  const others = ["trajectoire.fund", "trajectoire.finance", "trajectoire.project"].filter(
    (source) => source !== line.source,
  );
  return { ...line, source: fact ? "trajectoire.portfolio" : random.pick([...others, "trajectoire.portfolio"]) };
};

const withdrawal = (random: Random, target: LedgerLine, number: number): LedgerLine => {
  const { detail } = copyOf(target);
  const source = random.chance(0.88)
    ? target.source
    : random.pick(["trajectoire.fund", "trajectoire.finance", "trajectoire.project"]);
  const factId = random.chance(0.93) ? detail.metadata["id"] : "f-999";
  const data = { projectId: detail.data["projectId"], factId, withdrawnOn: "2021-06-01", reason: "saisie en double" };
  const metadata = { id: `w-${number}`, version: 1, occurredAt: "2021-06-01T08:00:00Z", actor: "person-1" };
  const recordedAt = `${addDays("2020-01-01", random.int(0, 1800))}T${random.pick(["00:30:00+01:00", "12:00:00Z", "22:30:00Z"])}`;
  const line = { source, detailType: "FactWithdrawn", detail: { metadata, data } };
  return random.chance(0.3) ? line : { ...line, recordedAt };
};

/** The lines of one project with what went wrong added, in no order. */
export const spoil = (random: Random, lines: readonly LedgerLine[]): LedgerLine[] => {
  const spoiled = [...lines];
  const some = (share: number): LedgerLine[] => lines.filter(() => random.chance(share));
  for (const line of some(0.06)) spoiled.push(repetition(random, line));
  for (const line of some(0.04)) spoiled.push(otherContent(random, line));
  for (const line of some(0.04)) spoiled.push(malformed(random, line));
  for (const line of some(0.02)) spoiled.push(wrongSource(random, line));
  const withdrawals = some(0.05).map((line, index) => withdrawal(random, line, index));
  // Withdrawals of withdrawals, and of themselves: final all the same.
  const again = withdrawals
    .filter(() => random.chance(0.3))
    .map((line, index) => withdrawal(random, line, 100 + index));
  return random.shuffle([...spoiled, ...withdrawals, ...again]);
};
