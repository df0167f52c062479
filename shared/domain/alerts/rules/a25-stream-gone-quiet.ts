import { addMonths, lastDayOf, monthText } from "../../calendar.ts";
import { duration, projectRule } from "../alert-rule.ts";
import { asText, inMonths, ofMonth } from "../figure.ts";

/** A stream called recurring that was reported for one period only, and nothing since. */
export const streamGoneQuiet = projectRule({
  id: "A25",
  version: 1,
  actor: "project-team",
  parameters: { months: duration(6) },
  causes(subject, { months }) {
    const { today, current, closure } = subject;
    if (closure?.how === "abandoned") return [];
    const { declared, validated } = subject.now().reading.views;
    return [...declared.recurring].flatMap(([streamId, lines]) => {
      const [only] = lines;
      if (only === undefined || lines.length > 1 || declared.endings.has(streamId)) return [];
      const isReclassified = validated.lane.lines.some(
        (line) => line.report === only.report && line.streamId === streamId && line.nature !== "recurring",
      );
      const isNil = declared.lane.nils.some(({ to }) => to > only.to);
      const end = lastDayOf(only.to);
      const since = addMonths(end, months);
      if (isReclassified || isNil || today < since) return [];
      const label = current?.streams.find((stream) => stream.streamId === streamId)?.label;
      return [
        {
          object: streamId,
          severity: "major" as const,
          step: 0,
          since,
          figures: {
            stream: asText(label ?? streamId),
            to: ofMonth(monthText(only.to)),
            threshold: inMonths(months),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Poste pérenne sans suite",
      why: "Le poste pérenne « {stream} » n'a été déclaré que pour une période, jusqu'à {to}, et plus rien depuis {threshold}.",
      closes: "La déclaration suivante, ou un reclassement en économie ponctuelle.",
    },
    en: {
      name: "Recurring stream gone quiet",
      why: "The recurring stream “{stream}” was reported for one period only, up to {to}, and nothing for {threshold}.",
      closes: "The next report, or its reclassification as one-off.",
    },
  },
});
