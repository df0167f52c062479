import { useContext } from "react";
import type {
  AnnualisedPart,
  CommitmentPart,
  CoveragePart,
  LastYearPart,
  Part,
  PaymentPart,
  PlanPart,
  StreamPart,
} from "../../../shared/domain/explain/explanation.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Cited, Explaining } from "./cited.tsx";
import { KnownMonths, LinesTable, MonthsTable } from "./lines-table.tsx";
import { natureWords } from "./state-words.ts";
import { SumTable } from "./sum-table.tsx";

const said = words(
  {
    byStream: "Par poste d’économies",
    stream: "Poste",
    nature: "Nature",
    detail: (stream: string) => `${stream} : lignes et mois`,
    annualised: "Rythme de chaque poste : 12 × montant / mois de sa dernière série",
    run: "Dernière série",
    inRun: "Montant de la série",
    because: {
      run: "série en cours",
      ended: "poste arrêté : 0",
      "no-run": "aucune série d’au moins 3 mois",
      "ended-before-maturity": "arrêté avant l’échéance : 0",
    },
    payments: "Versement par versement",
    payment: "Versement",
    paidOn: "Versé le",
    maturity: "Échéance",
    amount: "Versé",
    repaid: "Reversé",
    net: "Net",
    facts: "Faits",
    commitments: "Engagement par engagement",
    on: "Date",
    plans: "Plan de chaque poste",
    years: "Années du contrat",
    ended: "arrêté : non compté",
    lastYears: "Dernière année prévue de chaque poste, ramenée à douze mois",
    coverage: "Mois connus et mois attendus",
    everyMonth: "Chaque mois, une fois",
    known: "Connus",
    expected: "Attendus",
    sum: "Somme",
    nothing: "Rien à additionner : la somme est nulle.",
  },
  {
    byStream: "By savings stream",
    stream: "Stream",
    nature: "Nature",
    detail: (stream: string) => `${stream}: lines and months`,
    annualised: "Pace of each stream: 12 × amount / months of its latest run",
    run: "Latest run",
    inRun: "Amount of the run",
    because: {
      run: "current run",
      ended: "stream ended: 0",
      "no-run": "no run of at least 3 months",
      "ended-before-maturity": "ended before the maturity: 0",
    },
    payments: "Payment by payment",
    payment: "Payment",
    paidOn: "Paid on",
    maturity: "Maturity",
    amount: "Paid",
    repaid: "Repaid",
    net: "Net",
    facts: "Facts",
    commitments: "Commitment by commitment",
    on: "Date",
    plans: "Plan of each stream",
    years: "Years of the agreement",
    ended: "ended: not counted",
    lastYears: "Last planned year of each stream, over twelve months",
    coverage: "Known and expected months",
    everyMonth: "Each month, once",
    known: "Known",
    expected: "Expected",
    sum: "Sum",
    nothing: "Nothing to add up: the sum is zero.",
  },
);

const ofKind =
  <Kind extends Part["kind"]>(kind: Kind) =>
  (part: Part): part is Extract<Part, { readonly kind: Kind }> =>
    part.kind === kind;

const useLabel = () => useContext(Explaining).streamLabel;

const Streams = ({ parts }: { readonly parts: readonly StreamPart[] }) => {
  const say = useWords(said);
  const natures = useWords(natureWords);
  const label = useLabel();
  return (
    <>
      <SumTable
        caption={say.byStream}
        rows={parts}
        rowKey={({ streamId, nature }) => `${streamId} ${nature}`}
        rowHeader="stream"
        centsOf={({ cents }) => cents}
        columns={[
          { key: "stream", header: say.stream, cell: ({ streamId }) => <span lang="fr">{label(streamId)}</span> },
          { key: "nature", header: say.nature, cell: ({ nature }) => natures[nature] },
        ]}
      />
      {parts.map((part) => (
        <details key={`${part.streamId} ${part.nature}`}>
          <summary>{say.detail(label(part.streamId))}</summary>
          <LinesTable stream={label(part.streamId)} lines={part.lines} />
          <MonthsTable stream={label(part.streamId)} cells={part.parts} />
        </details>
      ))}
    </>
  );
};

