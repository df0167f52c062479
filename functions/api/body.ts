import * as z from "zod";
import { sentenceOf } from "../../events/refusal.ts";
import { readJson } from "../../shared/domain/read-json.ts";
import { Problem } from "./problem.ts";

/** Bytes a route takes at most, by "METHOD /path/{parameter}": the topology's `maxBodyBytes`. */
export type BodyLimits = Readonly<Record<string, number>>;

const bodyLimits = z.record(z.string(), z.number());

/** The function's limits, from its environment; none when no route of it takes a body. */
export const readBodyLimits = (text: string | undefined): BodyLimits => bodyLimits.parse(JSON.parse(text ?? "{}"));

/** The JSON body of a request to `route`, within its limit. */
export const readJsonBody = async (request: Request, route: string, limits: BodyLimits): Promise<unknown> => {
  const body = await request.text();
  const bytes = Buffer.byteLength(body);
  const limit = limits[route] ?? 0;
  if (bytes > limit) {
    throw new Problem(413, "Content too large", `The body holds ${bytes} bytes; at most ${limit} are read here.`);
  }
  const read = readJson(body);
  if ("finding" in read) throw new Problem(400, "Bad request", sentenceOf({ ...read.finding, path: "the body" }));
  return read.value;
};
