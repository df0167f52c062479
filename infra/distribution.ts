import { fileURLToPath } from "node:url";
import { Aws, Validations } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Configuration } from "./configuration.ts";
import { originHeader } from "./origin-secret.ts";

type Props = {
  readonly files: IBucket;
  readonly logs: IBucket;
  readonly headers: cloudfront.ResponseHeadersPolicy;
  readonly api: HttpApi;
  readonly originSecret: string | undefined;
  readonly configuration: Configuration;
};

/** The site's files, and its one page for every address that is no file. */
const pages = (scope: Construct, { files, headers }: Props): cloudfront.BehaviorOptions => ({
  // With the right to list, S3 says 404 of a file that is not there, not 403. The function leaves no address that lists.
  origin: S3BucketOrigin.withOriginAccessControl(files, {
    originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
  }),
  viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
  // As long as the files say, gzip and Brotli.
  cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
  compress: true,
  responseHeadersPolicy: headers,
  functionAssociations: [
    {
      eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
      function: new cloudfront.Function(scope, "RewriteNavigation", {
        comment: "Addresses of the application are its one page",
        code: cloudfront.FunctionCode.fromFile({
          filePath: fileURLToPath(new URL("rewrite-navigation.js", import.meta.url)),
        }),
        runtime: cloudfront.FunctionRuntime.JS_2_0,
      }),
    },
  ],
});

/** The API's own answers, errors too, never kept. API Gateway knows itself by its own Host alone. */
const calls = ({ api, originSecret, headers }: Props): cloudfront.BehaviorOptions => ({
  origin: new HttpOrigin(`${api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`, {
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
    ...(originSecret === undefined ? {} : { customHeaders: { [originHeader]: originSecret } }),
  }),
  // A redirected POST would have sent its token in the clear already.
  viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
  cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
  originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy: headers,
});

const acknowledge = (distribution: cloudfront.Distribution, { certificateArn, webAclArn }: Configuration): void => {
  const validations = Validations.of(distribution);
  validations.acknowledge(
    {
      id: "AwsSolutions-CFR1",
      reason: "The fund's figures are public and its people travel: no country is shut out.",
    },
    {
      id: "Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk",
      reason:
        "The root is a page by default, and no address that names no file reaches the bucket (rewrite-navigation.js).",
    },
  );
  if (webAclArn === undefined) {
    validations.acknowledge({
      id: "AwsSolutions-CFR2",
      reason:
        "A web ACL for CloudFront lives in us-east-1, outside this stack: whoever has one gives it (context webAclArn). API Gateway limits the rate in any case.",
    });
  }
  if (certificateArn === undefined) {
    validations.acknowledge({
      id: "AwsSolutions-CFR4",
      reason:
        "At CloudFront's own name its certificate comes with its own policy, which nobody can set; with a name and a certificate of the site's own, TLS 1.2 is the least (TLSv1.2_2021).",
    });
  }
};

/**
 * One address for the pages and the API. No error is rewritten: CloudFront does so for a whole distribution, and the API's
 * 403 and 404 would become a page that says 200.
 */
export const createDistribution = (scope: Construct, props: Props): cloudfront.Distribution => {
  const { site, certificateArn, webAclArn } = props.configuration;
  const distribution = new cloudfront.Distribution(scope, "Distribution", {
    comment: "Trajectoire: the site and its API",
    defaultBehavior: pages(scope, props),
    additionalBehaviors: { "/api/*": calls(props) },
    defaultRootObject: "index.html",
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    enableIpv6: true,
    // Europe and North America; elsewhere the nearest of them answers.
    priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
    logBucket: props.logs,
    ...(certificateArn === undefined
      ? {}
      : {
          domainNames: [new URL(site).hostname],
          minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(scope, "Certificate", certificateArn),
        }),
    ...(webAclArn === undefined ? {} : { webAclId: webAclArn }),
  });
  acknowledge(distribution, props.configuration);
  return distribution;
};
