import { Aws, Duration } from "aws-cdk-lib";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import type { Configuration } from "./configuration.ts";
import { contentSecurityPolicy, securityHeaders } from "./content-security.ts";
import { bucketNameOf } from "./names.ts";
import { physicalName, type Topology } from "./topology.ts";
import { signInOrigins } from "./user-pool.ts";

/** What the pages call besides the site: whoever signs tokens, and the buckets that take files, as the SDK writes their address. */
const connectionsOf = ({ uploads }: Topology, { identity }: Configuration): string[] => [
  ...(identity.kind === "issuer" ? [new URL(identity.issuer).origin] : signInOrigins),
  ...uploads.map((bucket) => `https://s3.${Aws.REGION}.${Aws.URL_SUFFIX}/${bucketNameOf(bucket)}`),
];

export const createSiteHeaders = (
  scope: Construct,
  topology: Topology,
  configuration: Configuration,
): ResponseHeadersPolicy => {
  const override = true;
  const policy = contentSecurityPolicy({ connect: connectionsOf(topology, configuration) });
  return new ResponseHeadersPolicy(scope, "Headers", {
    responseHeadersPolicyName: physicalName("site"),
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(2 * 365),
        includeSubdomains: true,
        preload: true,
        override,
      },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override },
    },
    // CloudFront has no setting of its own for these.
    customHeadersBehavior: {
      customHeaders: (["cross-origin-opener-policy", "permissions-policy"] as const).map((header) => ({
        header,
        value: securityHeaders[header],
        override,
      })),
    },
  });
};
