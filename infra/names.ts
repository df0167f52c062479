import { Aws } from "aws-cdk-lib";
import { physicalName } from "./topology.ts";

/** Bucket names are global to all of AWS: the account makes ours unique. */
export const bucketNameOf = (bucket: string): string => `${physicalName(bucket)}-${Aws.ACCOUNT_ID}`;

/** The dead-letter queues a topology implies. A scheduled function has one, for deliveries and runs that failed. */
export const deadLetterNameOf = {
  queue: (queue: string): string => physicalName(`${queue}-dead`),
  rule: (rule: string): string => physicalName(`rule-${rule}-dead`),
  scheduled: (fn: string): string => physicalName(`scheduled-${fn}-dead`),
};
