import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { topology } from "../../infra/topology.ts";
import { ofType, withType } from "./resources.ts";
import { synthesiseWiring } from "./synthesise.ts";

const site = "https://trajectoire.example.fr";
const named = {
  site,
  certificateArn: "arn:aws:acm:us-east-1:111111111111:certificate/0a1b",
  webAclArn: "arn:aws:wafv2:us-east-1:111111111111:global/webacl/site/0a1b",
};
const unnamed = synthesiseWiring(topology);
const deployed = synthesiseWiring(topology, named);

const behavior = z.object({
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: z.string(),
  AllowedMethods: z.array(z.string()),
  CachePolicyId: z.string(),
  Compress: z.boolean(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string(),
  FunctionAssociations: z.array(z.strictObject({ EventType: z.string(), FunctionARN: z.string() })).optional(),
});
const distribution = z.object({
  // Strict: a rewritten error would be another key.
  DistributionConfig: z.strictObject({
    Enabled: z.literal(true),
    Comment: z.string(),
    Aliases: z.array(z.string()).optional(),
    DefaultRootObject: z.string(),
    DefaultCacheBehavior: behavior,
    CacheBehaviors: z.array(behavior.extend({ PathPattern: z.string() })),
    HttpVersion: z.string(),
    IPV6Enabled: z.boolean(),
    Logging: z.strictObject({ Bucket: z.string() }),
    Origins: z.array(z.looseObject({ Id: z.string(), DomainName: z.string() })),
    PriceClass: z.string(),
    ViewerCertificate: z.looseObject({}).optional(),
    WebACLId: z.string().optional(),
  }),
});
const configOf = ({ web }: typeof unnamed) => {
  const [made, ...others] = ofType(web, "AWS::CloudFront::Distribution", distribution);
  if (made === undefined || others.length > 0) throw new Error("Expected one distribution");
  return made.properties.DistributionConfig;
};
const originOf = (config: ReturnType<typeof configOf>, { TargetOriginId }: { TargetOriginId: string }) =>
  config.Origins.find(({ Id }) => Id === TargetOriginId);

/** AWS's own policies, by the ids their documentation gives. */
const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const cachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const allButHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

describe("the distribution", () => {
  const config = configOf(deployed);

  it("speaks HTTP/2 and 3, IPv6, TLS 1.2 at least, under the site's name, behind the firewall it is given", () => {
    expect(config).toMatchObject({
      Aliases: ["trajectoire.example.fr"],
      HttpVersion: "http2and3",
      IPV6Enabled: true,
      ViewerCertificate: {
        AcmCertificateArn: named.certificateArn,
        MinimumProtocolVersion: "TLSv1.2_2021",
        SslSupportMethod: "sni-only",
      },
      WebACLId: named.webAclArn,
    });
  });

  it("has CloudFront's name, and no firewall, unless told otherwise", () => {
    const { Aliases, ViewerCertificate, WebACLId } = configOf(unnamed);
    expect([Aliases, ViewerCertificate, WebACLId]).toEqual([undefined, undefined, undefined]);
  });

  it("serves files over TLS, compressed, its one page for the addresses of the application", () => {
    const [[logicalId, { properties }] = ["", { properties: {} }]] = withType(
      deployed.web,
      "AWS::CloudFront::Function",
    );
    expect(config.DefaultRootObject).toBe("index.html");
    expect(config.DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: "redirect-to-https",
      CachePolicyId: cachingOptimized,
      Compress: true,
      FunctionAssociations: [{ EventType: "viewer-request", FunctionARN: `${logicalId}.FunctionARN` }],
    });
    expect(properties).toMatchObject({
      FunctionConfig: { Runtime: "cloudfront-js-2.0" },
      FunctionCode: expect.stringContaining("function handler(event)"),
    });
  });

  it("hands the API every method and header but Host, keeps none of its answers, and rewrites none", () => {
    const [calls, ...others] = config.CacheBehaviors;
    expect(others).toEqual([]);
    expect(calls).toMatchObject({
      PathPattern: "/api/*",
      ViewerProtocolPolicy: "https-only",
      CachePolicyId: cachingDisabled,
      OriginRequestPolicyId: allButHost,
    });
    expect(calls?.AllowedMethods.sort()).toEqual(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]);
    expect(calls?.FunctionAssociations).toBeUndefined();
    expect(calls && originOf(config, calls)).toMatchObject({
      DomainName: expect.stringMatching(/^Api\w+\.execute-api\.eu-west-3\.amazonaws\.com$/),
      CustomOriginConfig: { OriginProtocolPolicy: "https-only", OriginSSLProtocols: ["TLSv1.2"] },
    });
  });

  it("keeps a log of what was asked", () => {
    expect(config.Logging.Bucket).toMatch(/^EdgeLogs\w+\.RegionalDomainName$/);
  });
});

