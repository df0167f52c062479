import type { Clock } from "../../shared/domain/ports.ts";
import { type Clocks, readClocks } from "./clocks.ts";
import { notFound, type Problem } from "./problem.ts";

/*
 * What every route does with a request and an answer.
 */

export const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });

export const queryOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;

export const clocksOf = (request: Request, clock: Clock): Clocks => readClocks(queryOf(request), clock.now());

export const unknownProject = (projectId: string): Problem =>
  notFound(`No recorded fact known by then names the project "${projectId.slice(0, 80)}".`);
