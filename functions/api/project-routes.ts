import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { project } from "../../events/subject.ts";
import { explain, figureNames } from "../../shared/domain/explain/explain.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { trajectoryOf } from "../../shared/domain/trajectory.ts";
import { whatIf } from "../../shared/domain/what-if.ts";
import { inRecordedOrder, lineName, marked, positionAnswer, shownPosition } from "./answers.ts";
import { readJsonBody } from "./body.ts";
import { readMonths } from "./months.ts";
import { pageOf } from "./page-of.ts";
import { badParameter, refusedInput } from "./problem.ts";
import { clocksOf, json, queryOf, unknownProject } from "./request.ts";
import type { ApiPorts } from "./routes.ts";
import { readWhatIf } from "./what-if-request.ts";

/** One project. */
export const addProjectRoutes = (app: Router, { readStates, ledger, clock, bodyLimits, guard }: ApiPorts): void => {
  app.get("/api/projects/:projectId", async ({ req, event, params: { projectId = "" } }) => {
    await (await guard({ event }, "read-projects")).project(projectId);
    const clocks = clocksOf(req, clock);
    const state = await readStates.project(projectId, clocks.knownAt);
    if (state === undefined) throw unknownProject(projectId);
    return json(positionAnswer(state, clocks));
  });

  app.get("/api/projects/:projectId/trajectory", async ({ req, event, params: { projectId = "" } }) => {
    await (await guard({ event }, "read-projects")).project(projectId);
    const clocks = clocksOf(req, clock);
    const state = await readStates.project(projectId, clocks.knownAt);
    if (state === undefined) throw unknownProject(projectId);
    const months = readMonths(queryOf(req), state, clocks.asOf);
    return json(marked(trajectoryOf(state, months, clocks.asOf, clocks.knownAt), clocks));
  });

  app.get("/api/projects/:projectId/explain", async ({ req, event, params: { projectId = "" } }) => {
    await (await guard({ event }, "read-projects")).project(projectId);
    const clocks = clocksOf(req, clock);
    const figure = queryOf(req).get("figure") ?? "";
    if (!figureNames.includes(figure)) throw badParameter("figure", `one of ${figureNames.join(", ")}`, figure);
    const { facts } = readFacts(await ledger.read(project(projectId)));
    const explained = explain(projectId, facts, figure, clocks.asOf, clocks.knownAt);
    if (explained === undefined) throw unknownProject(projectId);
    return json(marked(explained, clocks));
  });

  app.post("/api/projects/:projectId/what-if", async ({ req, event, params: { projectId = "" } }) => {
    await (await guard({ event }, "read-projects")).project(projectId);
    const clocks = clocksOf(req, clock);
    const supposed = readWhatIf(await readJsonBody(req, "POST /api/projects/{projectId}/what-if", bodyLimits));
    const lines = await ledger.read(project(projectId));
    const answer = whatIf(projectId, lines, supposed, clocks.asOf, clocks.knownAt);
    if (answer === undefined) throw unknownProject(projectId);
    if ("findings" in answer) throw refusedInput(answer.findings);
    return json(marked({ ...shownPosition(answer.position), hypothetical: true }, clocks));
  });

  app.get("/api/projects/:projectId/facts", async ({ req, event, params: { projectId = "" } }) => {
    await (await guard({ event }, "read-projects")).project(projectId);
    const lines = await ledger.read(project(projectId));
    if (lines.length === 0) throw unknownProject(projectId);
    const { page, next } = pageOf(inRecordedOrder(lines), lineName, queryOf(req));
    return json({ projectId, facts: page, next });
  });
};
