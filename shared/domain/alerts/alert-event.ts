import * as z from "zod";
import { type Entry, portfolioSource, simulationOrigin } from "../../../events/envelope.ts";
import { civilDate, oneOf, text } from "../../../events/values.ts";
import type { Alert, Announcement, AnnouncementKind } from "./alert.ts";
import { actors, severities } from "./alert-rule.ts";
import { terms } from "./figure.ts";
import { ruleOf } from "./rules.ts";

/*
 * What the bus is told of an alert: everything a subscriber needs is in the event, so that nobody reads a state that may have
 * moved on.
 */

export const alertEventTypes = ["AlertRaised", "AlertEscalated", "AlertCleared"] as const;
export type AlertEventType = (typeof alertEventTypes)[number];

const typeOf: Readonly<Record<AnnouncementKind, AlertEventType>> = {
  raised: "AlertRaised",
  worsened: "AlertEscalated",
  escalated: "AlertEscalated",
  cleared: "AlertCleared",
};

const figure = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal(["cents", "days", "months", "percent", "count"]), value: z.number() }),
  z.object({ kind: z.literal("term"), value: oneOf(...terms) }),
  z.object({ kind: z.literal(["share", "date", "month", "text"]), value: z.string() }),
]);

/** The `detail` of an alert's event. `metadata.id` is the same however often it is said. */
export const alertDetail = z.object({
  metadata: z.object({
    id: text,
    version: z.literal(1),
    actor: z.literal("trajectoire"),
    origin: text.optional(),
  }),
  data: z.object({
    alertId: text,
    rule: text,
    /** Of the rule, and how many changes of settings were known: with what its figures were compared. */
    ruleVersion: z.int().min(1),
    settingsVersion: z.int().min(0),
    object: text,
    /** Absent for an alert of the fund as a whole. */
    projectId: text.optional(),
    title: text.optional(),
    episode: z.int().min(1),
    kind: oneOf("raised", "worsened", "escalated", "cleared"),
    severity: oneOf(...severities),
    since: civilDate,
    on: civilDate,
    mustAct: oneOf(...actors),
    figures: z.record(z.string(), figure),
  }),
});
export type AlertDetail = z.infer<typeof alertDetail>;

export const alertEntry = (
  projectId: string,
  { alertId, rule, object }: Pick<Alert, "alertId" | "rule" | "object">,
  {
    announcementId,
    kind,
    episode,
    on,
    severity,
    since,
    figures,
    ruleVersion,
    settings,
    title,
    simulation,
  }: Announcement,
): Entry => ({
  source: portfolioSource,
  detailType: typeOf[kind],
  detail: {
    metadata: {
      id: announcementId,
      version: 1,
      actor: "trajectoire",
      ...(simulation ? { origin: simulationOrigin } : {}),
    },
    data: {
      alertId,
      rule,
      ruleVersion,
      settingsVersion: settings,
      object,
      ...(projectId === "" ? {} : { projectId }),
      ...(title === undefined ? {} : { title }),
      episode,
      kind,
      severity,
      since,
      on,
      mustAct: ruleOf(rule, object, projectId).actor,
      figures: { ...figures },
    },
  } satisfies AlertDetail,
});
