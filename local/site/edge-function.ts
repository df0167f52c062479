import { readFileSync } from "node:fs";
import { Script } from "node:vm";

/*
 * CloudFront's function, from the source CloudFront gets (infra/rewrite-navigation.js): an address is a page or a file by the
 * same rule on one machine and deployed.
 */

const source = readFileSync(new URL("../../infra/rewrite-navigation.js", import.meta.url), "utf8");
const script = new Script(`${source}\nhandler({ request: { uri } }).uri`);

/** The address of the file that answers for this one. */
export const fileAddress = (uri: string): string => String(script.runInNewContext({ uri }));
