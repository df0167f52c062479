import type { Sheet } from "../../export/sheet.ts";
import { useWords, words } from "../../language/language.tsx";
import type { Alert } from "./inbox.ts";
import { alertWords } from "./words.ts";

const said = words(
  {
    columns: [
      "Gravité",
      "Règle",
      "Nom",
      "Lauréat",
      "Depuis",
      "Ouverte",
      "Close",
      "Pourquoi",
      "Ce qui la ferme",
      "Qui agit",
      "État",
    ],
    states: { new: "à traiter", acknowledged: "suivie", assigned: "transmise", snoozed: "reportée" },
    simulated: "Données simulées : rien de ce qui suit n’est réel.",
  },
  {
    columns: [
      "Severity",
      "Rule",
      "Name",
      "Laureate",
      "Since",
      "Raised",
      "Closed",
      "Why",
      "What closes it",
      "Who acts",
      "State",
    ],
    states: { new: "to handle", acknowledged: "followed", assigned: "handed on", snoozed: "snoozed" },
    simulated: "Simulated data: nothing below is real.",
  },
);

/** The list as it is shown. */
export const useAlertSheet = (alerts: readonly Alert[]): (() => Sheet) => {
  const say = useWords(said);
  const common = useWords(alertWords);
  return () => ({
    name: "alertes",
    columns: say.columns,
    rows: alerts.map((one) => [
      common.severities[one.severity],
      one.rule,
      one.name,
      one.title ?? one.projectId ?? common.wholeFund,
      { date: one.since },
      { date: one.raisedOn },
      one.clearedOn === null ? null : { date: one.clearedOn },
      one.sentence,
      one.closes,
      common.actors[one.mustAct],
      say.states[one.handling.state],
    ]),
    notes: alerts.some(({ simulation }) => simulation) ? [say.simulated] : [],
  });
};
