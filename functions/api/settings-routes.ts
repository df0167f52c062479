import type { Router } from "@aws-lambda-powertools/event-handler/http";
import * as z from "zod";
import { project } from "../../events/subject.ts";
import { id, listOf } from "../../events/values.ts";
import { playDays } from "../../shared/domain/alerts/a-year-of-days.ts";
import { type AlertSubject, createAlertSubjects } from "../../shared/domain/alerts/alert-subject.ts";
import { checkSettings } from "../../shared/domain/alerts/check-settings.ts";
import { evaluatePortfolio, evaluateProject, type Found } from "../../shared/domain/alerts/evaluate.ts";
import { createPortfolioSubject } from "../../shared/domain/alerts/portfolio-subject.ts";
import { bouncedPeople, reachabilityOf } from "../../shared/domain/alerts/recipients.ts";
import { ruleOf, rules } from "../../shared/domain/alerts/rules.ts";
import {
  type AlertSettings,
  parametersOf,
  type SettingsVersion,
  settingsOn,
  settingsVersions,
} from "../../shared/domain/alerts/settings.ts";
import { sentenceWith } from "../../shared/domain/alerts/wording.ts";
import { addDays, type CivilDate } from "../../shared/domain/calendar.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { inParallel } from "../../shared/domain/in-parallel.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { knownAtInstant } from "../../shared/domain/known-at.ts";
import { belongs } from "../../shared/domain/portfolio.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { factOfLine, readFacts } from "../../shared/domain/read-facts.ts";
import type { FundState } from "../../shared/domain/state.ts";
import { languageIn } from "./alert-routes.ts";
import { lineName } from "./answers.ts";
import { readJsonBody } from "./body.ts";
import { refusedInput } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

const values = z.record(z.string(), z.number({ error: "a number" }), { error: "an object of thresholds and delays" });

/** A change as it would be stated: `alerts` and `recipients` of `SettingsChanged`. */
export const askedSettings = object({
  alerts: z.record(z.string(), values, { error: "an object, one entry a rule" }).optional(),
  recipients: listOf(id).optional(),
});

const daysOfTheYear = 365;

const actorOf = (line: LedgerLine | undefined): string =>
  line === undefined ? "" : factOfLine(line).fact.metadata.actor;

/** What is known of everything, today. */
type World = {
  readonly today: CivilDate;
  readonly lines: readonly LedgerLine[];
  readonly projects: readonly AlertSubject[];
  readonly funds: readonly FundState[];
  readonly versions: readonly SettingsVersion[];
};

