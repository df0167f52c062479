import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the tier installs; kept from one run to the next, outside git. */
export const installed = join(root, ".deployed");

/** What one run writes; made anew. */
export const thisRun = join(installed, "run");
