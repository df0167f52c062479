import type { Router } from "@aws-lambda-powertools/event-handler/http";
import * as z from "zod";
import { civilDate, id, text } from "../../events/values.ts";
import { type Alert, currentEpisode, type Episode, isOpen, shownSeverity } from "../../shared/domain/alerts/alert.ts";
import { actors, severities } from "../../shared/domain/alerts/alert-rule.ts";
import { type Deed, type Handling, handlingOf, rankOf } from "../../shared/domain/alerts/handling.ts";
import { ruleOf } from "../../shared/domain/alerts/rules.ts";
import { type Language, languages, sentenceWith } from "../../shared/domain/alerts/wording.ts";
import { addDays, type CivilDate } from "../../shared/domain/calendar.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import type { StoredAlerts } from "../../shared/domain/ports.ts";
import { readJsonBody } from "./body.ts";
import type { Reach } from "./guard.ts";
import { commandIdOf, otherBody, readIdempotencyKey } from "./idempotency.ts";
import { pageOf } from "./page-of.ts";
import { badParameter, conflict, notFound, Problem } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/*
 * The inbox: what is open, why, since when, what closes it, who must act, and what people did with it.
 */

const reason = text.min(3, { error: "a reason, of three characters or more" });
const about = { alertId: id, projectId: id.optional() };

/** `projectId` is absent for an alert of the fund as a whole. */
export const askedHandling = z.discriminatedUnion(
  "what",
  [
    object({ ...about, what: z.literal("acknowledge") }),
    object({ ...about, what: z.literal("assign"), owner: id }),
    object({ ...about, what: z.literal("snooze"), until: civilDate, reason }),
    object({ ...about, what: z.literal("note"), reason }),
    object({ ...about, what: z.literal("release") }),
  ],
  { error: "an object whose `what` is one of acknowledge, assign, snooze, note, release" },
);

/** An alert cannot be put off for longer (UI.md section 4.3). */
const longestSnoozeDays = 90;
const attempts = 10;

const states = ["open", "cleared", "all"] as const;
const handlingStates = ["new", "acknowledged", "assigned", "snoozed"] as const;

/** A value of a closed list, when the parameter is there. */
const choice = <const Values extends readonly string[]>(
  query: URLSearchParams,
  name: string,
  values: Values,
): Values[number] | undefined => {
  const asked = query.get(name);
  if (asked === null) return undefined;
  const found = values.find((value) => value === asked);
  if (found === undefined) throw badParameter(name, `one of ${values.join(", ")}`, asked);
  return found;
};

export const languageIn = (query: URLSearchParams): Language => choice(query, "lang", languages) ?? "fr";

type Listed = { readonly projectId: string; readonly stored: StoredAlerts; readonly alert: Alert };

const episodeShown = (episode: Episode, { rule, object: what }: Alert, projectId: string, language: Language) => ({
  episode: episode.episode,
  raisedOn: episode.raisedOn,
  clearedOn: episode.clearedOn ?? null,
  escalatedOn: episode.escalatedOn ?? null,
  severity: shownSeverity(episode),
  since: episode.since,
  sentence: sentenceWith(ruleOf(rule, what, projectId).words[language].why, episode.figures, language),
  figures: episode.figures,
  ruleVersion: episode.ruleVersion,
  settingsVersion: episode.settings,
});

const alertShown = (
  { projectId, stored, alert }: Listed,
  handlings: readonly Handling[],
  today: CivilDate,
  language: Language,
) => {
  const rule = ruleOf(alert.rule, alert.object, projectId);
  const { name, closes } = rule.words[language];
  const episode = currentEpisode(alert);
  const { state, owner, until } = handlingOf(episode, handlings, today);
  return {
    alertId: alert.alertId,
    rule: alert.rule,
    projectId: projectId === "" ? null : projectId,
    title: stored.title ?? null,
    object: alert.object,
    isOpen: isOpen(alert),
    name,
    closes,
    mustAct: rule.actor,
    blocks: rule.blocks === true,
    simulation: stored.simulation,
    ...episodeShown(episode, alert, projectId, language),
    handling: { state, owner, until },
  };
};

/** Worst first, then the oldest. */
const compareAlerts = (a: ReturnType<typeof alertShown>, b: ReturnType<typeof alertShown>): number =>
  severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
  (a.since < b.since ? -1 : a.since > b.since ? 1 : a.alertId < b.alertId ? -1 : 1);

