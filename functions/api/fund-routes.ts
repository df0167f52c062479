import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { applicationAt } from "../../shared/domain/application.ts";
import { summaryOf } from "../../shared/domain/application-summary.ts";
import { compareCodePoints } from "../../shared/domain/canonical-json.ts";
import { envelopeOf } from "../../shared/domain/envelope.ts";
import { laureatesByApplication } from "../../shared/domain/laureates-by-application.ts";
import { marked } from "./answers.ts";
import { notFound } from "./problem.ts";
import { clocksOf, json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** The fund's envelope by year, and the applications on their way to laureates. */
export const addFundRoutes = (app: Router, { readStates, clock, guard }: ApiPorts): void => {
  app.get("/api/funds", async ({ req, event }) => {
    await guard({ event }, "read-funds");
    const clocks = clocksOf(req, clock);
    const { asOf, knownAt } = clocks;
    const [funds, projects] = await Promise.all([
      readStates.list("fund", knownAt),
      readStates.list("project", knownAt),
    ]);
    const envelopes = funds
      .sort((a, b) => compareCodePoints(a.fundId, b.fundId))
      .map((fund) => envelopeOf(fund, projects, asOf, knownAt));
    return json(marked({ asOf, knownAt: knownAt.text, funds: envelopes }, clocks));
  });

  app.get("/api/funds/:fundId", async ({ req, event, params: { fundId = "" } }) => {
    await guard({ event }, "read-funds");
    const clocks = clocksOf(req, clock);
    const { asOf, knownAt } = clocks;
    const [fund, projects] = await Promise.all([
      readStates.read("fund", fundId, knownAt),
      readStates.list("project", knownAt),
    ]);
    if (fund === undefined) throw notFound(`No recorded fact known by then names the fund "${fundId.slice(0, 80)}".`);
    return json(marked(envelopeOf(fund, projects, asOf, knownAt), clocks));
  });

  app.get("/api/applications", async ({ req, event }) => {
    await guard({ event }, "read-applications");
    const clocks = clocksOf(req, clock);
    const { asOf, knownAt } = clocks;
    const wave = queryOf(req).get("wave") || undefined;
    const [known, projects] = await Promise.all([
      readStates.list("application", knownAt),
      readStates.list("project", knownAt),
    ]);
    const laureates = laureatesByApplication(projects);
    const applications = known
      .flatMap((state) => applicationAt(state, laureates.get(state.applicationId), asOf) ?? [])
      .filter((application) => wave === undefined || application.wave === wave)
      .sort(
        (a, b) => compareCodePoints(a.wave ?? "", b.wave ?? "") || compareCodePoints(a.applicationId, b.applicationId),
      );
    return json(marked({ asOf, knownAt: knownAt.text, summary: summaryOf(applications), applications }, clocks));
  });

  app.get("/api/applications/:applicationId", async ({ req, event, params: { applicationId = "" } }) => {
    await guard({ event }, "read-applications");
    const clocks = clocksOf(req, clock);
    const { asOf, knownAt } = clocks;
    const [state, projects] = await Promise.all([
      readStates.read("application", applicationId, knownAt),
      readStates.list("project", knownAt),
    ]);
    const application = state && applicationAt(state, laureatesByApplication(projects).get(applicationId), asOf);
    if (application === undefined) {
      throw notFound(`Nothing dated and known by then speaks of the application "${applicationId.slice(0, 80)}".`);
    }
    return json(marked({ asOf, knownAt: knownAt.text, ...application }, clocks));
  });
};
