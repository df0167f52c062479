/** A refusal of the HTTP API, shown as problem details (RFC 9457). */
export class Problem extends Error {
  override name = "Problem";
  readonly status: number;
  readonly title: string;
  /** Where the request is wrong: the parameter, what was expected, what came. */
  readonly parameter: string | undefined;

  constructor(status: number, title: string, detail: string, parameter?: string) {
    super(detail);
    this.status = status;
    this.title = title;
    this.parameter = parameter;
  }
}

export const problemResponse = ({ status, title, message, parameter }: Problem): Response =>
  new Response(
    JSON.stringify({ type: "about:blank", title, status, detail: message, ...(parameter ? { parameter } : {}) }),
    {
      status,
      headers: { "content-type": "application/problem+json" },
    },
  );

export const badParameter = (name: string, expected: string, found: string): Problem =>
  new Problem(400, "Bad request", `${name}: expected ${expected}, found "${found.slice(0, 80)}".`, name);

export const notFound = (what: string): Problem => new Problem(404, "Not found", what);
