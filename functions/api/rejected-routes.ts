import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { rejectedPageAnswer } from "./answers.ts";
import { badParameter } from "./problem.ts";
import { json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

const pageSize = 100;

/** What was refused, newest first, and how much waits in the dead-letter queues. */
export const addRejectedRoutes = (app: Router, { rejected, deadLetters, clock, guard }: ApiPorts): void => {
  app.get("/api/rejected", async ({ req, event }) => {
    await guard({ event }, "read-rejected");
    const cursor = queryOf(req).get("cursor") ?? undefined;
    const page = await rejected.list(pageSize, cursor);
    if (page === undefined) throw badParameter("cursor", "a cursor given as `next` by this list", cursor ?? "");
    return json(rejectedPageAnswer(page));
  });

  app.get("/api/dead-letters", async ({ event }) => {
    await guard({ event }, "read-rejected");
    return json({ readAt: clock.now().toISOString(), queues: await deadLetters.count() });
  });
};
