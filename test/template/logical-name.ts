import { physicalName } from "../../infra/topology.ts";

const prefix = physicalName("");
const account = "-111111111111";

/** The topology's name of a table, queue, function, rule, schedule or bucket, from its name or ARN in AWS. */
export const logicalName = (nameOrArn: string): string => {
  const name = nameOrArn.replace(/^arn:.*[:/]/, "");
  if (!name.startsWith(prefix)) throw new Error(`"${name}" does not start with "${prefix}"`);
  const ours = name.slice(prefix.length);
  return ours.endsWith(account) ? ours.slice(0, -account.length) : ours;
};