describe("the API", () => {
  const secret = /^\{\{resolve:secretsmanager:OriginSecret\w+:SecretString:::\}\}$/;
  const toldTo = ({ resources }: typeof unnamed) =>
    withType(resources, "AWS::Lambda::Function").flatMap(([, { properties }]) => {
      const { FunctionName, Environment } = z
        .object({ FunctionName: z.string(), Environment: z.object({ Variables: z.record(z.string(), z.string()) }) })
        .parse(properties);
      const said = Environment.Variables["ORIGIN_SECRET"];
      return said === undefined ? [] : [[FunctionName, said]];
    });
  const saidBy = (made: typeof unnamed) =>
    configOf(made).Origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);

  it("answers CloudFront alone, which says what the API was told, from a secret nobody typed", () => {
    expect(toldTo(deployed)).toEqual([["trajectoire-api", expect.stringMatching(secret)]]);
    expect(saidBy(deployed)).toEqual([{ HeaderName: "x-origin-verify", HeaderValue: expect.stringMatching(secret) }]);
    const secrets = withType(deployed.resources, "AWS::SecretsManager::Secret");
    expect(secrets.map(([, { properties }]) => properties)).toEqual([
      expect.objectContaining({ GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } }),
    ]);
  });

  it("takes another version of the secret together with CloudFront", () => {
    const originSecretVersion = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
    const changed = synthesiseWiring(topology, { ...named, originSecretVersion });
    const [[, told] = []] = toldTo(changed);
    expect(told).toMatch(new RegExp(`:SecretString:::${originSecretVersion}\\}\\}$`));
    expect(saidBy(changed)).toEqual([{ HeaderName: "x-origin-verify", HeaderValue: told }]);
  });

  it("answers whoever asks while the site's address is not known", () => {
    expect([toldTo(unnamed), saidBy(unnamed)]).toEqual([[], []]);
    expect(withType(unnamed.resources, "AWS::SecretsManager::Secret")).toEqual([]);
  });
});

describe("what a browser is told", () => {
  const policy = z.object({
    ResponseHeadersPolicyConfig: z.object({
      SecurityHeadersConfig: z.looseObject({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string(), Override: z.literal(true) }),
      }),
      CustomHeadersConfig: z.object({
        Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), Override: z.literal(true) })),
      }),
    }),
  });
  const toldBy = (context: Record<string, unknown>) => {
    const { web } = synthesiseWiring(topology, context);
    const [made] = ofType(web, "AWS::CloudFront::ResponseHeadersPolicy", policy);
    if (made === undefined) throw new Error("Expected a policy of headers");
    return { id: made.logicalId, ...made.properties.ResponseHeadersPolicyConfig };
  };
  const { id, SecurityHeadersConfig, CustomHeadersConfig } = toldBy(named);

  it("runs the site's own scripts, no text as script, and calls the site, the sign-in and the evidence alone", () => {
    expect(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toBe(
      [
        "default-src 'self'",
        "connect-src 'self' https://cognito-idp.eu-west-3.amazonaws.com https://trajectoire-111111111111.auth.eu-west-3.amazoncognito.com https://s3.eu-west-3.amazonaws.com/trajectoire-evidence-111111111111",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ].join("; "),
    );
  });

  it("calls an issuer of the deployment's own in place of Cognito", () => {
    const issuer = { issuer: "https://auth.example.fr/realms/ftap", audience: "trajectoire" };
    const { ContentSecurityPolicy } = toldBy({ ...named, ...issuer }).SecurityHeadersConfig;
    expect(ContentSecurityPolicy.ContentSecurityPolicy).toContain(
      "connect-src 'self' https://auth.example.fr https://s3.",
    );
    expect(ContentSecurityPolicy.ContentSecurityPolicy).not.toContain("cognito");
  });

  it("comes back over TLS for two years, guesses no type, is framed nowhere, tells other sites nothing, uses no device", () => {
    expect(SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: 63_072_000,
        IncludeSubdomains: true,
        Preload: true,
        Override: true,
      },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: "DENY", Override: true },
      ReferrerPolicy: { ReferrerPolicy: "same-origin", Override: true },
    });
    expect(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])).toEqual([
      ["cross-origin-opener-policy", "same-origin-allow-popups"],
      ["permissions-policy", expect.stringContaining("camera=(), ")],
    ]);
  });

  it("is told so with every answer, page or API", () => {
    const { DefaultCacheBehavior, CacheBehaviors } = configOf(deployed);
    for (const { ResponseHeadersPolicyId } of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(ResponseHeadersPolicyId).toBe(id);
  });
});

