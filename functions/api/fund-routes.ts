import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { applicationAt, summaryOf } from "../../shared/domain/application.ts";
import { compareCodePoints } from "../../shared/domain/canonical-json.ts";
import { envelopeOf } from "../../shared/domain/envelope.ts";
import { marked } from "./answers.ts";
import { notFound } from "./problem.ts";
import { clocksOf, json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** The fund's envelope by year, and the applications on their way to laureates. */
export const addFundRoutes = (app: Router, { readStates, clock }: ApiPorts): void => {
  app.get("/api/funds", async ({ req }) => {
    const clocks = clocksOf(req, clock);
    const [funds, projects] = await Promise.all([
      readStates.list("fund", clocks.knownAt),
      readStates.list("project", clocks.knownAt),
    ]);
    const envelopes = funds
      .map((fund) => envelopeOf(fund, projects, clocks.asOf, clocks.knownAt))
      .sort((a, b) => compareCodePoints(a.fundId, b.fundId));
    return json(marked({ asOf: clocks.asOf, knownAt: clocks.knownAt.text, funds: envelopes }, clocks));
  });

  app.get("/api/applications", async ({ req }) => {
    const clocks = clocksOf(req, clock);
    const wave = queryOf(req).get("wave") || undefined;
    const [received, projects] = await Promise.all([
      readStates.list("application", clocks.knownAt),
      readStates.list("project", clocks.knownAt),
    ]);
    const applications = received
      .flatMap((state) => applicationAt(state, projects, clocks.asOf) ?? [])
      .filter((application) => wave === undefined || application.wave === wave)
      .sort(
        (a, b) => compareCodePoints(a.wave ?? "", b.wave ?? "") || compareCodePoints(a.applicationId, b.applicationId),
      );
    const { asOf, knownAt } = clocks;
    return json(marked({ asOf, knownAt: knownAt.text, summary: summaryOf(applications), applications }, clocks));
  });

  app.get("/api/applications/:applicationId", async ({ req, params: { applicationId = "" } }) => {
    const clocks = clocksOf(req, clock);
    const [state, projects] = await Promise.all([
      readStates.read("application", applicationId, clocks.knownAt),
      readStates.list("project", clocks.knownAt),
    ]);
    const application = state && applicationAt(state, projects, clocks.asOf);
    if (application === undefined) {
      throw notFound(`Nothing dated and known by then speaks of the application "${applicationId.slice(0, 80)}".`);
    }
    const { asOf, knownAt } = clocks;
    return json(marked({ asOf, knownAt: knownAt.text, ...application }, clocks));
  });
};
