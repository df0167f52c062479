import { lastDayOf, type Month, monthText } from "../../calendar.ts";
import { recurringStreams } from "../../plan.ts";
import { type Cause, projectRule } from "../alert-rule.ts";
import type { AlertSubject } from "../alert-subject.ts";
import { asText, ofMonth } from "../figure.ts";

/** A recurring stream that ended before its plan did, and that no later stream replaces. */
export const endedStreams = (subject: AlertSubject): readonly Cause[] => {
  const { state, current, lastMonth } = subject;
  const view = subject.now().reading.views.declared;
  const planned = recurringStreams(current);
  const isReplaced = (after: Month): boolean =>
    planned.some(({ from }) => from > after) ||
    [...view.recurring.values()].some((lines) => lines.every(({ from }) => from > after));
  return state.endings.flatMap(({ streamId, lastMonth: ended }) => {
    const stream = planned.find((one) => one.streamId === streamId);
    const wasToLast = stream === undefined ? view.recurring.has(streamId) : (stream.to ?? ended + 1) > ended;
    const since = lastDayOf(ended);
    if (!wasToLast || ended > lastMonth || isReplaced(ended) || subject.isDecided("A19", streamId, since)) return [];
    return [
      {
        object: streamId,
        severity: "major" as const,
        step: 0,
        since,
        figures: {
          stream: asText(stream?.label ?? streamId),
          lastMonth: ofMonth(monthText(ended)),
        },
      },
    ];
  });
};

/** Savings that stop before their plan does. */
export const streamEndedEarly = projectRule({
  id: "A19",
  version: 1,
  actor: "secretariat",
  parameters: {},
  causes: endedStreams,
  words: {
    fr: {
      name: "Poste d'économies arrêté",
      why: "Le poste « {stream} » s'est arrêté fin {lastMonth}, avant la fin de son plan, et aucun poste ne le remplace.",
      closes: "Un nouveau poste qui le remplace, ou une décision enregistrée.",
    },
    en: {
      name: "Savings stream ended",
      why: "The stream “{stream}” ended at the end of {lastMonth}, before its plan did, and no stream replaces it.",
      closes: "A new stream replaces it, or a decision is recorded.",
    },
  },
});
