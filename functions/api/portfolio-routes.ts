import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { portfolioAnswer, projectsAnswer } from "./answers.ts";
import { clocksOf, json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

const waveOf = (request: Request) => queryOf(request).get("wave") ?? undefined;

/** Any set of projects. */
export const addPortfolioRoutes = (app: Router, { readStates, clock }: ApiPorts): void => {
  app.get("/api/portfolio", async ({ req }) => {
    const clocks = clocksOf(req, clock);
    return json(portfolioAnswer(await readStates.all(clocks.knownAt, waveOf(req)), clocks));
  });

  app.get("/api/projects", async ({ req }) => {
    const clocks = clocksOf(req, clock);
    return json(projectsAnswer(await readStates.all(clocks.knownAt, waveOf(req)), clocks));
  });
};
