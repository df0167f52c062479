import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { project } from "../../events/subject.ts";
import { factsAnswer, positionAnswer } from "./answers.ts";
import { clocksOf, json, unknownProject } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** One project. */
export const addProjectRoutes = (app: Router, { readStates, ledger, clock }: ApiPorts): void => {
  app.get("/api/projects/:projectId", async ({ req, params: { projectId = "" } }) => {
    const clocks = clocksOf(req, clock);
    const state = await readStates.one(projectId, clocks.knownAt);
    if (state === undefined) throw unknownProject(projectId);
    return json(positionAnswer(state, clocks));
  });

  app.get("/api/projects/:projectId/facts", async ({ params: { projectId = "" } }) => {
    const lines = await ledger.read(project(projectId));
    if (lines.length === 0) throw unknownProject(projectId);
    return json(factsAnswer(projectId, lines));
  });
};
