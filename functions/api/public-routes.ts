import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { lastDayOf, monthOf } from "../../shared/domain/calendar.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { portfolioAnswer } from "./answers.ts";
import { readClocks } from "./clocks.ts";
import { json } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** What the fund yielded, for everybody: sums of all laureates at the end of the last quarter, the validated lane alone. */
export const addPublicRoutes = (app: Router, { readStates, clock, signIn }: ApiPorts): void => {
  app.get("/api/public/figures", async () => {
    const now = clock.now();
    const month = monthOf(parisDate(now));
    const asOf = lastDayOf(month - (month % 3) - 1);
    const clocks = readClocks(new URLSearchParams({ asOf }), now);
    const { declaredRunRateCents, ...figures } = portfolioAnswer(
      await readStates.list("project", clocks.knownAt),
      {},
      clocks,
    );
    return json(figures);
  });

  /** What a page must know before anybody is signed in. A deployment refuses an issuer without https (infra/configuration.ts). */
  app.get("/api/configuration", async () =>
    json({ ...signIn, today: parisDate(clock.now()), isLocal: !signIn.issuer.startsWith("https:") }),
  );
};
