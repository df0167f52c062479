import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { filterFault, filterFields, type PortfolioFilter } from "../../shared/domain/portfolio-filter.ts";
import { portfolioAnswer, projectsAnswer } from "./answers.ts";
import { badParameter } from "./problem.ts";
import { clocksOf, json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** The filter of a query; a field that is absent or empty leaves no project out. */
const filterOf = (request: Request): PortfolioFilter => {
  const query = queryOf(request);
  const filter: PortfolioFilter = Object.fromEntries(
    filterFields.flatMap((field) => {
      const value = query.get(field);
      return value ? [[field, value]] : [];
    }),
  );
  const fault = filterFault(filter);
  if (fault !== undefined) throw badParameter(fault.field, fault.expected, fault.found);
  return filter;
};

const mostQuarters = 80;

/** How many quarter-ends of each project's curve are asked for. */
const quartersIn = (request: Request): number | undefined => {
  const asked = queryOf(request).get("quarters");
  if (asked === null) return undefined;
  const count = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (count < 1 || count > mostQuarters)
    throw badParameter("quarters", `a whole number from 1 to ${mostQuarters}`, asked);
  return count;
};

/** Any set of projects. */
export const addPortfolioRoutes = (app: Router, { readStates, clock, guard }: ApiPorts): void => {
  app.get("/api/portfolio", async ({ req, event }) => {
    const reach = await guard({ event }, "read-projects");
    const clocks = clocksOf(req, clock);
    const filter = filterOf(req);
    return json(portfolioAnswer(await reach.among(await readStates.list("project", clocks.knownAt)), filter, clocks));
  });

  app.get("/api/projects", async ({ req, event }) => {
    const reach = await guard({ event }, "read-projects");
    const clocks = clocksOf(req, clock);
    const filter = filterOf(req);
    const quarters = quartersIn(req);
    const states = await reach.among(await readStates.list("project", clocks.knownAt));
    return json(projectsAnswer(states, filter, clocks, quarters));
  });
};
