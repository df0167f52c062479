import { badParameter, Problem } from "./problem.ts";

const expected = 'the `ETag` of what you read, for example "3"';

/** The version that a change is made from: `If-Match: "3"`. */
export const readIfMatch = (request: Request): number => {
  const tag = request.headers.get("if-match");
  if (tag === null) throw new Problem(428, "Precondition required", `If-Match: expected ${expected}, found nothing.`);
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (version === undefined) throw badParameter("If-Match", expected, tag);
  return Number(version);
};
