import { useMemo } from "react";
import { Legend } from "../../charts/legend.tsx";
import { SmallMultiple, smallDomain } from "../../charts/small-multiple.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";
import { Pager, usePage } from "../../ui/pager.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { byStatusThenGap, curveOf, referenceCents } from "./curves.ts";
import { PortfolioFrame } from "./frame.tsx";
import { type Laureate, nameOf, shownGapCents } from "./laureates.ts";
import { QuartersTable } from "./quarters-table.tsx";
import { usePortfolio } from "./use-portfolio.ts";

const said = words(
  {
    about:
      "Une courbe par lauréat, du premier versement à la date de situation. Toutes sont ramenées à ce qui est requis de chacun : la ligne tiretée finit à la même hauteur partout, et se compare d’un coup d’œil. Une courbe qui touche le haut du cadre le dépasse. Les plus préoccupants d’abord, puis le plus grand écart.",
    legend: {
      realised: "Économies validées par an",
      required: "Requis",
      paid: "Versé",
      forecast: "Prévision centrale",
    },
    perEuro: (amount: string) => `${amount} par euro échu`,
    gap: (amount: string) => `écart ${amount} par an`,
    notDue: (on: string) => `première échéance le ${on}`,
    noPayment: "aucun versement",
    unknown: "rien de validé sur douze mois",
  },
  {
    about:
      "One curve a laureate, from the first payment to the date of the situation. All are scaled to what is required of each: the dashed line ends at the same height everywhere, so curves compare at a glance. A curve that touches the top of its frame goes beyond. The most worrying first, then the largest gap.",
    legend: { realised: "Validated savings a year", required: "Required", paid: "Paid", forecast: "Central forecast" },
    perEuro: (amount: string) => `${amount} per matured euro`,
    gap: (amount: string) => `gap ${amount} a year`,
    notDue: (on: string) => `first maturity on ${on}`,
    noPayment: "no payment",
    unknown: "nothing validated over twelve months",
  },
);

const curvesAPage = 60;
/** Ten years: from the fund's first payment to its last maturity. */
const quartersOfACurve = 40;

const Curve = ({ laureate, domain }: { readonly laureate: Laureate; readonly domain: readonly [number, number] }) => {
  const say = useWords(said);
  const format = useFormat();
  const { position, projectId } = laureate;
  const { next } = position;
  const gap = shownGapCents(position);
  const points = curveOf(laureate);
  return (
    <li className="small-card">
      <p>
        <Link to={`/laureats/${encodeURIComponent(projectId)}`} lang="fr">
          {nameOf(laureate)}
        </Link>{" "}
        <SimulatedTag isSimulated={position.simulation} />
      </p>
      {points.length === 0 ? (
        <p className="soft small-empty">{say.noPayment}</p>
      ) : (
        <SmallMultiple
          points={points}
          referenceCents={referenceCents(position)}
          domain={domain}
          next={next === null ? undefined : { on: next.maturityOn, centralCents: next.forecast.centralCents }}
        />
      )}
      <p>
        <StatusTag status={position.status} />
      </p>
      <p>
        {gap === null
          ? next === null
            ? format.notDue
            : say.notDue(format.date(next.maturityOn))
          : position.yield === null
            ? say.unknown
            : say.perEuro(format.perEuro(position.yield))}
        {gap === null ? null : <span className="soft"> · {say.gap(format.amount(gap, { signed: true }))}</span>}
      </p>
    </li>
  );
};

/** Whose curve bends? */
const PortfolioTrajectories = () => {
  const say = useWords(said);
  const portfolio = usePortfolio(quartersOfACurve);
  const { shown } = portfolio;
  const ordered = useMemo(() => byStatusThenGap(shown), [shown]);
  const domain = useMemo(
    () => smallDomain(shown.map((laureate) => [curveOf(laureate), referenceCents(laureate.position)])),
    [shown],
  );
  const { rows, ...page } = usePage(ordered, curvesAPage);
  return (
    <PortfolioFrame view="trajectories" portfolio={portfolio} ordered={ordered}>
      <p className="soft">{say.about}</p>
      <Legend
        swatches={[
          { kind: "line", mark: "realised", label: say.legend.realised },
          { kind: "line", mark: "required", label: say.legend.required },
          { kind: "line", mark: "paid", label: say.legend.paid },
          { kind: "line", mark: "forecast", label: say.legend.forecast },
        ]}
      />
      <ul className="small-multiples">
        {rows.map((laureate) => (
          <Curve key={laureate.projectId} laureate={laureate} domain={domain} />
        ))}
      </ul>
      <Pager {...page} />
      <QuartersTable laureates={rows} />
    </PortfolioFrame>
  );
};

export default PortfolioTrajectories;
