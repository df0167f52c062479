import { CfnOutput, Stack } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Configuration } from "./configuration.ts";
import { createDistribution } from "./distribution.ts";
import type { ServiceStack } from "./service-stack.ts";
import { createEdgeLogs, createSiteBucket } from "./site-buckets.ts";
import { deploySite } from "./site-files.ts";
import { createSiteHeaders } from "./site-headers.ts";
import type { Topology } from "./topology.ts";

/** The site: its files, and CloudFront before them and the API. Holds nothing but copies and the edge's logs. */
export class WebStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    props: { topology: Topology; service: ServiceStack; configuration: Configuration },
  ) {
    super(scope, id, { description: "Trajectoire: the web site, and CloudFront before it and the HTTP API." });
    const { topology, service, configuration } = props;
    const { api, originSecret } = service;
    const files = createSiteBucket(this);
    const distribution = createDistribution(this, {
      files,
      logs: createEdgeLogs(this),
      headers: createSiteHeaders(this, topology, configuration),
      api,
      originSecret,
      configuration,
    });
    deploySite(this, {
      folder: configuration.web,
      destinationBucket: files,
      logGroup: new LogGroup(this, "DeploymentLogs", { retention: RetentionDays.ONE_YEAR }),
    });
    // What to give as `site` where the site has no name of its own (docs/decisions/0007).
    new CfnOutput(this, "CloudFrontUrl", { value: `https://${distribution.distributionDomainName}` });
  }
}
