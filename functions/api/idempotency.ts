import { sha256 } from "../../shared/adapters/content-hash.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { badParameter, Problem } from "./problem.ts";

/*
 * A request that is sent again, by a retry or a double click, is carried out once and answered alike.
 */

const expected = "1 to 128 visible ASCII characters, new for each request and the same when it is sent again";

export const readIdempotencyKey = (request: Request): string => {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) throw badParameter("Idempotency-Key", expected, key);
  return key;
};

/** Keys are each person's own. */
export const commandIdOf = (personId: string, key: string): string =>
  sha256(canonicalJson({ personId, key })).slice(0, 32);

export const otherBody = (): Problem =>
  new Problem(
    422,
    "Another request under the same key",
    "This Idempotency-Key was used for another request. Use a new key for a new request; the first one stands as it was.",
  );
