import type { Clock } from "../../shared/domain/ports.ts";
import { type Clocks, readClocks } from "./clocks.ts";
import { notFound, Problem } from "./problem.ts";

/*
 * What every route does with a request and an answer.
 */

/** A function's answer holds at most 6 MB; the rest is for headers and escaping. */
const largestAnswerBytes = 5_500_000;

export const json = (
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response => {
  const text = JSON.stringify(body);
  const bytes = Buffer.byteLength(text);
  if (bytes > largestAnswerBytes) {
    throw new Problem(
      422,
      "Too much to answer",
      `The answer would hold ${bytes} bytes, above ${largestAnswerBytes}: ask for fewer months or projects, or look for a period typed by mistake.`,
    );
  }
  return new Response(text, {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });
};

export const queryOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;

export const clocksOf = (request: Request, clock: Clock): Clocks => readClocks(queryOf(request), clock.now());

export const unknownProject = (projectId: string): Problem =>
  notFound(`No recorded fact known by then names the project "${projectId.slice(0, 80)}".`);
