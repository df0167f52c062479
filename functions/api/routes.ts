import { Router } from "@aws-lambda-powertools/event-handler/http";
import { project } from "../../events/subject.ts";
import type { Clock, Ledger, RejectedStore } from "../../shared/domain/ports.ts";
import { factsAnswer, portfolioAnswer, positionAnswer, projectsAnswer, rejectedPageAnswer } from "./answers.ts";
import { readClocks } from "./clocks.ts";
import { badParameter, notFound, Problem, problemResponse } from "./problem.ts";
import type { ReadStates } from "./read-states.ts";

export type ApiPorts = {
  readonly readStates: ReadStates;
  readonly ledger: Pick<Ledger, "read">;
  readonly rejected: Pick<RejectedStore, "list">;
  readonly clock: Clock;
  /** Told of every fault; the caller sees a reference, never the fault. */
  readonly onFault: (error: Error) => void;
};

const rejectedPageSize = 100;

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });

const queryOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;

/** The HTTP routes of `infra/topology.ts`, as a Powertools router. */
export const createRoutes = ({ readStates, ledger, rejected, clock, onFault }: ApiPorts): Router => {
  const app = new Router();
  const clocksOf = (request: Request) => readClocks(queryOf(request), clock.now());
  const waveOf = (request: Request) => queryOf(request).get("wave") ?? undefined;
  const unknown = (projectId: string) =>
    notFound(`No recorded fact known by then names the project "${projectId.slice(0, 80)}".`);

  app.get("/api/portfolio", async ({ req }) => {
    const clocks = clocksOf(req);
    return json(portfolioAnswer(await readStates.all(clocks.knownAt, waveOf(req)), clocks));
  });

  app.get("/api/projects", async ({ req }) => {
    const clocks = clocksOf(req);
    return json(projectsAnswer(await readStates.all(clocks.knownAt, waveOf(req)), clocks));
  });

  app.get("/api/projects/:projectId", async ({ req, params: { projectId = "" } }) => {
    const clocks = clocksOf(req);
    const state = await readStates.one(projectId, clocks.knownAt);
    if (state === undefined) throw unknown(projectId);
    return json(positionAnswer(state, clocks));
  });

  app.get("/api/projects/:projectId/facts", async ({ params: { projectId = "" } }) => {
    const lines = await ledger.read(project(projectId));
    if (lines.length === 0) throw unknown(projectId);
    return json(factsAnswer(projectId, lines));
  });

  app.get("/api/rejected", async ({ req }) => {
    const cursor = queryOf(req).get("cursor") ?? undefined;
    const page = await rejected.list(rejectedPageSize, cursor);
    if (page === undefined) throw badParameter("cursor", "a cursor given as `next` by this list", cursor ?? "");
    return json(rejectedPageAnswer(page));
  });

  app.errorHandler(Problem, async (problem) => problemResponse(problem));
  app.notFound(async () =>
    problemResponse(notFound("There is nothing at this address. The API's addresses are in the README.")),
  );
  app.methodNotAllowed(async () =>
    problemResponse(new Problem(405, "Method not allowed", "This address answers to another method.")),
  );
  app.errorHandler(URIError, async () =>
    problemResponse(badParameter("path", "text encoded as in URLs", "text that cannot be decoded")),
  );
  app.errorHandler(Error, async (error) => {
    onFault(error);
    return problemResponse(
      new Problem(
        500,
        "Internal error",
        "Something failed on our side and was logged. Nothing was changed: try again.",
      ),
    );
  });
  return app;
};
