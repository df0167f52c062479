import { renderToStaticMarkup } from "react-dom/server";
import { usualMonths } from "../../functions/api/months.ts";
import { assess } from "../../shared/domain/assess.ts";
import type { CivilDate } from "../../shared/domain/calendar.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { withdraw } from "../../shared/domain/fold-project.ts";
import type { KnownAt } from "../../shared/domain/known-at.ts";
import type { KnownFact } from "../../shared/domain/read-facts.ts";
import { trajectoryOf } from "../../shared/domain/trajectory.ts";
import type { Flag } from "../../web/src/charts/trajectory-scale.ts";
import { TrajectoryStill } from "../../web/src/charts/trajectory-still.tsx";
import { formatIn } from "../../web/src/language/format.ts";
import { type Language, SpeaksIn } from "../../web/src/language/language.tsx";
import { flagsOf, flagWords } from "../../web/src/pages/laureate/flags.ts";
import { sentenceOf, sentenceWords } from "../../web/src/pages/laureate/sentence.ts";
import { chartStyle } from "./chart-style.ts";

type Asked = {
  readonly projectId: string;
  /** Those known by then. */
  readonly facts: readonly KnownFact[];
  readonly asOf: CivilDate;
  readonly knownAt?: KnownAt | undefined;
  readonly language: Language;
};

const flagsAt = ({ projectId, facts, asOf, language }: Asked): readonly Flag[] => {
  const { payments, agreements } = foldFacts(projectId, facts);
  const { counting } = withdraw(facts.map(({ fact }) => fact));
  const happened = {
    payments: payments.filter(({ on }) => on <= asOf).map(({ on }) => ({ paidOn: on })),
    agreements: agreements.filter(({ signedOn }) => signedOn <= asOf),
    decisions: counting.flatMap((fact) =>
      fact.type === "DecisionRecorded" && fact.data.decidedOn <= asOf ? [{ data: fact.data }] : [],
    ),
  };
  return flagsOf(happened, flagWords[language]);
};

/** A laureate's curve as an SVG on its own: the component of its page, drawn without a browser. */
export const drawChart = (asked: Asked): string => {
  const { projectId, facts, asOf, knownAt, language } = asked;
  const state = foldFacts(projectId, facts);
  const position = { ...assess(state, asOf, knownAt), anomalies: [] };
  const drawing = renderToStaticMarkup(
    <SpeaksIn language={language}>
      <TrajectoryStill
        trajectory={trajectoryOf(state, usualMonths(state, asOf), asOf, knownAt)}
        flags={flagsAt(asked)}
        size={{ width: 760, height: 360 }}
        headline={sentenceOf(position, formatIn(language), sentenceWords[language])}
        style={chartStyle()}
      />
    </SpeaksIn>,
  );
  return `${drawing}\n`;
};
