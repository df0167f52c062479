import * as z from "zod";
import { civilDate } from "../../events/values.ts";
import { count, orNull, simulation, text } from "./values.ts";

const alertFigures = z.record(z.string(), z.looseObject({ kind: text }));

const episode = {
  episode: count,
  raisedOn: civilDate,
  clearedOn: orNull(civilDate),
  escalatedOn: orNull(civilDate),
  severity: text,
  since: civilDate,
  sentence: text,
  figures: alertFigures,
  ruleVersion: count,
  settingsVersion: count,
};

export const alert = z.looseObject({
  alertId: text,
  rule: text,
  projectId: orNull(text),
  title: orNull(text),
  object: text,
  isOpen: z.boolean(),
  name: text,
  closes: text,
  mustAct: text,
  blocks: z.boolean(),
  simulation,
  ...episode,
  handling: z.looseObject({ state: text, owner: orNull(text), until: orNull(civilDate) }),
});

export const alerts = z.looseObject({
  today: civilDate,
  total: count,
  counts: z.record(z.string(), count),
  /** How many of them each project has; "" are those of the fund. */
  byProject: z.record(z.string(), count),
  alerts: z.array(alert),
  next: orNull(text),
});

export const alertHistory = alert.extend({
  episodes: z.array(z.looseObject(episode)),
  handlings: z.array(z.looseObject({ what: text, episode: count, by: text, on: civilDate, at: text })),
});

export const settings = z.looseObject({
  today: civilDate,
  version: count,
  projects: count,
  rules: z.array(
    z.looseObject({
      rule: text,
      name: text,
      why: text,
      closes: text,
      needs: orNull(text),
      projectsWithInput: orNull(count),
    }),
  ),
  parameters: z.array(
    z.looseObject({
      rule: text,
      name: text,
      unit: text,
      value: z.int(),
      default: z.int(),
      least: z.int(),
      most: z.int(),
    }),
  ),
  recipients: orNull(z.array(text)),
  reachability: z.looseObject({ named: count, reachable: count, unreachable: z.array(text) }),
  changes: z.array(z.looseObject({ factId: text, changedOn: civilDate, reason: text })),
});

const alertsOfChange = z.array(
  z.looseObject({ alertId: text, projectId: orNull(text), severity: text, sentence: text }),
);

export const settingsPreview = z.looseObject({
  today: civilDate,
  raised: alertsOfChange,
  cleared: alertsOfChange,
  otherSeverity: alertsOfChange,
  lastYear: orNull(z.looseObject({ from: civilDate, to: civilDate, raised: count, wouldHaveRaised: count })),
});

export const mails = z.looseObject({
  mails: z.array(z.looseObject({ mailId: text, personId: text, subject: text, outcome: text, at: text, detail: text })),
  next: orNull(text),
});
