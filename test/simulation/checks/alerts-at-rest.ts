import { readBusMessage } from "../../../shared/adapters/bus-message.ts";
import { readStoredAlerts } from "../../../shared/adapters/dynamo-alerts.ts";
import { ledgerLineOf } from "../../../shared/adapters/dynamo-ledger.ts";
import { subjectOfPartition } from "../../../shared/adapters/keys.ts";
import { isOpen } from "../../../shared/domain/alerts/alert.ts";
import { type AlertDetail, alertDetail } from "../../../shared/domain/alerts/alert-event.ts";
import { createAlertSubjects } from "../../../shared/domain/alerts/alert-subject.ts";
import { evaluateProject } from "../../../shared/domain/alerts/evaluate.ts";
import { settingsOn } from "../../../shared/domain/alerts/settings.ts";
import { foldFacts } from "../../../shared/domain/fold.ts";
import { readFacts } from "../../../shared/domain/read-facts.ts";
import type { World } from "../world.ts";

/*
 * Alerts and mails, once everything is at rest (ARCHITECTURE.md section 3, invariants).
 */

const announced = ({ bus }: World): ReadonlyMap<string, AlertDetail[]> => {
  const byId = new Map<string, AlertDetail[]>();
  for (const body of bus.announced.values()) {
    const detail = alertDetail.parse(readBusMessage(body).detail);
    byId.set(detail.metadata.id, [...(byId.get(detail.metadata.id) ?? []), detail]);
  }
  return byId;
};

/** An alert is open if and only if its cause holds; every episode was announced, and nothing that no episode is of. */
export const checkAlerts = (world: World): void => {
  const { tables, stage } = world;
  const said = announced(world);
  const expected = new Set<string>();
  for (const [partition, items] of tables["ledger"]?.everything() ?? []) {
    const { kind, id } = subjectOfPartition(partition);
    if (kind !== "project") continue;
    const item = tables["work"]?.get({ partition, sort: "ALERTS" }, stage.now());
    if (item === undefined) {
      stage.violate(`${partition}: nobody looked at its alerts.`);
      continue;
    }
    const stored = readStoredAlerts(item);
    const { facts } = readFacts(items.map(ledgerLineOf));
    const subject = createAlertSubjects(foldFacts(id, facts), facts)(stored.today);
    const holding = evaluateProject(subject, settingsOn([], stored.today)).map(({ alertId }) => alertId);
    const open = stored.alerts.filter(isOpen).map(({ alertId }) => alertId);
    if (JSON.stringify([...holding].sort()) !== JSON.stringify([...open].sort())) {
      stage.violate(`${partition}: the alerts ${open.join(", ")} are open, the causes ${holding.join(", ")} hold.`);
    }
    for (const { alertId, episodes, owed } of stored.alerts) {
      if (owed.length > 0) stage.violate(`${alertId}: an announcement is still owed.`);
      if (episodes.length > 1) stage.meet("alert raised again");
      for (const { episode, clearedOn } of episodes) {
        stage.meet("alert raised");
        expected.add(`${alertId}/${episode}/raised`);
        if (clearedOn === undefined) continue;
        stage.meet("alert cleared");
        expected.add(`${alertId}/${episode}/cleared`);
      }
    }
  }
  for (const id of expected) if (!said.has(id)) stage.violate(`${id} was never announced.`);
  for (const [id, details] of said) {
    if (details.length > 1) stage.meet("announcement said again");
    if (new Set(details.map((detail) => JSON.stringify(detail))).size > 1) stage.violate(`${id} was said in two ways.`);
    const isChange = details[0]?.data.kind === "worsened" || details[0]?.data.kind === "escalated";
    if (!isChange && !expected.has(id)) stage.violate(`${id} was announced, and no episode is of it.`);
  }
};

/** Everything announced was mailed to the secretariat, at once or in the digest: at least once, and known to be sent. */
export const checkMails = (world: World): void => {
  const { mail, stage } = world;
  const mails = mail.sent();
  const toSecretary = new Set(
    mails.filter(({ personId }) => personId === "secretary").flatMap(({ alertIds }) => alertIds),
  );
  for (const [{ data }] of [...announced(world).values()].map((details) => details as [AlertDetail])) {
    if (!toSecretary.has(data.alertId)) stage.violate(`Nobody was mailed of ${data.alertId}.`);
    const isUrgent = data.severity === "critical" && data.kind !== "cleared";
    const atOnce = mails.filter(({ alertIds, subject }) => alertIds.length === 1 && subject.includes(data.alertId));
    if (isUrgent && !atOnce.some(({ personId }) => personId === "secretary")) {
      stage.violate(`${data.alertId} is critical, and no mail of its own went out.`);
    }
  }
};