/** The rules with their thresholds, who set them when and why, and what a change would do before it is stated. */
export const addSettingsRoutes = (app: Router, ports: ApiPorts): void => {
  const { readStates, ledger, directory, mails, clock, guard, bodyLimits } = ports;

  const look = async (): Promise<World> => {
    const now = clock.now();
    const knownAt = knownAtInstant(now.toISOString());
    const today = parisDate(now);
    const funds = await readStates.list("fund", knownAt);
    const states = await readStates.list("project", knownAt);
    const read = await inParallel(states, async ({ projectId }) => {
      const its = await ledger.read(project(projectId));
      const { facts } = readFacts(its);
      return { its, subject: createAlertSubjects(foldFacts(projectId, facts), facts)(today) };
    });
    const ofFunds = await inParallel(funds, ({ fundId }) => ledger.read({ kind: "fund", id: fundId }));
    return {
      today,
      lines: [...read.flatMap(({ its }) => its), ...ofFunds.flat()],
      projects: read.map(({ subject }) => subject),
      funds,
      versions: settingsVersions(funds),
    };
  };

  const reachability = async (recipients: AlertSettings["recipients"], today: CivilDate) => {
    const [entries, receipts] = await Promise.all([directory.list(), mails.list()]);
    const people = entries.map(({ person }) => person);
    return reachabilityOf(people, recipients, today, bouncedPeople(receipts, entries));
  };

  const portfolioOf = async (world: World, settings: AlertSettings) =>
    createPortfolioSubject({
      today: world.today,
      projects: world.projects.filter(({ state }) => belongs(state, world.today)),
      funds: world.funds,
      recipients: await reachability(settings.recipients, world.today),
    });

  /** Every cause that holds today, by alert, with the project it is of. */
  const causes = async (world: World, settings: AlertSettings) => {
    const ofFund = evaluatePortfolio(await portfolioOf(world, settings), settings).map((found) => ["", found] as const);
    const ofProjects = world.projects.flatMap((subject) =>
      evaluateProject(subject, settings).map((found) => [subject.projectId, found] as const),
    );
    return new Map([...ofFund, ...ofProjects].map(([projectId, found]) => [found.alertId, { projectId, found }]));
  };

  app.get("/api/settings", async ({ req, event }) => {
    await guard({ event }, "read-settings");
    const language = languageIn(queryOf(req));
    const world = await look();
    const settings = settingsOn(world.versions, world.today);
    const portfolio = await portfolioOf(world, settings);
    const stated = world.lines.filter(({ detailType }) => detailType === "SettingsChanged");
    const byName = new Map(stated.map((line) => [lineName(line), line]));
    return json({
      today: world.today,
      version: settings.version,
      rules: rules.map((rule) => ({
        rule: rule.id,
        version: rule.version,
        scope: rule.scope,
        mustAct: rule.actor,
        blocks: rule.blocks === true,
        ...rule.words[language],
        needs: rule.needs?.[language] ?? null,
        /** Of how many projects the facts it needs are recorded; null when it needs none. */
        projectsWithInput:
          rule.hasInput === undefined
            ? null
            : rule.scope === "portfolio"
              ? Number(rule.hasInput(portfolio))
              : world.projects.filter((subject) => rule.hasInput?.(subject)).length,
      })),
      projects: world.projects.length,
      parameters: Object.entries(parametersOf).flatMap(([rule, parameters]) =>
        Object.entries(parameters).map(([name, parameter]) => ({
          rule,
          name,
          ...parameter,
          value: settings.values[rule]?.[name] ?? parameter.default,
        })),
      ),
      recipients: settings.recipients ?? null,
      reachability: await reachability(settings.recipients, world.today),
      changes: world.versions.map(({ fact, changedOn, alerts, recipients, reason }) => ({
        factId: fact.slice(0, fact.indexOf(" ")),
        changedOn,
        by: actorOf(byName.get(fact)),
        recordedAt: byName.get(fact)?.recordedAt ?? null,
        alerts: alerts ?? {},
        recipients: recipients ?? null,
        reason,
      })),
    });
  });

  app.post("/api/settings/preview", async ({ req, event }) => {
    await guard({ event }, "preview-settings");
    const language = languageIn(queryOf(req));
    const body = readBody(askedSettings, await readJsonBody(req, "POST /api/settings/preview", bodyLimits));
    const findings = checkSettings(body, "");
    if (findings.length > 0) throw refusedInput(findings);
    const world = await look();
    const { today, versions, lines } = world;
    const change: SettingsVersion = {
      fact: "preview trajectoire.fund",
      changedOn: today,
      reason: "preview",
      ...(body.alerts === undefined ? {} : { alerts: body.alerts }),
      ...(body.recipients === undefined ? {} : { recipients: body.recipients }),
    };
    const held = settingsOn(versions, today);
    const proposed = settingsOn([...versions, change], today);
    const [before, after] = [await causes(world, held), await causes(world, proposed)];
    const shown = ({ projectId, found }: { projectId: string; found: Found }) => ({
      alertId: found.alertId,
      projectId: projectId === "" ? null : projectId,
      severity: found.severity,
      sentence: sentenceWith(ruleOf(found.rule, found.object, projectId).words[language].why, found.figures, language),
    });
    const changed = new Set(Object.keys(body.alerts ?? {}));
    const yearAgo = addDays(today, -daysOfTheYear);
    /* What stood already on the first day was not raised in the year. */
    const fired = (settings: (day: CivilDate) => AlertSettings): number =>
      playDays(lines, {
        from: yearAgo,
        to: today,
        settings,
        only: (rule) => changed.has(rule),
      }).said.filter(({ day, announcement }) => day > yearAgo && announcement.kind === "raised").length;
    return json({
      today,
      raised: [...after.values()].filter(({ found }) => !before.has(found.alertId)).map(shown),
      cleared: [...before.values()].filter(({ found }) => !after.has(found.alertId)).map(shown),
      otherSeverity: [...after.values()]
        .filter(({ found }) => {
          const was = before.get(found.alertId);
          return was !== undefined && was.found.severity !== found.severity;
        })
        .map(shown),
      lastYear:
        changed.size === 0
          ? null
          : {
              from: yearAgo,
              to: today,
              raised: fired((day) => settingsOn(versions, day)),
              wouldHaveRaised: fired((day) => settingsOn([...versions, { ...change, changedOn: day }], day)),
            },
    });
  });
};
