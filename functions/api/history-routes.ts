import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { isFactType } from "../../events/catalogue.ts";
import { project } from "../../events/subject.ts";
import { instant } from "../../events/values.ts";
import { isCivilDate } from "../../shared/domain/calendar.ts";
import { type Entry, historyOf } from "../../shared/domain/history/history.ts";
import { compareInstants } from "../../shared/domain/instant.ts";
import { knownFacts, readFacts } from "../../shared/domain/read-facts.ts";
import { pageOf } from "./page-of.ts";
import { badParameter } from "./problem.ts";
import { clocksOf, json, queryOf, unknownProject } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** A parameter of the query, checked; undefined when it is not asked. */
const asked = (
  query: URLSearchParams,
  name: string,
  isRight: (text: string) => boolean,
  expected: string,
): string | undefined => {
  const text = query.get(name) ?? undefined;
  if (text !== undefined && !isRight(text)) throw badParameter(name, expected, text);
  return text;
};

/** Entries of a type, by an actor, effective between two days, recorded after an instant: as far as it is asked. */
const filterOf = (query: URLSearchParams): ((entry: Entry) => boolean) => {
  const type = asked(query, "type", isFactType, "a type of fact, for example TranchePaid");
  const actor = query.get("actor") ?? undefined;
  const day = "a date that exists, written YYYY-MM-DD";
  const from = asked(query, "from", isCivilDate, day);
  const to = asked(query, "to", isCivilDate, day);
  const isInstant = (text: string): boolean => instant.safeParse(text).success;
  const since = asked(query, "recordedAfter", isInstant, "an instant, for example 2022-07-15T09:12:00Z");
  return (entry) =>
    (type === undefined || entry.type === type) &&
    (actor === undefined || entry.actor === actor) &&
    (from === undefined || entry.effectiveOn >= from.slice(0, entry.effectiveOn.length)) &&
    (to === undefined || entry.effectiveOn <= to) &&
    (since === undefined || (entry.recordedAt !== null && compareInstants(entry.recordedAt, since) > 0));
};

/** What was said of a project, by whom and when, and what is new to whoever comes back. */
export const addHistoryRoutes = (app: Router, { ledger, clock, guard, visits }: ApiPorts): void => {
  app.get("/api/projects/:projectId/history", async ({ req, event, params: { projectId = "" } }) => {
    await (await guard({ event }, "read-projects")).project(projectId);
    const query = queryOf(req);
    const isAsked = filterOf(query);
    const { facts: all } = readFacts(await ledger.read(project(projectId)));
    const facts = knownFacts(all, clocksOf(req, clock).knownAt);
    if (facts.length === 0) throw unknownProject(projectId);
    const { page, next } = pageOf(historyOf(facts).filter(isAsked), ({ fact }) => fact, query);
    return json({ projectId, entries: page, next });
  });

  app.post("/api/projects/:projectId/visits", async ({ event, params: { projectId = "" } }) => {
    const reach = await guard({ event }, "read-projects");
    await reach.project(projectId);
    const { facts } = readFacts(await ledger.read(project(projectId)));
    if (facts.length === 0) throw unknownProject(projectId);
    const visitedAt = clock.now().toISOString();
    const previousAt = await visits.visit(reach.person.personId, projectId, visitedAt);
    const isNew = ({ recordedAt }: { recordedAt?: string }): boolean =>
      previousAt === undefined || (recordedAt !== undefined && compareInstants(recordedAt, previousAt) > 0);
    return json({ projectId, visitedAt, previousAt: previousAt ?? null, newFacts: facts.filter(isNew).length });
  });
};
