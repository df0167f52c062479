import * as z from "zod";
import { civilDate, instant } from "../../events/values.ts";
import { actors, severities } from "../domain/alerts/alert-rule.ts";
import { count, orNull, simulation, text } from "./values.ts";

const alertFigures = z.record(z.string(), z.looseObject({ kind: text }));

const episode = {
  episode: count,
  raisedOn: civilDate,
  clearedOn: orNull(civilDate),
  escalatedOn: orNull(civilDate),
  severity: z.enum(severities),
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
  mustAct: z.enum(actors),
  blocks: z.boolean(),
  simulation,
  ...episode,
  handling: z.looseObject({
    state: z.enum(["new", "acknowledged", "assigned", "snoozed"]),
    owner: orNull(text),
    until: orNull(civilDate),
  }),
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
  handlings: z.array(
    z.looseObject({
      what: z.enum(["acknowledge", "assign", "snooze", "note", "release"]),
      episode: count,
      by: text,
      on: civilDate,
      at: instant,
      owner: text.optional(),
      until: civilDate.optional(),
      reason: text.optional(),
    }),
  ),
});

export const settings = z.looseObject({
  today: civilDate,
  version: count,
  projects: count,
  rules: z.array(
    z.looseObject({
      rule: text,
      version: count,
      scope: z.enum(["project", "portfolio"]),
      mustAct: z.enum(actors),
      blocks: z.boolean(),
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
      unit: z.enum(["days", "months", "percent", "cents", "times", "hundredths"]),
      value: z.int(),
      default: z.int(),
      least: z.int(),
      most: z.int(),
    }),
  ),
  recipients: orNull(z.array(text)),
  reachability: z.looseObject({ named: count, reachable: count, unreachable: z.array(text) }),
  changes: z.array(
    z.looseObject({
      factId: text,
      changedOn: civilDate,
      by: text,
      recordedAt: orNull(instant),
      alerts: z.record(z.string(), z.record(z.string(), z.number())),
      recipients: orNull(z.array(text)),
      reason: text,
    }),
  ),
});

const alertsOfChange = z.array(
  z.looseObject({ alertId: text, projectId: orNull(text), severity: z.enum(severities), sentence: text }),
);

export const settingsPreview = z.looseObject({
  today: civilDate,
  raised: alertsOfChange,
  cleared: alertsOfChange,
  otherSeverity: alertsOfChange,
  lastYear: orNull(z.looseObject({ from: civilDate, to: civilDate, raised: count, wouldHaveRaised: count })),
});

export const mails = z.looseObject({
  mails: z.array(
    z.looseObject({
      mailId: text,
      personId: text,
      subject: text,
      alertIds: z.array(text),
      outcome: z.enum(["sent", "failed", "bounced"]),
      at: instant,
      detail: text.describe("Its number at the mail service, why it was not taken, or why it came back."),
    }),
  ),
  next: orNull(text),
});
