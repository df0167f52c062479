import { Explained } from "../../explain/explained.tsx";
import type { Sheet } from "../../export/sheet.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { TabTitle } from "./tab-title.tsx";
import type { ShownPosition } from "./use-laureate.ts";

const said = words(
  {
    title: "Chiffres clés",
    figure: "Chiffre",
    value: "Valeur",
    note: "Précision",
    paid: "Versé",
    ofAward: (award: string) => `sur ${award} attribués`,
    noAward: "montant attribué non renseigné",
    matured: "Échu",
    delay: (months: number) => `versé il y a ${months} mois ou plus`,
    required: "Attendu par an",
    ratio: (percent: number) => `${percent}\u202f% des euros échus`,
    validated: "Économies par an, validées",
    window: (from: string, to: string) => `${from} – ${to}`,
    declared: "Économies par an, déclarées",
    pending: (amount: string) => `${amount} par rapport au validé`,
    same: "comme le validé",
    gap: "Écart à l’attendu",
    gapNote: "réalisé moins attendu",
    yield: "Rendement",
    yieldNote: "par euro échu et par an",
    coverage: "Couverture des déclarations",
    months: (known: number, expected: number) => `${known} sur ${expected} mois`,
    coverageNote: (percent: number) => `${percent}\u202f% au moins sont attendus`,
    annualised: "Rythme annualisé",
    annualisedNote: "dernière série de chaque poste",
    payback: "Retour sur investissement",
    notReached: "pas atteint",
    paybackFirst: (date: string) => `première fois le ${date}`,
    paybackNote: "économies cumulées ≥ versé",
    cumulative: "Économies cumulées",
    cumulativeNote: (ratio: string) => `${ratio} par euro versé depuis le début`,
    committed: "Engagé (AE)",
    left: (amount: string) => `${amount} restant à verser`,
    allPaid: "tout est versé",
  },
  {
    title: "Key figures",
    figure: "Figure",
    value: "Value",
    note: "Note",
    paid: "Paid",
    ofAward: (award: string) => `of ${award} awarded`,
    noAward: "award not stated",
    matured: "Matured",
    delay: (months: number) => `paid ${months} months ago or more`,
    required: "Required a year",
    ratio: (percent: number) => `${percent}% of matured euros`,
    validated: "Savings a year, validated",
    window: (from: string, to: string) => `${from} – ${to}`,
    declared: "Savings a year, declared",
    pending: (amount: string) => `${amount} against validated`,
    same: "same as validated",
    gap: "Gap to what is required",
    gapNote: "realised less required",
    yield: "Yield",
    yieldNote: "a year for one matured euro",
    coverage: "Coverage of reports",
    months: (known: number, expected: number) => `${known} of ${expected} months`,
    coverageNote: (percent: number) => `${percent}% at least is wanted`,
    annualised: "Annualised pace",
    annualisedNote: "latest run of each stream",
    payback: "Payback",
    notReached: "not reached",
    paybackFirst: (date: string) => `first on ${date}`,
    paybackNote: "cumulative savings ≥ paid",
    cumulative: "Cumulative savings",
    cumulativeNote: (ratio: string) => `${ratio} per euro paid since the start`,
    committed: "Committed (AE)",
    left: (amount: string) => `${amount} left to pay`,
    allPaid: "all of it is paid",
  },
);

type One = { readonly figure: string; readonly label: string; readonly value: string; readonly note: string };
type Props = { readonly position: ShownPosition; readonly notes: readonly string[] };

/** The month that starts the twelve of the window. */
const windowStart = (observedTo: string): string => {
  const month = Number(observedTo.slice(0, 4)) * 12 + Number(observedTo.slice(5)) - 12;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
};

/** Each figure of the position that a reader asks for first, explained on a press. */
export const KeyFigures = ({ position, notes }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { projectId, terms, validated, declared, maturedCents, observedTo } = position;
  const isDue = maturedCents > 0;
  const pendingCents = (declared.runRateCents ?? 0) - (validated.runRateCents ?? 0);
  const { known, expected } = validated.coverage;
  const leftCents = position.committedCents - position.paidCents;
  const figures: readonly One[] = [
    {
      figure: "paidCents",
      label: say.paid,
      value: format.amount(position.paidCents),
      note: position.awardCents === null ? say.noAward : say.ofAward(format.amount(position.awardCents)),
    },
    {
      figure: "maturedCents",
      label: say.matured,
      value: format.amount(maturedCents),
      note: say.delay(terms.delayMonths),
    },
    {
      figure: "requiredCents",
      label: say.required,
      value: isDue ? format.amount(position.requiredCents) : format.notDue,
      note: say.ratio(terms.ratioPercent),
    },
    {
      figure: "validated.runRateCents",
      label: say.validated,
      value: format.amount(validated.runRateCents),
      note: say.window(format.month(windowStart(observedTo)), format.month(observedTo)),
    },
    {
      figure: "declared.runRateCents",
      label: say.declared,
      value: format.amount(declared.runRateCents),
      note: pendingCents === 0 ? say.same : say.pending(format.amount(pendingCents, { signed: true })),
    },
    {
      figure: "gapCents",
      label: say.gap,
      value: isDue ? format.amount(-position.gapCents, { signed: true }) : format.notDue,
      note: say.gapNote,
    },
    {
      figure: "yield",
      label: say.yield,
      value: isDue ? format.perEuro(position.yield) : format.notDue,
      note: say.yieldNote,
    },
    {
      figure: "validated.coverage",
      label: say.coverage,
      value: say.months(known, expected),
      note: say.coverageNote(terms.coveragePercent),
    },
    {
      figure: "validated.annualisedCents",
      label: say.annualised,
      value: format.amount(validated.annualisedCents),
      note: say.annualisedNote,
    },
    {
      figure: "validated.paybackOn",
      label: say.payback,
      value: validated.paybackOn === null ? say.notReached : format.date(validated.paybackOn),
      note:
        validated.paybackFirstOn !== null && validated.paybackFirstOn !== validated.paybackOn
          ? say.paybackFirst(format.date(validated.paybackFirstOn))
          : say.paybackNote,
    },
    {
      figure: "validated.cumulativeCents",
      label: say.cumulative,
      value: format.amount(validated.cumulativeCents),
      note: say.cumulativeNote(format.perEuro(validated.cumulativeYield)),
    },
    {
      figure: "committedCents",
      label: say.committed,
      value: format.amount(position.committedCents),
      note: leftCents === 0 ? say.allPaid : say.left(format.amount(leftCents)),
    },
  ];
  const sheet = (): Sheet => ({
    name: `chiffres-${projectId}`,
    notes,
    columns: [say.figure, say.value, say.note],
    rows: figures.map(({ label, value, note }) => [label, value, note]),
  });
  return (
    <section>
      <TabTitle sheet={sheet}>{say.title}</TabTitle>
      <dl className="key-figures laureate-figures">
        {figures.map(({ figure, label, value, note }) => (
          <div key={figure} className="key-figure">
            <dt>{label}</dt>
            <dd>
              <Explained projectId={projectId} figure={figure}>
                {value}
              </Explained>
            </dd>
            <dd className="figure-note">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
