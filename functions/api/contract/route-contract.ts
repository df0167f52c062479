import type * as z from "zod";

/*
 * What a route takes and gives, said once: the OpenAPI document is made of it.
 */

export type RouteContract = {
  readonly summary: string;
  readonly tag: string;
  readonly query?: z.ZodRawShape;
  /** Names of the headers it needs. */
  readonly headers?: readonly ("Idempotency-Key" | "If-Match")[];
  readonly body?: z.ZodType;
  /** The answer when all is well; statuses and media types. */
  readonly answer: {
    readonly status: 200 | 201 | 202;
    readonly schema: z.ZodType;
    readonly headers?: readonly string[];
  };
  /** Refusals beyond those of every route. */
  readonly problems?: readonly (404 | 409 | 412 | 428 | 503)[];
  readonly access?: "public";
};
