import type { AgreementEffect } from "../../../../shared/domain/preview-agreement.ts";
import type { Finding } from "../../api/problem.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { planRows, requiredRows } from "./effect-rows.ts";

const said = words(
  {
    same: "inchangé",
    sentence: (tranches: string, plan: string) =>
      `Total des tranches\u00a0: ${tranches} ; plan pérenne, toutes années\u00a0: ${plan}.`,
    award: "Montant attribué",
    tranches: "Total des tranches",
    totals: "Montants, avant et après",
    what: "Montant",
    required: "Économies attendues par an, à l’échéance des tranches prévues",
    on: "Échéance",
    plan: "Plan pérenne par année civile",
    year: "Année",
    before: "Avant",
    after: "Après",
    change: "Écart",
  },
  {
    same: "unchanged",
    sentence: (tranches: string, plan: string) =>
      `Sum of the tranches: ${tranches}; recurring plan, all years: ${plan}.`,
    award: "Award",
    tranches: "Sum of the tranches",
    totals: "Amounts, before and after",
    what: "Amount",
    required: "Savings required a year, at the maturity of the planned tranches",
    on: "Maturity",
    plan: "Recurring plan by calendar year",
    year: "Year",
    before: "Before",
    after: "After",
    change: "Difference",
  },
);

export type Preview = {
  readonly inTheWay: readonly Finding[];
  readonly before: AgreementEffect;
  readonly after: AgreementEffect;
};

type Row = { readonly beforeCents: number | null; readonly afterCents: number | null };

/** What the agreement would change: what is asked for and when, and what is promised, before and after. */
export const EffectPreview = ({ before, after }: Preview) => {
  const say = useWords(said);
  const format = useFormat();
  const amounts = <One extends Row>(): Column<One>[] => [
    { key: "before", header: say.before, isAmount: true, cell: ({ beforeCents }) => format.money(beforeCents) },
    { key: "after", header: say.after, isAmount: true, cell: ({ afterCents }) => format.money(afterCents) },
    {
      key: "change",
      header: say.change,
      isAmount: true,
      cell: ({ beforeCents, afterCents }) =>
        beforeCents === null || afterCents === null
          ? format.missing
          : format.money(afterCents - beforeCents, { signed: true }),
    },
  ];
  const plan = planRows(before, after);
  const planChange = plan.reduce((sum, { beforeCents, afterCents }) => sum + afterCents - beforeCents, 0);
  const changeText = (cents: number): string => (cents === 0 ? say.same : format.amount(cents, { signed: true }));
  const totals = [
    { name: say.award, beforeCents: before.awardCents, afterCents: after.awardCents },
    { name: say.tranches, beforeCents: before.trancheCents, afterCents: after.trancheCents },
  ];
  return (
    <>
      <p className="sentence">
        {say.sentence(changeText(after.trancheCents - before.trancheCents), changeText(planChange))}
      </p>
      <DataTable
        caption={say.totals}
        rows={totals}
        rowKey={({ name }) => name}
        rowHeader="name"
        columns={[{ key: "name", header: say.what, cell: ({ name }) => name }, ...amounts<(typeof totals)[number]>()]}
      />
      <DataTable
        caption={say.required}
        rows={requiredRows(before, after)}
        rowKey={({ on }) => on}
        rowHeader="on"
        columns={[{ key: "on", header: say.on, cell: ({ on }) => format.date(on) }, ...amounts()]}
      />
      <DataTable
        caption={say.plan}
        rows={plan}
        rowKey={({ year }) => String(year)}
        rowHeader="year"
        columns={[{ key: "year", header: say.year, cell: ({ year }) => year }, ...amounts()]}
      />
    </>
  );
};
