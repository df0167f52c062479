import { refOf } from "../../fact-ref.ts";
import { projectRule } from "../alert-rule.ts";
import { asText } from "../figure.ts";

/** Two reports speak of the same months of one stream: the figures leave one line out whole meanwhile. */
export const overlap = projectRule({
  id: "A22",
  version: 1,
  actor: "secretariat",
  parameters: {},
  causes({ state, facts, today }) {
    const reports = new Map((facts.SavingsReported ?? []).map((fact) => [refOf(fact), fact.data]));
    return state.anomalies
      .filter(({ code }) => code === "overlap")
      .flatMap(({ facts: pair }) => {
        const its = pair.flatMap((ref) => reports.get(ref) ?? []);
        const since =
          its
            .map(({ submittedOn }) => submittedOn)
            .sort()
            .at(-1) ?? today;
        if (since > today) return [];
        const names = its.map(({ reportId, version }) => `${reportId}@${version}`).sort();
        return [
          {
            object: names.join("+"),
            severity: "critical" as const,
            step: 0,
            since,
            figures: { reports: asText(names.join(", ")) },
          },
        ];
      });
  },
  words: {
    fr: {
      name: "Mois déclarés deux fois",
      why: "Les déclarations {reports} portent sur les mêmes mois d'un poste : une ligne est écartée en attendant.",
      closes: "Une nouvelle version, ou le rejet de l'une des déclarations.",
    },
    en: {
      name: "Months reported twice",
      why: "The reports {reports} speak of the same months of a stream: one line is left out meanwhile.",
      closes: "One of them is superseded or rejected.",
    },
  },
});