describe("the site's files", () => {
  const copy = z.object({
    DestinationBucketName: z.string(),
    Prune: z.boolean(),
    Exclude: z.array(z.string()),
    Include: z.array(z.string()).optional(),
    SystemMetadata: z.strictObject({ "cache-control": z.string() }),
  });
  const copies = ofType(deployed.web, "Custom::CDKBucketDeployment", copy).map(({ properties }) => properties);

  it("keep for ever what is named by its hash, ask again for every page, and take away no asset of an open page", () => {
    expect(copies.map(({ DestinationBucketName, ...said }) => said)).toEqual([
      {
        Prune: false,
        Exclude: ["*"],
        Include: ["assets/*"],
        SystemMetadata: { "cache-control": "public,max-age=31536000,immutable" },
      },
      { Prune: true, Exclude: ["assets/*"], SystemMetadata: { "cache-control": "no-cache" } },
    ]);
  });

  it("are private, encrypted, asked for over TLS, read by this distribution alone", () => {
    const bucketPolicies = withType(deployed.web, "AWS::S3::BucketPolicy");
    for (const [logicalId, { properties, deletionPolicy }] of withType(deployed.web, "AWS::S3::Bucket")) {
      expect(properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: expect.anything(),
      });
      expect(deletionPolicy).toBe("Retain");
      const [, said] = bucketPolicies.find(([, policy]) => policy.properties["Bucket"] === logicalId) ?? [];
      const { PolicyDocument } = z
        .object({ PolicyDocument: z.object({ Statement: z.array(z.looseObject({ Effect: z.string() })) }) })
        .parse(said?.properties);
      expect(PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      );
      for (const allowed of PolicyDocument.Statement.filter(({ Effect }) => Effect === "Allow")) {
        expect(allowed).toMatchObject({
          Principal: { Service: "cloudfront.amazonaws.com" },
          Condition: { StringEquals: { "AWS:SourceArn": expect.stringContaining(":distribution/Distribution") } },
        });
      }
    }
  });

  it("are those of the built site, and a synthesis without it says how to build it", () => {
    const bundled = (context: Record<string, unknown> = {}) =>
      synthesiseWiring(topology, { "aws:cdk:bundling-stacks": ["TrajectoireWeb"], ...context });
    const { directory } = bundled();
    const folders = readdirSync(directory, { recursive: true, encoding: "utf8" });
    expect(folders.filter((file) => file.endsWith("index-0a1b2c3d.js"))).toHaveLength(1);
    expect(() => bundled({ web: join(directory, "nowhere") })).toThrow("npm run build:web");
  });
});

describe("signing in at the user pool", () => {
  it("comes back to the site alone, by the code flow, and says no more than who it is", () => {
    const [client] = withType(deployed.resources, "AWS::Cognito::UserPoolClient");
    expect(client?.[1].properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid"],
      CallbackURLs: [`${site}/`],
      LogoutURLs: [`${site}/`],
      SupportedIdentityProviders: ["COGNITO"],
    });
  });

  it("has a page at an address no other account takes", () => {
    const [domain] = withType(deployed.resources, "AWS::Cognito::UserPoolDomain");
    expect(domain?.[1].properties["Domain"]).toBe("trajectoire-111111111111");
  });
});

it("lets the site's pages, and no other's, send evidence files", () => {
  const evidence = withType(deployed.resources, "AWS::S3::Bucket").find(
    ([, { properties }]) => properties["BucketName"] === "trajectoire-evidence-111111111111",
  );
  expect(evidence?.[1].properties["CorsConfiguration"]).toEqual({
    CorsRules: [{ AllowedMethods: ["POST"], AllowedOrigins: [site], MaxAge: 3600 }],
  });
});

it("tells a page where to sign in", () => {
  const [issuer] = withType(deployed.resources, "AWS::ApiGatewayV2::Authorizer").map(
    ([, { properties }]) => properties,
  );
  const { Issuer, Audience } = z
    .object({ JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.tuple([z.string()]) }) })
    .parse(issuer).JwtConfiguration;
  const api = withType(deployed.resources, "AWS::Lambda::Function").find(
    ([, { properties }]) => properties["FunctionName"] === "trajectoire-api",
  );
  expect(api?.[1].properties).toMatchObject({
    Environment: { Variables: { SIGN_IN_ISSUER: Issuer, SIGN_IN_CLIENT_ID: Audience[0] } },
  });
});
