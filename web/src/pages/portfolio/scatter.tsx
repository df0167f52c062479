import { useMemo } from "react";
import { Scatter, type ScatterPoint } from "../../charts/scatter.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { PortfolioFrame } from "./frame.tsx";
import { type Laureate, nameOf, shortNameOf } from "./laureates.ts";
import { usePortfolio } from "./use-portfolio.ts";
import { usePortfolioSheet } from "./use-portfolio-sheet.ts";

const said = words(
  {
    headline: (below: number, all: number) =>
      below === 0
        ? `Les ${all}\u00a0lauréats échus sont tous sur la ligne ou au-dessus.`
        : `${below}\u00a0lauréats sur ${all} sont sous la ligne : ils rapportent moins d’un euro par an pour un euro échu.`,
    subtitle: (asOf: string, knownAt: string) =>
      `En millions d’euros. Un disque par lauréat dont des euros sont échus ; sa surface dit quelle part des mois attendus est documentée. Cercle vide : rien de validé. Source : déclarations validées, au ${asOf}, connu au ${knownAt}.`,
    nothing:
      "Aucun euro de ces lauréats n’est encore arrivé à échéance : le nuage est vide. Le tableau les montre tous.",
    largest: "Les plus grands écarts",
    caption: "Investi et réalisé, en millions d’euros",
    laureate: "Lauréat",
    matured: "Échu M€",
    saved: "Validé par an M€",
    gap: "Écart M€",
    coverage: "Couverture",
  },
  {
    headline: (below: number, all: number) =>
      below === 0
        ? `All ${all} matured laureates are on the line or above.`
        : `${below} of ${all} laureates are below the line: they yield less than one euro a year for one matured euro.`,
    subtitle: (asOf: string, knownAt: string) =>
      `In millions of euros. One disc a laureate with matured euros; its area tells what share of the expected months is documented. Empty circle: nothing validated. Source: validated reports, as of ${asOf}, known on ${knownAt}.`,
    nothing: "No euro of these laureates has matured yet: the scatter is empty. The table shows them all.",
    largest: "The largest gaps",
    caption: "Invested and realised, in millions of euros",
    laureate: "Laureate",
    matured: "Matured €m",
    saved: "Validated a year €m",
    gap: "Gap €m",
    coverage: "Coverage",
  },
);

const namedLaureates = 8;

const pointOf = (laureate: Laureate): ScatterPoint => {
  const { maturedCents, validated, gapCents } = laureate.position;
  return {
    key: laureate.projectId,
    name: nameOf(laureate),
    shortName: shortNameOf(laureate),
    maturedCents,
    validatedCents: validated.runRateCents,
    gapCents: -gapCents,
    coverage: validated.coverage,
  };
};

/** What was invested against what it yields: a second view of the table. */
const PortfolioScatter = () => {
  const say = useWords(said);
  const format = useFormat();
  const portfolio = usePortfolio(8);
  const { shown, sums } = portfolio;
  const ordered = useMemo(() => [...shown].sort((a, b) => b.position.gapCents - a.position.gapCents), [shown]);
  const matured = ordered.filter(({ position }) => position.maturedCents > 0);
  const sheet = usePortfolioSheet(ordered, sums);
  const columns: readonly Column<Laureate>[] = [
    {
      key: "nuage-laureat",
      header: say.laureate,
      cell: (laureate) => (
        <Link to={`/laureats/${encodeURIComponent(laureate.projectId)}`} lang="fr">
          {nameOf(laureate)}
        </Link>
      ),
    },
    {
      key: "nuage-echu",
      header: say.matured,
      isAmount: true,
      cell: ({ position }) => format.millions(position.maturedCents),
    },
    {
      key: "nuage-valide",
      header: say.saved,
      isAmount: true,
      cell: ({ position }) => format.millions(position.validated.runRateCents),
    },
    {
      key: "nuage-ecart",
      header: say.gap,
      isAmount: true,
      cell: ({ position }) => format.millions(-position.gapCents, { signed: true }),
    },
    {
      key: "nuage-couverture",
      header: say.coverage,
      isAmount: true,
      cell: ({ position: { validated } }) => format.percent(validated.coverage.known, validated.coverage.expected),
    },
  ];
  const table = (rows: readonly Laureate[], shownColumns: readonly Column<Laureate>[]) => (
    <DataTable
      caption={say.caption}
      columns={shownColumns}
      rows={rows}
      rowKey={({ projectId }) => projectId}
      rowHeader="nuage-laureat"
    />
  );
  const below = matured.filter(({ position }) => (position.validated.runRateCents ?? 0) < position.maturedCents);
  const largest = [...matured]
    .sort((a, b) => Math.abs(b.position.gapCents) - Math.abs(a.position.gapCents))
    .slice(0, namedLaureates);
  return (
    <PortfolioFrame view="scatter" portfolio={portfolio} ordered={ordered}>
      {matured.length === 0 ? (
        <Alert severity="info" title={say.nothing} />
      ) : (
        <div className="side-by-side scatter-room">
          <Scatter
            points={matured.map(pointOf)}
            headline={say.headline(below.length, matured.length)}
            subtitle={say.subtitle(format.date(sums.asOf), format.date(sums.knownAt))}
            table={table(matured, columns)}
            sheet={sheet}
            labelled={namedLaureates}
          />
          <section className="portfolio-table">
            <h2>{say.largest}</h2>
            {table(largest, columns.slice(0, -1))}
          </section>
        </div>
      )}
    </PortfolioFrame>
  );
};

export default PortfolioScatter;
