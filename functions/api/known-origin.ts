import { timingSafeEqual } from "node:crypto";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import { Problem } from "./problem.ts";

/** CloudFront sends it; what a viewer sends under this name never arrives (infra/origin-secret.ts). */
const header = "x-origin-verify";

/** Hashes have one length, so that comparing tells nothing of the secret. */
const isSame = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(left)), Buffer.from(sha256(right)));

/** Throws a problem unless the request came by the front it must come by. Without a secret, there is no front. */
export const checkOrigin = (secret: string | undefined, headers: Headers): void => {
  if (secret === "") throw new Error("ORIGIN_SECRET: expected a secret or no such variable, found a blank one.");
  if (secret === undefined || isSame(headers.get(header) ?? "", secret)) return;
  throw new Problem(403, "Forbidden", "This API is asked at the address of the site.");
};
