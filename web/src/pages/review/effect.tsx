import { useQuery } from "@tanstack/react-query";
import type { FactOf } from "../../../../events/catalogue.ts";
import type { Position } from "../../../../shared/domain/position.ts";
import { actingRole, sourceOf } from "../../../../shared/domain/rights/rights.ts";
import { ask } from "../../api/ask.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Skeleton } from "../../ui/loaded.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { said } from "./words.ts";

type Review = FactOf<"SavingsReviewed">["data"];

/** The position as it would be with the review; nothing is recorded. */
const useWhatIf = (projectId: string, review: Review | undefined) => {
  const { roles, personId } = useMe();
  const { today } = useConfiguration();
  const role = actingRole(roles, "SavingsReviewed", today)?.role;
  const path = `/api/projects/${encodeURIComponent(projectId)}/what-if`;
  const facts =
    review === undefined || role === undefined
      ? undefined
      : [
          {
            source: sourceOf[role],
            detailType: "SavingsReviewed",
            detail: {
              metadata: { id: "what-if", version: 1, occurredAt: `${today}T23:00:00Z`, actor: personId },
              data: review,
            },
          },
        ];
  return useQuery({
    queryKey: [path, facts],
    queryFn: ({ signal }) => ask<Position>(path, { method: "POST", body: { facts }, signal }),
    enabled: facts !== undefined,
    placeholderData: (before) => before,
  });
};

const Figures = ({ before, after }: { readonly before: Position; readonly after: Position }) => {
  const say = useWords(said);
  const format = useFormat();
  const coverage = ({ validated: { coverage: of } }: Position): string => say.coverage(of.known, of.expected);
  const rows: readonly (readonly [string, (position: Position) => string])[] = [
    [say.figures.runRate, ({ validated }) => format.money(validated.runRateCents)],
    [say.figures.declaredRunRate, ({ declared }) => format.money(declared.runRateCents)],
    [
      say.figures.yield,
      ({ yield: ratio, maturedCents }) => (maturedCents === 0 ? format.notDue : format.perEuro(ratio)),
    ],
    [
      say.figures.gap,
      ({ gapCents, maturedCents }) => (maturedCents === 0 ? format.notDue : format.money(-gapCents, { signed: true })),
    ],
    [say.figures.coverage, coverage],
  ];
  return (
    <table className="ceilings">
      <caption>{say.effectCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.figure}</th>
          <th scope="col" className="amount">
            {say.before}
          </th>
          <th scope="col" className="amount">
            {say.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, of]) => (
          <tr key={name} className={of(before) === of(after) ? "unchanged" : undefined}>
            <th scope="row">{name}</th>
            <td className="amount">{of(before)}</td>
            <td className="amount">{of(after)}</td>
          </tr>
        ))}
        <tr className={before.status === after.status ? "unchanged" : undefined}>
          <th scope="row">{say.figures.status}</th>
          <td className="amount">
            <StatusTag status={before.status} />
          </td>
          <td className="amount">
            <StatusTag status={after.status} />
          </td>
        </tr>
      </tbody>
    </table>
  );
};

/** What the decision would change, before it is taken. */
export const Effect = ({ projectId, review }: { readonly projectId: string; readonly review: Review | undefined }) => {
  const say = useWords(said);
  const before = useAnswer<Position>(`/api/projects/${encodeURIComponent(projectId)}`);
  const { data: after, isError } = useWhatIf(projectId, review);
  return (
    <section aria-live="polite">
      <h3>{say.effect}</h3>
      {review === undefined ? (
        <p className="soft">{say.effectWait}</p>
      ) : isError ? (
        <p>{say.effectFailed}</p>
      ) : after === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Figures before={before} after={after} />
      )}
    </section>
  );
};
