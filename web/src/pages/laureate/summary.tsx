import type { Explained as Explanation } from "../../../../shared/domain/explain/explain.ts";
import type { Trajectory } from "../../../../shared/domain/trajectory.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { BridgeChart } from "../../charts/bridge-chart.tsx";
import { TrajectoryChart } from "../../charts/trajectory-chart.tsx";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Anomalies } from "./anomalies.tsx";
import { useDatesSaid } from "./dates-said.ts";
import { flagsOf, flagWords } from "./flags.ts";
import { KeyFigures } from "./key-figures.tsx";
import { NextAndPlan } from "./next-and-plan.tsx";
import { sentenceOf, sentenceWords } from "./sentence.ts";
import { projectPath, useLaureate } from "./use-laureate.ts";
import { useNotes } from "./use-notes.ts";

const said = words(
  {
    trajectory: "Trajectoire",
    unit: (dates: string) =>
      `Versé en euros ; attendu et économies en euros par an, sur douze mois glissants. Déclarations et versements enregistrés, ${dates}.`,
    why: "Pourquoi cet écart au plan",
    noWalk: "Aucun plan n’est signé et rien n’est déclaré : il n’y a pas encore d’écart à expliquer.",
    walk: (initial: string, realised: string, change: string) =>
      `Le plan initial prévoyait ${initial} sur la fenêtre de douze mois ; ${realised} sont constatés : ${change}.`,
    walkUnit: (dates: string) => `En euros par an, voie validée, ${dates}.`,
  },
  {
    trajectory: "Trajectory",
    unit: (dates: string) =>
      `Paid in euros; required and savings in euros a year, over twelve months. Reports and payments recorded, ${dates}.`,
    why: "Why it differs from the plan",
    noWalk: "No plan is signed and nothing is reported: there is no difference to explain yet.",
    walk: (initial: string, realised: string, change: string) =>
      `The initial plan was ${initial} over the twelve-month window; ${realised} are realised: ${change}.`,
    walkUnit: (dates: string) => `In euros a year, validated lane, ${dates}.`,
  },
);

const Curve = () => {
  const say = useWords(said);
  const format = useFormat();
  const laureate = useLaureate();
  const { projectId, position, dossier } = laureate;
  const trajectory = useAnswer<Trajectory>(atClocks(`${projectPath(projectId)}/trajectory`, useClocks()));
  const dates = useDatesSaid()(position);
  return (
    <TrajectoryChart
      trajectory={trajectory}
      flags={flagsOf(dossier, useWords(flagWords))}
      headline={sentenceOf(position, format, useWords(sentenceWords))}
      subtitle={say.unit(dates)}
      notes={useNotes(laureate)}
    />
  );
};

const Bridge = () => {
  const say = useWords(said);
  const format = useFormat();
  const laureate = useLaureate();
  const { projectId, position } = laureate;
  const { explanation } = useAnswer<Explanation>(
    atClocks(`${projectPath(projectId)}/explain`, useClocks(), { figure: "validated.runRateCents" }),
  );
  const notes = useNotes(laureate);
  const dates = useDatesSaid()(position);
  const walk = explanation.walk ?? [];
  if (!walk.some(({ cents }) => cents !== 0)) return <p className="soft">{say.noWalk}</p>;
  const initial = position.plan.initialPlan12Cents;
  const realised = position.validated.runRateCents ?? 0;
  return (
    <BridgeChart
      projectId={projectId}
      walk={walk}
      headline={say.walk(
        format.amount(initial),
        format.amount(realised),
        format.amount(realised - initial, { signed: true }),
      )}
      subtitle={say.walkUnit(dates)}
      notes={notes}
    />
  );
};

/** Synthèse: where the laureate stands, its curve, what comes next, and why it differs from the plan. */
const LaureateSummary = () => {
  const say = useWords(said);
  const laureate = useLaureate();
  const { position } = laureate;
  return (
    <>
      <KeyFigures position={position} notes={useNotes(laureate)} />
      <div className="curve-and-next">
        <section aria-labelledby="trajectory">
          <h2 id="trajectory">{say.trajectory}</h2>
          <Loaded lines={12}>
            <Curve />
          </Loaded>
        </section>
        <NextAndPlan position={position} />
      </div>
      <section aria-labelledby="why">
        <h2 id="why">{say.why}</h2>
        <Loaded lines={8}>
          <Bridge />
        </Loaded>
      </section>
      <Anomalies position={position} />
    </>
  );
};

export default LaureateSummary;
