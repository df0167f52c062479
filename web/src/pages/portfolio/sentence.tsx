import { ratio } from "../../../../shared/domain/money.ts";
import type { Portfolio } from "../../../../shared/domain/portfolio.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { SumButton } from "./sum-button.tsx";

const said = words(
  {
    at: (asOf: string, knownAt: string) => `Au ${asOf} (connu au ${knownAt}), `,
    ofThose: (count: number) => (count > 1 ? `pour ces ${count}\u00a0lauréats, ` : "pour ce lauréat, "),
    earns: "1\u00a0€ arrivé à échéance rapporte ",
    perYear: " par an. ",
    target: (amount: string) => `Cible\u00a0:\u00a0${amount}. `,
    missing: ["Il manque ", " d’économies par an. "],
    beyond: ["La cible est dépassée de ", " par an. "],
    documented: " des euros échus sont documentés.",
    nothing: (asOf: string, knownAt: string) =>
      `Au ${asOf} (connu au ${knownAt}), aucun euro n’est encore arrivé à échéance\u00a0: la promesse ne se mesure pas encore.`,
  },
  {
    at: (asOf: string, knownAt: string) => `On ${asOf} (as known on ${knownAt}), `,
    ofThose: (count: number) => (count === 1 ? "for this laureate, " : `for these ${count} laureates, `),
    earns: "€1 that matured yields ",
    perYear: " a year. ",
    target: (amount: string) => `Target: ${amount}. `,
    missing: ["Short by ", " of savings a year. "],
    beyond: ["The target is exceeded by ", " a year. "],
    documented: " of matured euros are documented.",
    nothing: (asOf: string, knownAt: string) =>
      `On ${asOf} (as known on ${knownAt}), no euro has matured yet: the promise cannot be measured so far.`,
  },
);

type Props = {
  readonly sums: Portfolio;
  /** Of some laureates, not of all the fund. */
  readonly isPart: boolean;
};

/** Does the fund keep one euro for one euro? The number, the target, the gap, the date, and how much of it is documented. */
export const Sentence = ({ sums, isPart }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { maturedCents, requiredCents, validatedRunRateCents, documentedMaturedCents } = sums;
  const [asOf, knownAt] = [format.date(sums.asOf), format.date(sums.knownAt)];
  if (maturedCents === 0) return <p className="sentence">{say.nothing(asOf, knownAt)}</p>;
  const missing = requiredCents - validatedRunRateCents;
  const [before, after] = missing > 0 ? say.missing : say.beyond;
  return (
    <p className="sentence">
      {say.at(asOf, knownAt)}
      {isPart ? say.ofThose(sums.projects) : ""}
      {say.earns}
      <strong>
        <SumButton sum="yield">{format.perEuro(sums.yield)}</SumButton>
      </strong>
      {say.perYear}
      {say.target(format.perEuro(ratio(requiredCents, maturedCents)))}
      {before}
      <SumButton sum="gap">{format.amount(Math.abs(missing))}</SumButton>
      {after}
      <SumButton sum="documented">{format.ratioPercent(ratio(documentedMaturedCents, maturedCents))}</SumButton>
      {say.documented}
    </p>
  );
};
