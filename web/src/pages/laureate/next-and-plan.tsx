import type { ReactNode } from "react";
import { Explained } from "../../explain/explained.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import type { ShownPosition } from "./use-laureate.ts";

const said = words(
  {
    next: "Prochaine échéance",
    none: "Plus aucun versement n’arrive à échéance.",
    on: "Date",
    required: "Attendu ce jour-là, par an",
    more: (amount: string) => `${amount} de plus à couvrir`,
    low: "Prévision basse",
    central: "Prévision centrale",
    high: "Prévision haute",
    against: (amount: string) => `${amount} par rapport à l’attendu`,
    plan: "Plan sur douze mois",
    initial: "Plan initial",
    current: "Plan actuel",
    drift: "Dérive du plan",
    realisation: "Réalisation du plan",
  },
  {
    next: "Next maturity",
    none: "No payment is still to mature.",
    on: "Date",
    required: "Required a year that day",
    more: (amount: string) => `${amount} more to cover`,
    low: "Low forecast",
    central: "Central forecast",
    high: "High forecast",
    against: (amount: string) => `${amount} against what is required`,
    plan: "Twelve-month plan",
    initial: "Initial plan",
    current: "Current plan",
    drift: "Drift of the plan",
    realisation: "Realisation of the plan",
  },
);

type RowProps = {
  readonly projectId: string;
  readonly figure: string;
  readonly label: string;
  readonly children: ReactNode;
  readonly note?: string;
};

const Row = ({ projectId, figure, label, children, note }: RowProps) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <Explained projectId={projectId} figure={figure}>
        {children}
      </Explained>
      {note === undefined ? null : <span className="figure-note">{note}</span>}
    </dd>
  </div>
);

/** What must be covered next and what may be expected then; what was promised and what became of the promise. */
export const NextAndPlan = ({ position }: { readonly position: ShownPosition }) => {
  const say = useWords(said);
  const format = useFormat();
  const { projectId, next, plan, requiredCents } = position;
  return (
    <aside className="next-and-plan">
      <h2>{say.next}</h2>
      {next === null ? (
        <p>{say.none}</p>
      ) : (
        <dl className="facing">
          <Row projectId={projectId} figure="next.maturityOn" label={say.on}>
            {format.date(next.maturityOn)}
          </Row>
          <Row
            projectId={projectId}
            figure="next.requiredCents"
            label={say.required}
            note={say.more(format.amount(next.requiredCents - requiredCents, { signed: true }))}
          >
            {format.amount(next.requiredCents)}
          </Row>
          <Row
            projectId={projectId}
            figure="next.forecast.centralCents"
            label={say.central}
            note={say.against(format.amount(next.forecast.centralCents - next.requiredCents, { signed: true }))}
          >
            <strong>{format.amount(next.forecast.centralCents)}</strong>
          </Row>
          <Row projectId={projectId} figure="next.forecast.lowCents" label={say.low}>
            {format.amount(next.forecast.lowCents)}
          </Row>
          <Row projectId={projectId} figure="next.forecast.highCents" label={say.high}>
            {format.amount(next.forecast.highCents)}
          </Row>
        </dl>
      )}
      <h2>{say.plan}</h2>
      <dl className="facing">
        <Row projectId={projectId} figure="plan.initialPlan12Cents" label={say.initial}>
          {format.amount(plan.initialPlan12Cents)}
        </Row>
        <Row projectId={projectId} figure="plan.plan12Cents" label={say.current}>
          {format.amount(plan.plan12Cents)}
        </Row>
        <Row projectId={projectId} figure="plan.drift" label={say.drift}>
          {format.ratioPercent(plan.drift, { signed: true })}
        </Row>
        <Row projectId={projectId} figure="plan.realisation" label={say.realisation}>
          {format.ratioPercent(plan.realisation)}
        </Row>
      </dl>
    </aside>
  );
};
