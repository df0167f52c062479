import { statuses } from "../../../../shared/domain/status.ts";
import { Bullet, bulletDomain } from "../../charts/bullet.tsx";
import { Sparkline } from "../../charts/sparkline.tsx";
import { Explained } from "../../explain/explained.tsx";
import type { Format } from "../../language/format.ts";
import type { Column } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { type Laureate, nameOf, shownGapCents } from "./laureates.ts";
import { Reported } from "./reported.tsx";
import type { tableWords } from "./table-words.ts";

type Words = (typeof tableWords)["fr"];

const bulletOf = ({ position }: Laureate) => ({
  validatedCents: position.validated.runRateCents,
  declaredCents: position.declared.runRateCents,
  requiredCents: position.requiredCents,
});

const address = (projectId: string): string => `/laureats/${encodeURIComponent(projectId)}`;

/** The columns of the portfolio's table; `alerts` by laureate, when they are known. */
export const columnsFor = (
  shown: readonly Laureate[],
  say: Words,
  format: Format,
  alerts: Readonly<Record<string, number>> | undefined,
): readonly Column<Laureate>[] => {
  const domain = bulletDomain(shown.map(bulletOf));
  return [
    {
      key: "laureat",
      header: say.laureate,
      sortBy: nameOf,
      cell: (laureate) => (
        <>
          <Link to={address(laureate.projectId)} lang="fr">
            {nameOf(laureate)}
          </Link>{" "}
          <SimulatedTag isSimulated={laureate.position.simulation} />
          <span className="holder soft">
            {laureate.holder === null ? format.missing : <span lang="fr">{laureate.holder.name}</span>}
          </span>
        </>
      ),
    },
    {
      key: "statut",
      header: say.status,
      sortBy: ({ position }) => statuses.indexOf(position.status),
      cell: ({ position }) => <StatusTag status={position.status} />,
    },
    {
      key: "echu",
      header: say.matured,
      isAmount: true,
      sortBy: ({ position }) => position.maturedCents,
      cell: ({ projectId, position }) => (
        <Explained projectId={projectId} figure="maturedCents">
          {position.maturedCents === 0 ? format.notDue : format.millions(position.maturedCents)}
        </Explained>
      ),
    },
    {
      key: "economies",
      header: say.saved,
      isAmount: true,
      sortBy: ({ position }) => position.validated.runRateCents,
      cell: (laureate) => (
        <span className="bullet-cell">
          <Bullet {...bulletOf(laureate)} domain={domain} />
          <Explained projectId={laureate.projectId} figure="validated.runRateCents">
            {format.millions(laureate.position.validated.runRateCents)}
          </Explained>
        </span>
      ),
    },
    {
      key: "ecart",
      header: say.gap,
      isAmount: true,
      sortBy: ({ position }) => shownGapCents(position),
      cell: ({ projectId, position }) => {
        const gap = shownGapCents(position);
        return (
          <Explained projectId={projectId} figure="gapCents">
            {gap === null ? format.notDue : format.millions(gap, { signed: true })}
          </Explained>
        );
      },
    },
    {
      key: "trimestres",
      header: say.quarters,
      cell: ({ quarters = [], position }) => {
        const values = quarters.map(({ validatedRunRateCents }) => validatedRunRateCents);
        const known = values.filter((value) => value !== null);
        return (
          <>
            <Sparkline values={values} targetCents={position.requiredCents} />
            <span className="hidden-text">
              {known.length === 0
                ? say.noTrend
                : say.trend(format.millions(known[0] ?? null), format.millions(known.at(-1) ?? null))}
            </span>
          </>
        );
      },
    },
    {
      key: "plan",
      header: say.realised,
      isAmount: true,
      sortBy: ({ position }) => (position.plan.realisation === null ? null : Number(position.plan.realisation)),
      cell: ({ projectId, position }) => (
        <Explained projectId={projectId} figure="plan.realisation">
          {format.ratioPercent(position.plan.realisation)}
        </Explained>
      ),
    },
    {
      key: "declare",
      header: say.reported,
      sortBy: ({ reportedTo }) => reportedTo.declared,
      cell: ({ reportedTo }) => <Reported reportedTo={reportedTo} />,
    },
    ...(alerts === undefined
      ? []
      : [
          {
            key: "alertes",
            header: say.alerts,
            isAmount: true,
            sortBy: ({ projectId }: Laureate) => alerts[projectId] ?? 0,
            cell: (laureate: Laureate) => {
              const count = alerts[laureate.projectId] ?? 0;
              return count === 0 ? (
                "0"
              ) : (
                <Link
                  to={`/alertes?laureat=${encodeURIComponent(laureate.projectId)}`}
                  aria-label={say.openAlerts(count, nameOf(laureate))}
                >
                  {format.count(count)}
                </Link>
              );
            },
          },
        ]),
  ];
};
