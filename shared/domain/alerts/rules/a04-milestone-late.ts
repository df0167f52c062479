import { delay, projectRule } from "../alert-rule.ts";
import { milestonesOf, validatedOn } from "../alert-subject.ts";
import { asText, onDate } from "../figure.ts";
import { lateSince } from "../lateness.ts";

/** A milestone whose date has passed without its validation. */
export const milestoneLate = projectRule({
  id: "A04",
  version: 1,
  actor: "project-team",
  parameters: { minorDays: delay(30), majorDays: delay(90) },
  needs: { fr: "des jalons datés dans les contrats", en: "dated milestones in the agreements" },
  hasInput: (subject) => milestonesOf(subject).length > 0,
  causes(subject, { minorDays, majorDays }) {
    if (subject.closure !== undefined) return [];
    return milestonesOf(subject).flatMap(({ milestoneId, label, dueOn }) => {
      const late = lateSince(dueOn, subject.today, minorDays, majorDays);
      if (late === undefined || validatedOn(subject, milestoneId) !== undefined) return [];
      return [
        { ...late, object: milestoneId, figures: { ...late.figures, milestone: asText(label), dueOn: onDate(dueOn) } },
      ];
    });
  },
  words: {
    fr: {
      name: "Jalon en retard",
      why: "Jalon « {milestone} » attendu le {dueOn}, non validé {days} après (seuil : {threshold}).",
      closes: "La validation du jalon, ou un avenant qui le déplace.",
    },
    en: {
      name: "Milestone late",
      why: "Milestone “{milestone}” due on {dueOn}, not validated {days} later (threshold: {threshold}).",
      closes: "The milestone is validated, or moved by an amendment.",
    },
  },
});
