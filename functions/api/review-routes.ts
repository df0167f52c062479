import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { project } from "../../events/subject.ts";
import { inParallel } from "../../shared/domain/in-parallel.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { knownAtInstant } from "../../shared/domain/known-at.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { awaitingReview } from "../../shared/domain/reporting/awaiting-review.ts";
import { pageOf } from "./page-of.ts";
import { json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** The reports that wait for a review, those submitted first before the others. */
export const addReviewRoutes = (app: Router, { guard, readStates, ledger, clock }: ApiPorts): void => {
  app.get("/api/reviews", async ({ req, event }) => {
    const { person } = await guard({ event }, "read-reviews");
    const now = clock.now();
    const states = await readStates.list("project", knownAtInstant(now.toISOString()));
    const waiting = await inParallel(states, async (state) =>
      awaitingReview(state, readFacts(await ledger.read(project(state.projectId))).facts, parisDate(now)),
    );
    const inOrder = waiting
      .flat()
      .sort((a, b) => (`${a.report.submittedOn} ${a.projectId}` < `${b.report.submittedOn} ${b.projectId}` ? -1 : 1));
    const { page, next } = pageOf(
      inOrder,
      ({ projectId, reportFactId }) => `${projectId} ${reportFactId}`,
      queryOf(req),
    );
    return json({ reports: page.map((one) => ({ ...one, isOwn: one.submittedBy === person.personId })), next });
  });
};