const Annualised = ({ parts }: { readonly parts: readonly AnnualisedPart[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const label = useLabel();
  return (
    <>
      <SumTable
        caption={say.annualised}
        rows={parts}
        rowKey={({ streamId }) => streamId}
        rowHeader="stream"
        centsOf={({ cents }) => cents}
        columns={[
          { key: "stream", header: say.stream, cell: ({ streamId }) => <span lang="fr">{label(streamId)}</span> },
          {
            key: "run",
            header: say.run,
            cell: ({ run, because }) => (run === null ? say.because[because] : format.period(run)),
          },
          {
            key: "cents-in-run",
            header: say.inRun,
            isAmount: true,
            cell: ({ run }) => (run === null ? "" : `${format.money(run.cents)} × 12 / ${run.months}`),
          },
        ]}
      />
      {parts.map(({ streamId, run }) =>
        run === null ? null : (
          <details key={streamId}>
            <summary>{say.detail(label(streamId))}</summary>
            <LinesTable stream={label(streamId)} lines={run.lines} />
            <MonthsTable stream={label(streamId)} cells={run.parts} />
          </details>
        ),
      )}
    </>
  );
};

export const Payments = ({ parts }: { readonly parts: readonly PaymentPart[] }) => {
  const say = useWords(said);
  const format = useFormat();
  if (parts.length === 0) return <p className="soft">{say.nothing}</p>;
  return (
    <SumTable
      caption={say.payments}
      rows={parts}
      rowKey={({ paymentId }) => paymentId}
      rowHeader="payment"
      amount={say.net}
      centsOf={({ cents }) => cents}
      columns={[
        { key: "payment", header: say.payment, cell: ({ paymentId }) => paymentId },
        { key: "on", header: say.paidOn, cell: ({ on }) => format.date(on) },
        { key: "maturity", header: say.maturity, cell: ({ maturityOn }) => format.date(maturityOn) },
        { key: "facts", header: say.facts, cell: ({ facts }) => <Cited facts={facts} /> },
        { key: "amount", header: say.amount, isAmount: true, cell: ({ amountCents }) => format.money(amountCents) },
        { key: "repaid", header: say.repaid, isAmount: true, cell: ({ repaidCents }) => format.money(repaidCents) },
      ]}
    />
  );
};

const Commitments = ({ parts }: { readonly parts: readonly CommitmentPart[] }) => {
  const say = useWords(said);
  const format = useFormat();
  return (
    <SumTable
      caption={say.commitments}
      rows={parts}
      rowKey={({ on, facts }) => `${on} ${facts[0]?.factId}`}
      rowHeader="on"
      centsOf={({ cents }) => cents}
      columns={[
        { key: "on", header: say.on, cell: ({ on }) => format.date(on) },
        { key: "facts", header: say.facts, cell: ({ facts }) => <Cited facts={facts} /> },
      ]}
    />
  );
};

const Plans = ({ parts }: { readonly parts: readonly (PlanPart | LastYearPart)[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const label = useLabel();
  return (
    <SumTable
      caption={parts[0]?.kind === "plan" ? say.plans : say.lastYears}
      rows={parts}
      rowKey={({ streamId }) => streamId}
      rowHeader="stream"
      centsOf={({ cents }) => cents}
      columns={[
        { key: "stream", header: say.stream, cell: ({ streamId }) => <span lang="fr">{label(streamId)}</span> },
        {
          key: "years",
          header: say.years,
          cell: (part) =>
            part.kind === "plan" && part.isEnded
              ? say.ended
              : part.years.map(({ year, cents }) => `${year}\u00a0: ${format.money(cents)}`).join(" ; "),
        },
        { key: "facts", header: say.facts, cell: ({ facts }) => <Cited facts={facts} /> },
      ]}
    />
  );
};

const Coverage = ({ parts }: { readonly parts: readonly CoveragePart[] }) => {
  const say = useWords(said);
  const label = useLabel();
  const nameOf = ({ streamId }: CoveragePart): string => (streamId === null ? say.everyMonth : label(streamId));
  const sum = (count: (part: CoveragePart) => number): number => parts.reduce((all, part) => all + count(part), 0);
  return (
    <>
      <DataTable
        caption={say.coverage}
        rows={parts}
        rowKey={({ streamId }) => streamId ?? ""}
        rowHeader="stream"
        columns={[
          { key: "stream", header: say.stream, cell: (part) => <span lang="fr">{nameOf(part)}</span> },
          { key: "known", header: say.known, isAmount: true, cell: ({ known }) => known },
          { key: "expected", header: say.expected, isAmount: true, cell: ({ expected }) => expected },
        ]}
        footer={
          <tr>
            <th scope="row">{say.sum}</th>
            <td className="amount" data-label={say.known}>
              <span>{sum(({ known }) => known)}</span>
            </td>
            <td className="amount" data-label={say.expected}>
              <span>{sum(({ expected }) => expected)}</span>
            </td>
          </tr>
        }
      />
      {parts.map((part) => (
        <KnownMonths key={part.streamId} stream={nameOf(part)} months={part.months} />
      ))}
    </>
  );
};

/** What adds up to a figure, as tables whose last row says so. */
export const Parts = ({ parts }: { readonly parts: readonly Part[] }) => {
  const say = useWords(said);
  const [streams, annualised, payments, commitments, coverage] = [
    parts.filter(ofKind("stream")),
    parts.filter(ofKind("annualised-stream")),
    parts.filter(ofKind("payment")),
    parts.filter(ofKind("commitment")),
    parts.filter(ofKind("coverage")),
  ];
  const plans = [...parts.filter(ofKind("plan")), ...parts.filter(ofKind("last-planned-year"))];
  if (parts.length === 0) return <p className="soft">{say.nothing}</p>;
  return (
    <>
      {streams.length > 0 ? <Streams parts={streams} /> : null}
      {annualised.length > 0 ? <Annualised parts={annualised} /> : null}
      {payments.length > 0 ? <Payments parts={payments} /> : null}
      {commitments.length > 0 ? <Commitments parts={commitments} /> : null}
      {plans.length > 0 ? <Plans parts={plans} /> : null}
      {coverage.length > 0 ? <Coverage parts={coverage} /> : null}
    </>
  );
};
