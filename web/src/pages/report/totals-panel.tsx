import { useFormat, useWords, words } from "../../language/language.tsx";
import type { Totals } from "./totals.ts";

const said = words(
  {
    title: "Total de la période",
    recurring: "Économies pérennes",
    oneOff: "Économies ponctuelles",
    other: "Autres gains, jamais comptés",
    yearly: "soit par an",
    plan: "prévu par an",
    gap: "écart",
    unread: (count: number) =>
      count === 1
        ? "1\u00a0ligne sans montant lisible n’y est pas."
        : `${count}\u00a0lignes sans montant lisible n’y sont pas.`,
  },
  {
    title: "Total of the period",
    recurring: "Recurring savings",
    oneOff: "One-off savings",
    other: "Other gains, never counted",
    yearly: "or a year",
    plan: "planned a year",
    gap: "gap",
    unread: (count: number) =>
      count === 1
        ? "1 line without a readable amount is not in it."
        : `${count} lines without a readable amount are not in it.`,
  },
);

/** What the lines make together, and what it makes over a year beside the plan. */
export const TotalsPanel = ({ totals }: { readonly totals: Totals }) => {
  const say = useWords(said);
  const format = useFormat();
  const { recurringCents, oneOffCents, otherCents, yearlyCents, planYearlyCents, unread } = totals;
  const [isWhole, isUnknown] = [unread === 0, unread > 0 && recurringCents === 0];
  return (
    <section className="report-totals" aria-label={say.title}>
      <dl>
        <div>
          <dt>{say.recurring}</dt>
          <dd className="report-totals-main">{format.money(isUnknown ? null : recurringCents)}</dd>
        </div>
        <div>
          <dt>{say.yearly}</dt>
          <dd className="report-totals-main">{format.money(isUnknown ? null : yearlyCents)}</dd>
        </div>
        {planYearlyCents === 0 ? null : (
          <>
            <div>
              <dt>{say.plan}</dt>
              <dd>{format.money(planYearlyCents)}</dd>
            </div>
            {isWhole ? (
              <div>
                <dt>{say.gap}</dt>
                <dd>{format.money(yearlyCents - planYearlyCents, { signed: true })}</dd>
              </div>
            ) : null}
          </>
        )}
        {oneOffCents === 0 ? null : (
          <div>
            <dt>{say.oneOff}</dt>
            <dd>{format.money(oneOffCents)}</dd>
          </div>
        )}
        {otherCents === 0 ? null : (
          <div>
            <dt>{say.other}</dt>
            <dd>{format.money(otherCents)}</dd>
          </div>
        )}
      </dl>
      {isWhole ? null : <p className="soft">{say.unread(unread)}</p>}
    </section>
  );
};
