import { readBusMessage } from "../../../shared/adapters/bus-message.ts";
import { sha256 } from "../../../shared/adapters/content-hash.ts";
import { readStoredAlerts } from "../../../shared/adapters/dynamo-alerts.ts";
import { ledgerLineOf } from "../../../shared/adapters/dynamo-ledger.ts";
import { subjectOfPartition } from "../../../shared/adapters/keys.ts";
import { isOpen } from "../../../shared/domain/alerts/alert.ts";
import { type AlertDetail, alertDetail } from "../../../shared/domain/alerts/alert-event.ts";
import { type AlertSubject, createAlertSubjects, portfolioName } from "../../../shared/domain/alerts/alert-subject.ts";
import { evaluatePortfolio, evaluateProject, type Found } from "../../../shared/domain/alerts/evaluate.ts";
import { createPortfolioSubject } from "../../../shared/domain/alerts/portfolio-subject.ts";
import { reachabilityOf } from "../../../shared/domain/alerts/recipients.ts";
import { settingsOn, settingsVersions } from "../../../shared/domain/alerts/settings.ts";
import { foldFacts, foldSubject } from "../../../shared/domain/fold.ts";
import { belongs } from "../../../shared/domain/portfolio.ts";
import type { Mail, StoredAlerts } from "../../../shared/domain/ports.ts";
import { readFacts } from "../../../shared/domain/read-facts.ts";
import type { FundState } from "../../../shared/domain/state.ts";
import { people } from "../product/notifier.ts";
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

/** What every ALERTS item holds, by project; the fund's under no name. */
const storedAlerts = ({ tables }: World): ReadonlyMap<string, StoredAlerts> =>
  new Map(
    [...(tables["work"]?.everything() ?? [])].flatMap(([, items]) =>
      items
        .filter((item) => item["SK"]?.S === "ALERTS")
        .map((item) => [JSON.parse(item["p"]?.S ?? ""), readStoredAlerts(item)] as const),
    ),
  );

/** Everything the ledger knows: projects as they are on a day, the funds, their settings. */
const known = ({ tables }: World) => {
  const projects = new Map<string, (day: string) => AlertSubject>();
  const funds: FundState[] = [];
  for (const [partition, items] of tables["ledger"]?.everything() ?? []) {
    const subject = subjectOfPartition(partition);
    const { facts } = readFacts(items.map(ledgerLineOf));
    if (subject.kind === "project") projects.set(subject.id, createAlertSubjects(foldFacts(subject.id, facts), facts));
    const state = subject.kind === "fund" ? foldSubject(subject, facts) : undefined;
    if (state?.kind === "fund") funds.push(state);
  }
  return { projects, funds, versions: settingsVersions(funds) };
};

const compare = ({ stage }: World, name: string, { alerts }: StoredAlerts, found: readonly Found[]): void => {
  const holding = found.map(({ alertId }) => alertId).sort();
  const open = alerts
    .filter(isOpen)
    .map(({ alertId }) => alertId)
    .sort();
  if (JSON.stringify(holding) !== JSON.stringify(open)) {
    stage.violate(`${name}: the alerts ${open.join(", ")} are open, the causes ${holding.join(", ")} hold.`);
  }
};

/**
 * An alert is open if and only if its cause holds; every episode was announced, and nothing that no episode is of. Whoever goes on
 * after their time, their message handled by another, may leave something owed until the next daily look: `isSwept`.
 */
