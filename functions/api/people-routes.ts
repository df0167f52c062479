import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { parisDate } from "../../shared/domain/instant.ts";
import { isHeldOn } from "../../shared/domain/rights/rights.ts";
import { tokenOf } from "./guard.ts";
import { json } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** Who asks. Whoever is signed in may know that, also when the directory does not hold them. */
export const addPeopleRoutes = (app: Router, { directory, clock }: ApiPorts): void => {
  app.get("/api/me", async ({ event }) => {
    const token = tokenOf({ event });
    const found = token && (await directory.of(token));
    const today = parisDate(clock.now());
    return json({
      personId: found?.person.personId ?? null,
      name: found?.person.name ?? null,
      roles: (found?.person.roles ?? []).filter((held) => isHeldOn(held, today)),
    });
  });
};
