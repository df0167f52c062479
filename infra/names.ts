import { Aws } from "aws-cdk-lib";
import { physicalName } from "./topology.ts";

/** Bucket names are global to all of AWS: the account makes ours unique. */
export const bucketNameOf = (bucket: string): string => `${physicalName(bucket)}-${Aws.ACCOUNT_ID}`;

/** A queue of this account and region, which its name alone does not address. */
export const queueUrlOf = (name: string): string =>
  `https://sqs.${Aws.REGION}.${Aws.URL_SUFFIX}/${Aws.ACCOUNT_ID}/${name}`;
