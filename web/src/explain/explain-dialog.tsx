import { useMemo } from "react";
import type { Explained as Answer } from "../../../shared/domain/explain/explain.ts";
import { useAnswer } from "../api/use-answer.ts";
import { atClocks, useClocks } from "../clocks/clocks.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { dossierAt } from "../pages/laureate/dossier.ts";
import { useWholeHistory } from "../pages/laureate/use-whole-history.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { SimulatedTag } from "../ui/simulated-tag.tsx";
import { Explaining } from "./cited.tsx";
import { ExplanationBody } from "./explanation-body.tsx";
import { FactsCited, FactsSetAside } from "./facts-behind.tsx";
import { Recompute } from "./recompute.tsx";
import { useFigureWords, useShownValue } from "./speech.ts";
import { WalkTable } from "./walk-table.tsx";

const said = words(
  {
    at: (asOf: string) => `au ${asOf}`,
    known: (knownAt: string) => `connu au ${knownAt}`,
    all: "avec tout ce qui est enregistré",
    how: "Calcul",
    walk: "Du plan au constaté",
    facts: "Faits",
  },
  {
    at: (asOf: string) => `as of ${asOf}`,
    known: (knownAt: string) => `as known on ${knownAt}`,
    all: "with everything recorded",
    how: "Computation",
    walk: "From the plan to the realised",
    facts: "Facts",
  },
);

type Asked = { readonly projectId: string; readonly figure: string };

const Explanation = ({ projectId, figure }: Asked) => {
  const say = useWords(said);
  const format = useFormat();
  const show = useShownValue();
  const nameOf = useFigureWords();
  const answer = useAnswer<Answer>(
    atClocks(`/api/projects/${encodeURIComponent(projectId)}/explain`, useClocks(), { figure }),
  );
  const entries = useWholeHistory(projectId);
  const { asOf, knownAt, simulation, explanation, facts, setAside } = answer;
  const explaining = useMemo(() => {
    const { streamLabel, selection } = dossierAt(entries, { asOf, knownAt, delayMonths: 0 });
    return { projectId, streamLabel, title: selection?.title ?? projectId };
  }, [entries, projectId, asOf, knownAt]);
  return (
    <Explaining value={explaining}>
      <p>
        <span lang="fr">{explaining.title}</span> <SimulatedTag isSimulated={simulation} />
      </p>
      <p className="explained-value">{show(figure, explanation.value)}</p>
      <p className="soft">
        {say.at(format.date(asOf))}, {knownAt === null ? say.all : say.known(format.knownAt(knownAt))}
      </p>
      <p>{nameOf(figure).meaning}</p>
      <h3>{say.how}</h3>
      <ExplanationBody explanation={explanation} />
      {explanation.walk === undefined ? null : (
        <>
          <h3>{say.walk}</h3>
          <WalkTable walk={explanation.walk} />
        </>
      )}
      <h3>{say.facts}</h3>
      <FactsCited facts={facts} />
      <FactsSetAside facts={setAside} />
      <Recompute projectId={projectId} figure={figure} asOf={asOf} knownAt={knownAt} />
    </Explaining>
  );
};

/** "Expliquer ce chiffre": formula, numbers, facts, what was set aside, both dates, and how to compute it again. */
const ExplainDialog = ({ projectId, figure, onClose }: Asked & { readonly onClose: () => void }) => {
  const { name } = useFigureWords()(figure);
  return (
    <Dialog title={name} onClose={onClose} size="large">
      <Loaded lines={12}>
        <Explanation projectId={projectId} figure={figure} />
      </Loaded>
    </Dialog>
  );
};

export default ExplainDialog;