export const checkAlerts = (world: World, isSwept: boolean): void => {
  const { stage } = world;
  const mayOwe = !isSwept && stage.met.has("worker went on after its time");
  const said = announced(world);
  const stored = storedAlerts(world);
  const { projects, versions } = known(world);
  for (const [id, on] of projects) {
    const its = stored.get(id);
    if (its === undefined) stage.violate(`${id}: nobody looked at its alerts.`);
    else {
      compare(world, id, its, evaluateProject(on(its.today), settingsOn(versions, its.today)));
      if (its.settings !== versions.length) stage.violate(`${id} was looked at with other settings than there are.`);
      if (its.settings > 0) stage.meet("settings changed");
    }
  }
  const expected = new Set<string>();
  for (const { alertId, episodes, owed } of [...stored.values()].flatMap(({ alerts }) => alerts)) {
    if (owed.length > 0 && !mayOwe) stage.violate(`${alertId}: an announcement is still owed.`);
    if (episodes.length > 1) stage.meet("alert raised again");
    for (const { episode, clearedOn, escalatedOn } of episodes) {
      stage.meet("alert raised");
      expected.add(`${alertId}/${episode}/raised`);
      if (escalatedOn !== undefined) {
        stage.meet("alert escalated");
        expected.add(`${alertId}/${episode}/escalated`);
      }
      if (clearedOn === undefined) continue;
      stage.meet("alert cleared");
      expected.add(`${alertId}/${episode}/cleared`);
    }
  }
  for (const id of expected) if (!said.has(id) && !mayOwe) stage.violate(`${id} was never announced.`);
  for (const [id, details] of said) {
    if (details.length > 1) stage.meet("announcement said again");
    if (new Set(details.map((detail) => JSON.stringify(detail))).size > 1) stage.violate(`${id} was said in two ways.`);
    if (details[0]?.data.kind !== "worsened" && !expected.has(id)) {
      stage.violate(`${id} was announced, and no episode is of it.`);
    }
  }
};

/** The fund's own alerts, once its daily look has passed over everything. */
export const checkFundAlerts = (world: World): void => {
  const { projects, funds, versions } = known(world);
  const its = storedAlerts(world).get(portfolioName);
  if (its === undefined) {
    world.stage.violate("Nobody looked at the alerts of the fund.");
    return;
  }
  const { today } = its;
  const settings = settingsOn(versions, today);
  const subject = createPortfolioSubject({
    today,
    projects: [...projects.values()].map((on) => on(today)).filter(({ state }) => belongs(state, today)),
    funds,
    recipients: reachabilityOf(people, settings.recipients, today),
  });
  compare(world, "the fund", its, evaluatePortfolio(subject, settings));
};

/** Each announcement was mailed to each reader once: at once by a mail of its own, or in one digest. The same mail has the same words. */
export const checkMails = (world: World): void => {
  const { mail, stage } = world;
  const mails = new Map<string, Mail>();
  for (const one of mail.sent()) {
    const before = mails.get(one.mailId) ?? one;
    if (before.text !== one.text) stage.violate(`The mail ${one.mailId} went out with two texts.`);
    mails.set(one.mailId, before);
  }
  const details = [...announced(world).values()].flatMap(([first]) => first ?? []);
  const readers = { secretary: () => true, controller: ({ data }: AlertDetail) => data.mustAct === "finance" };
  for (const [personId, isTold] of Object.entries(readers)) {
    const its = [...mails.values()].filter((one) => one.personId === personId);
    const expected: string[] = [];
    for (const detail of details) {
      const { severity, kind, alertId } = detail.data;
      if (!isTold(detail) || (personId !== "secretary" && kind === "cleared")) continue;
      if (severity !== "critical" || kind === "cleared") expected.push(alertId);
      else if (!mails.has(sha256(`${detail.metadata.id} ${personId}`).slice(0, 40))) {
        stage.violate(`${detail.metadata.id} is critical, and no mail of its own went to ${personId}.`);
      }
    }
    const digests = its.filter(({ subject }) => /Alertes du/.test(subject)).flatMap(({ alertIds }) => alertIds);
    if (JSON.stringify(expected.sort()) !== JSON.stringify(digests.sort())) {
      stage.violate(`Digests told ${personId} of ${digests.join(", ")}; there was ${expected.join(", ")} to tell.`);
    }
  }
};
