import { useContext } from "react";
import type { Step } from "../../../shared/domain/explain/explanation.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Cited, Explaining } from "./cited.tsx";
import { stepWords } from "./step-words.ts";

const said = words(
  {
    caption: "Du plan au constaté : les étapes entre deux totaux s’additionnent exactement à leur différence",
    step: "Étape",
    stream: "Poste",
    reason: "Motif",
    cents: "Montant",
    facts: "Faits",
  },
  {
    caption: "From the plan to the realised: the steps between two totals add up to their difference, exactly",
    step: "Step",
    stream: "Stream",
    reason: "Reason",
    cents: "Amount",
    facts: "Facts",
  },
);

/** From the initial plan to the figure, step by step. */
export const WalkTable = ({ walk }: { readonly walk: readonly Step[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const steps = useWords(stepWords);
  const { streamLabel } = useContext(Explaining);
  const rows = walk.map((step, index) => ({ ...step, key: String(index) }));
  return (
    <DataTable
      caption={say.caption}
      rows={rows}
      rowKey={({ key }) => key}
      rowHeader="step"
      columns={[
        {
          key: "step",
          header: say.step,
          cell: ({ step, isTotal }) => (isTotal ? steps[step] : <span className="light">{steps[step]}</span>),
        },
        {
          key: "stream",
          header: say.stream,
          cell: ({ streamId }) => (streamId === null ? "" : <span lang="fr">{streamLabel(streamId)}</span>),
        },
        { key: "reason", header: say.reason, cell: ({ reason }) => <span lang="fr">{reason ?? ""}</span> },
        { key: "facts", header: say.facts, cell: ({ facts }) => <Cited facts={facts} /> },
        {
          key: "cents",
          header: say.cents,
          isAmount: true,
          cell: ({ cents, isTotal }) =>
            isTotal ? <strong>{format.money(cents)}</strong> : format.money(cents, { signed: true }),
        },
      ]}
    />
  );
};
