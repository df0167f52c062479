import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { addDays, type CivilDate, lastDayOf, monthOf } from "../../shared/domain/calendar.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { portfolioAnswer } from "./answers.ts";
import { clocksOf, json } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** The end of the last quarter that is over before that day. */
const quarterEndBefore = (day: CivilDate): CivilDate => {
  const month = monthOf(day);
  return lastDayOf(month - (month % 3) - 1);
};

/** What the fund yielded, for everybody: sums of all laureates at a quarter's end, the last one unless an earlier is asked; the validated lane alone. */
export const addPublicRoutes = (app: Router, { readStates, clock, signIn }: ApiPorts): void => {
  app.get("/api/public/figures", async ({ req }) => {
    const asked = clocksOf(req, clock);
    const [today, dayAfter] = [parisDate(clock.now()), addDays(asked.asOf, 1)];
    const clocks = { ...asked, asOf: quarterEndBefore(dayAfter < today ? dayAfter : today) };
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
