import { useFormat, useWords, words } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { exampleFigures, examplePayments, exampleSavings } from "./example-figures.ts";

const said = words(
  {
    intro:
      "Un projet inventé a reçu trois versements. Deux postes pérennes sont déclarés et validés pour 2022, plus une économie ponctuelle. Que dit-on de lui au 31 décembre 2022\u00a0?",
    payments: "Les versements, et le jour où chacun doit commencer à rapporter",
    paidOn: "Versé le",
    maturesOn: "Échu le",
    amount: "Montant",
    total: "Total",
    matured: "Échu",
    maturedText: "les deux premiers versements\u00a0; le troisième n’arrive à échéance qu’en mars 2023.",
    required: "Requis",
    requiredText: "un euro par an pour un euro échu.",
    rate: "Rythme annuel",
    rateText: "l’hébergement et les licences\u00a0; la ponctuelle de 900 000,00 € n’y entre pas.",
    yield: "Rendement",
    gap: "Écart",
    gapText: "réalisé moins requis\u00a0: il manque cela chaque année.",
    payback: "Délai de retour",
    paybackText:
      "le cumul, ponctuelle comprise, vient de dépasser le versé. La mise est remboursée\u00a0; la promesse annuelle n’est pourtant pas tenue.",
    status: "Statut",
    statusText:
      "les euros échus depuis un an (2,4 M€) sont couverts\u00a0; les autres sont dans leur première année de preuve.",
  },
  {
    intro:
      "A made-up project received three payments. Two recurring streams are reported and validated for 2022, and one one-off saving. What is said of it on 31 December 2022?",
    payments: "The payments, and the day on which each must begin to yield",
    paidOn: "Paid on",
    maturesOn: "Matures on",
    amount: "Amount",
    total: "Total",
    matured: "Matured",
    maturedText: "the first two payments; the third matures in March 2023 only.",
    required: "Required",
    requiredText: "one euro a year for one euro matured.",
    rate: "Run-rate",
    rateText: "hosting and licences; the one-off of €900,000.00 is no part of it.",
    yield: "Yield",
    gap: "Gap",
    gapText: "realised less required: this is missing each year.",
    payback: "Payback",
    paybackText:
      "cumulative savings, the one-off included, have just passed what was paid. The money is back; the yearly promise is not kept all the same.",
    status: "Status",
    statusText: "the euros matured for a year (€2.4m) are covered; the others are in their first year of proof.",
  },
);

export const Example = () => {
  const say = useWords(said);
  const { money, date, perEuro } = useFormat();
  const { maturedCents, requiredCents, runRateCents, gapCents, cumulativeCents, paidCents, status } = exampleFigures;
  const [first, second] = examplePayments;
  const { hostingCents, licencesCents } = exampleSavings;
  const steps = [
    [
      say.matured,
      `M = ${money(first.amountCents)} + ${money(second.amountCents)} = ${money(maturedCents)}`,
      say.maturedText,
    ],
    [say.required, `R = 100 × M / 100 = ${money(requiredCents)}`, say.requiredText],
    [say.rate, `E12 = ${money(hostingCents)} + ${money(licencesCents)} = ${money(runRateCents)}`, say.rateText],
    [say.yield, `Y = E12 / M = ${perEuro(exampleFigures.yield)}`, `(${exampleFigures.yield})`],
    [say.gap, `E12 − R = ${money(-gapCents, { signed: true })}`, say.gapText],
    [say.payback, `C = ${money(cumulativeCents)} ≥ I = ${money(paidCents)}`, say.paybackText],
  ] as const;
  return (
    <>
      <p>{say.intro}</p>
      <DataTable
        caption={say.payments}
        rows={examplePayments}
        rowKey={({ paidOn }) => paidOn}
        rowHeader="paidOn"
        columns={[
          { key: "paidOn", header: say.paidOn, cell: ({ paidOn }) => date(paidOn) },
          { key: "maturesOn", header: say.maturesOn, cell: ({ maturesOn }) => date(maturesOn) },
          { key: "amount", header: say.amount, cell: ({ amountCents }) => money(amountCents), isAmount: true },
        ]}
      />
      <dl className="steps">
        {steps.map(([name, formula, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="in-symbols">{formula}</span> {text}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say.status}</dt>
          <dd>
            <StatusTag status={status} /> {say.statusText}
          </dd>
        </div>
      </dl>
    </>
  );
};
