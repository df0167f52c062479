import type { Trajectory } from "../../../../shared/domain/trajectory.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { TrajectoryStill } from "../../charts/trajectory-still.tsx";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { linkOf } from "../../explain/recompute.tsx";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { useDatesSaid } from "./dates-said.ts";
import { flagsOf, flagWords } from "./flags.ts";
import { sentenceOf, sentenceWords } from "./sentence.ts";
import { SheetTranches } from "./sheet-tranches.tsx";
import { sheetWords } from "./sheet-words.ts";
import { projectPath, useLaureate } from "./use-laureate.ts";

type Pair = readonly [label: string, value: string];

const Pairs = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <dl className="sheet-pairs">
    {pairs.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const useFigures = (): readonly Pair[] => {
  const say = useWords(sheetWords);
  const format = useFormat();
  const { position } = useLaureate();
  const { validated, declared, maturedCents } = position;
  const isDue = maturedCents > 0;
  const due = (text: string): string => (isDue ? text : format.notDue);
  return [
    [say.paid, format.amount(position.paidCents)],
    [say.award, format.amount(position.awardCents)],
    [say.committed, format.amount(position.committedCents)],
    [say.matured, format.amount(maturedCents)],
    [say.required, due(format.amount(position.requiredCents))],
    [say.gap, due(format.amount(-position.gapCents, { signed: true }))],
    [say.validated, format.amount(validated.runRateCents)],
    [say.declared, format.amount(declared.runRateCents)],
    [say.yield, due(format.perEuro(position.yield))],
    [say.coverage, `${validated.coverage.known} / ${validated.coverage.expected}`],
    [say.cumulative, format.amount(validated.cumulativeCents)],
    [say.payback, validated.paybackOn === null ? say.notReached : format.date(validated.paybackOn)],
  ];
};

const usePlan = (): readonly Pair[] => {
  const say = useWords(sheetWords);
  const format = useFormat();
  const { plan, next } = useLaureate().position;
  return [
    [say.initial, format.amount(plan.initialPlan12Cents)],
    [say.current, `${format.amount(plan.plan12Cents)} (${format.ratioPercent(plan.drift, { signed: true })})`],
    [say.realisation, format.ratioPercent(plan.realisation)],
    [
      say.next,
      next === null ? say.noNext : `${format.date(next.maturityOn)}\u00a0: ${format.amount(next.requiredCents)}`,
    ],
    ...(next === null
      ? []
      : [
          [
            say.central,
            `${format.amount(next.forecast.centralCents)} (${format.amount(next.forecast.lowCents)} – ${format.amount(next.forecast.highCents)})`,
          ] as const,
        ]),
  ];
};

const shownDecisions = 3;

const Decisions = () => {
  const say = useWords(sheetWords);
  const format = useFormat();
  const { decisions } = useLaureate().dossier;
  if (decisions.length === 0) return <p>{say.noDecision}</p>;
  return (
    <ul lang="fr">
      {decisions
        .slice(-shownDecisions)
        .reverse()
        .map(({ fact, data }) => (
          <li key={fact}>
            {format.date(data.decidedOn)} – {data.title}
          </li>
        ))}
      {decisions.length > shownDecisions ? <li>{say.more(decisions.length - shownDecisions)}</li> : null}
    </ul>
  );
};

/** Fiche: a laureate on one A4 page, with its two dates. */
const LaureateSheet = () => {
  const say = useWords(sheetWords);
  const format = useFormat();
  const { projectId, position, dossier, title } = useLaureate();
  const trajectory = useAnswer<Trajectory>(atClocks(`${projectPath(projectId)}/trajectory`, useClocks()));
  const datesOf = useDatesSaid();
  const sentence = sentenceOf(position, format, useWords(sentenceWords));
  const { selection } = dossier;
  return (
    <>
      <div className="laureate-head sheet-actions">
        <Link to={`/laureats/${encodeURIComponent(projectId)}`}>{say.back}</Link>
        <ExportActions />
      </div>
      <article className="sheet">
        <p className="soft">{say.subtitle}</p>
        <PageTitle window={`${title} – ${say.window}`}>
          <span lang="fr">{title}</span>
        </PageTitle>
        <p className="laureate-facts">
          <StatusTag status={position.status} />
          <SimulatedTag isSimulated={position.simulation} />
          {selection === null ? null : <span lang="fr">{selection.holder.name}</span>}
          {selection === null ? null : <span>{selection.wave}</span>}
        </p>
        <p className="sheet-sentence">{sentence}</p>
        <h2>{say.figures}</h2>
        <Pairs pairs={useFigures()} />
        <h2>{say.trajectory}</h2>
        <TrajectoryStill
          trajectory={trajectory}
          flags={flagsOf(dossier, useWords(flagWords))}
          headline={sentence}
          size={{ width: 760, height: 300 }}
        />
        <h2>{say.plan}</h2>
        <Pairs pairs={usePlan()} />
        <h2>{say.tranches}</h2>
        <SheetTranches />
        <h2>{say.decisions}</h2>
        <Decisions />
        <p className="sheet-foot">
          {position.simulation ? say.simulated : say.real}{" "}
          {say.printed(datesOf(position), linkOf(location.href, position))}
        </p>
      </article>
    </>
  );
};

export default LaureateSheet;
