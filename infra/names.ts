import { Aws } from "aws-cdk-lib";
import { physicalName } from "./topology.ts";

/** Bucket names are global to all of AWS: the account makes ours unique. */
export const bucketNameOf = (bucket: string): string => `${physicalName(bucket)}-${Aws.ACCOUNT_ID}`;