export const addAlertRoutes = (app: Router, ports: ApiPorts): void => {
  const { alerts, handlings, mails, directory, clock, guard, bodyLimits } = ports;
  const today = (): CivilDate => parisDate(clock.now());

  const reached = async (reach: Reach): Promise<readonly Listed[]> => {
    const all = (await alerts.list()).flatMap(({ projectId, stored }) =>
      stored.alerts.map((alert) => ({ projectId, stored, alert })),
    );
    return reach.scope === "all" ? all : reach.among(all);
  };

  const found = async (reach: Reach, alertId: string, projectId: string): Promise<Listed> => {
    if (projectId !== "") await reach.project(projectId);
    const stored = reach.scope === "all" || projectId !== "" ? await alerts.get(projectId) : undefined;
    const alert = stored?.alerts.find((one) => one.alertId === alertId);
    if (stored === undefined || alert === undefined) throw notFound("There is no alert of this id for this project.");
    return { projectId, stored, alert };
  };

  app.get("/api/alerts", async ({ req, event }) => {
    const reach = await guard({ event }, "read-alerts");
    const query = queryOf(req);
    const language = languageIn(query);
    const state = choice(query, "state", states) ?? "open";
    const severity = choice(query, "severity", severities);
    const mustAct = choice(query, "mustAct", actors);
    const handling = choice(query, "handling", handlingStates);
    const [rule, projectId, owner] = ["rule", "projectId", "owner"].map((name) => query.get(name));
    const done = await handlings.list();
    const on = today();
    const shown = (await reached(reach))
      .filter(({ alert }) => state === "all" || isOpen(alert) === (state === "open"))
      .map((listed) => alertShown(listed, done.get(listed.alert.alertId)?.handlings ?? [], on, language))
      .filter(
        (alert) =>
          (severity === undefined || alert.severity === severity) &&
          (mustAct === undefined || alert.mustAct === mustAct) &&
          (handling === undefined || alert.handling.state === handling) &&
          (rule == null || alert.rule === rule) &&
          (projectId == null || alert.projectId === projectId) &&
          (owner == null || alert.handling.owner === owner),
      )
      .sort(compareAlerts);
    const { page, next } = pageOf(shown, ({ alertId }) => alertId, query);
    const counts = Object.fromEntries(
      severities.map((one) => [one, shown.filter((alert) => alert.severity === one).length]),
    );
    const byProject = Object.fromEntries(
      [...groupBy(shown, (alert) => alert.projectId ?? "")].map(([about, its]) => [about, its.length]),
    );
    return json({ today: on, total: shown.length, counts, byProject, alerts: page, next });
  });

  app.get("/api/alerts/history", async ({ req, event }) => {
    const reach = await guard({ event }, "read-alerts");
    const query = queryOf(req);
    const language = languageIn(query);
    const listed = await found(reach, query.get("alertId") ?? "", query.get("projectId") ?? "");
    const done = await handlings.get(listed.projectId, listed.alert.alertId);
    return json({
      ...alertShown(listed, done.handlings, today(), language),
      episodes: listed.alert.episodes.map((episode) => episodeShown(episode, listed.alert, listed.projectId, language)),
      handlings: done.handlings.map(({ commandId: _commandId, rank: _rank, ...handling }) => handling),
    });
  });

  const refusalOf = async (deed: Deed, alert: Alert, on: CivilDate): Promise<Problem | undefined> => {
    if (!isOpen(alert)) {
      return conflict([{ path: "/alertId", expected: "an alert that is open", found: "it cleared by itself" }]);
    }
    if (deed.what === "snooze" && (deed.until <= on || deed.until > addDays(on, longestSnoozeDays))) {
      const expected = `a date after ${on}, ${longestSnoozeDays} days later at most`;
      return conflict([{ path: "/until", expected, found: deed.until }]);
    }
    if (deed.what === "assign" && (await directory.get(deed.owner)) === undefined) {
      return conflict([{ path: "/owner", expected: "a person of the directory", found: deed.owner }]);
    }
    return undefined;
  };

  app.post("/api/alerts/handling", async ({ req, event }) => {
    const reach = await guard({ event }, "handle-alerts");
    const key = readIdempotencyKey(req);
    const body = await readJsonBody(req, "POST /api/alerts/handling", bodyLimits);
    const { alertId, projectId = "", ...deed } = readBody(askedHandling, body);
    const { personId } = reach.person;
    const commandId = commandIdOf(personId, key);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const listed = await found(reach, alertId, projectId);
      const stored = await handlings.get(projectId, alertId);
      const before = stored.handlings.find((one) => one.commandId === commandId);
      const on = today();
      if (before !== undefined) {
        const { episode: _episode, rank: _rank, by: _by, on: _on, at: _at, commandId: _id, ...said } = before;
        if (canonicalJson(said) !== canonicalJson(deed)) throw otherBody();
        return json(alertShown(listed, stored.handlings, on, "fr"));
      }
      const refusal = await refusalOf(deed, listed.alert, on);
      if (refusal !== undefined) throw refusal;
      const episode = currentEpisode(listed.alert);
      const handling: Handling = {
        ...deed,
        episode: episode.episode,
        rank: rankOf(episode),
        by: personId,
        on,
        at: clock.now().toISOString(),
        commandId,
      };
      const next = [...stored.handlings, handling];
      if (await handlings.put(projectId, alertId, next, stored.version))
        return json(alertShown(listed, next, on, "fr"));
    }
    throw new Problem(
      503,
      "Too many requests at once",
      "Others handled this alert first. Nothing was done: try again.",
    );
  });

  app.get("/api/mails", async ({ req, event }) => {
    await guard({ event }, "read-mails");
    const { page, next } = pageOf(await mails.list(), ({ mailId }) => mailId, queryOf(req));
    return json({ mails: page, next });
  });
};
