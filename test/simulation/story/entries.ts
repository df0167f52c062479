import { aFact } from "../../../events/a-fact.ts";
import type { Entry } from "../../../events/envelope.ts";
import { aPortfolio } from "../../a-portfolio.ts";
import type { PutEntry } from "../aws/bus.ts";
import type { Dice } from "../engine/dice.ts";

/*
 * What is said in one seed: the facts of a few laureates, and among them what cannot be recorded.
 */

const portfolios = new Map<string, readonly Entry[]>();

/** Made once for each size: the story of a seed is which of them, and in which order. */
const portfolio = (laureates: number, facts: number): readonly Entry[] => {
  const key = `${laureates} ${facts}`;
  const made = portfolios.get(key) ?? aPortfolio(laureates, facts);
  portfolios.set(key, made);
  return made;
};

const payment = (id: string, amountCents: number) =>
  aFact("TranchePaid", { projectId: "projet-0", paymentId: id, amountCents }, { id });

const oddities: readonly ((dice: Dice) => readonly Entry[])[] = [
  (dice) => [payment("taken", 100), payment("taken", dice.pick([100, 200]))],
  () => [{ ...payment("stranger", 1), source: "acme.erp" }],
  () => [{ ...payment("mistyped", 1), detailType: "TranchePayed" }],
  () => [aFact("TranchePaid", { projectId: "projet-0", amountCents: 1.5 }, { id: "half" })],
  () => [{ ...payment("not-theirs", 1), source: "trajectoire.fund" }],
  () => [{ ...payment("announced", 1), source: "trajectoire.portfolio" }],
  () => [
    aFact(
      "SavingsReported",
      { projectId: "projet-0", reportId: "odd", period: { from: "2019-01", to: "2019-03" } },
      { id: "odd" },
    ),
    aFact(
      "SavingsReviewed",
      { projectId: "projet-0", reportId: "odd", version: 1, reportFactId: "odd" },
      { id: "verdict" },
    ),
    aFact("FactWithdrawn", { projectId: "projet-0", factId: "verdict" }, { id: "unsaid", source: "trajectoire.fund" }),
  ],
  () => [aFact("FundEnvelopeSet", {}, { id: "envelope" })],
  (dice) => [
    aFact(
      "SettingsChanged",
      { changedOn: "2022-01-01", alerts: { A14: { minorDays: dice.pick([0, 3_000]) }, escalation: { days: 1 } } },
      { id: "settings" },
    ),
    /* Off, and on again from a day of the story: what was open clears and is raised again. */
    aFact("SettingsChanged", { changedOn: "2022-01-02", alerts: { A13: { enabled: 0 } } }, { id: "off" }),
    aFact("SettingsChanged", { changedOn: "2022-03-26", alerts: { A13: { enabled: 1 } } }, { id: "on" }),
  ],
  () => [aFact("ApplicationReceived", {}, { id: "file" }), aFact("ApplicationAssessed", {}, { id: "opinion" })],
];

const tooLarge = aFact("DecisionRecorded", { projectId: "projet-0", text: "x".repeat(131_072) }, { id: "large" });

const written = ({ source, detailType, detail }: Entry): PutEntry => ({
  source,
  detailType,
  detail: JSON.stringify(detail),
});

/** The entries of a seed, in the order their producers put them: a few of them twice. */
export const entriesOf = (dice: Dice): PutEntry[] => {
  const facts = portfolio(dice.between(1, 3), dice.between(4, 16));
  const odd = oddities.flatMap((make) => (dice.yes(0.25) ? make(dice) : []));
  const large = dice.yes(0.01) ? [tooLarge] : [];
  const all = [...facts, ...odd, ...large].map(written);
  return dice.shuffled([...all, ...all.filter(() => dice.yes(0.1))]);
};
