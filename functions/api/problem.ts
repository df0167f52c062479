import { type Finding, sentenceOf } from "../../events/refusal.ts";

/** A refusal of the HTTP API, shown as problem details (RFC 9457). */
export class Problem extends Error {
  override name = "Problem";
  readonly status: number;
  readonly title: string;
  /** Where the request is wrong: the parameter, what was expected, what came. */
  readonly parameter: string | undefined;
  /** Where the body is wrong, place by place. */
  readonly findings: readonly Finding[] | undefined;
  /** What somebody else wrote meanwhile. */
  readonly current: unknown;

  constructor(
    status: number,
    title: string,
    detail: string,
    { parameter, findings, current }: { parameter?: string; findings?: readonly Finding[]; current?: unknown } = {},
  ) {
    super(detail);
    this.status = status;
    this.title = title;
    this.parameter = parameter;
    this.findings = findings;
    this.current = current;
  }
}

export const problemResponse = ({ status, title, message, parameter, findings, current }: Problem): Response =>
  new Response(
    JSON.stringify({
      type: "about:blank",
      title,
      status,
      detail: message,
      ...(parameter ? { parameter } : {}),
      ...(findings ? { findings } : {}),
      ...(current === undefined ? {} : { current }),
    }),
    {
      status,
      headers: { "content-type": "application/problem+json" },
    },
  );

export const badParameter = (name: string, expected: string, found: string): Problem =>
  new Problem(400, "Bad request", `${name}: expected ${expected}, found "${found.slice(0, 80)}".`, {
    parameter: name,
  });

export const notFound = (what: string): Problem => new Problem(404, "Not found", what);

/** Input that cannot be read: each place, what was expected there, what came. */
export const refusedInput = (findings: readonly Finding[]): Problem =>
  new Problem(422, "Refused", findings.slice(0, 5).map(sentenceOf).join(" "), { findings });

/** Well-formed, and not possible as things stand: what is in the way. */
export const conflict = (findings: readonly Finding[]): Problem => {
  const { message } = refusedInput(findings);
  return new Problem(409, "Not possible now", message, { findings });
};
