import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { configurationOf } from "./configuration.ts";

const configured = (context: Record<string, unknown>) => configurationOf(new App({ context }).node);

describe("the configuration", () => {
  it("is a user pool of our own, no foreign producer and no mail when nothing is said", () => {
    expect(configured({})).toEqual({
      identity: { kind: "user-pool" },
      producers: [],
      mailFrom: "alertes@trajectoire.invalid",
      site: "https://trajectoire.invalid",
      isSiteKnown: false,
      web: "dist/web",
    });
  });

  it("takes an issuer with its audience", () => {
    expect(configured({ issuer: "https://auth.example.fr/realms/ftap", audience: "trajectoire" }).identity).toEqual({
      kind: "issuer",
      issuer: "https://auth.example.fr/realms/ftap",
      audience: "trajectoire",
      clientId: "trajectoire",
    });
  });

  it("tells what the issuer calls the site from the audience of its tokens", () => {
    const { identity } = configured({
      issuer: "https://auth.example.fr",
      audience: "trajectoire-api",
      clientId: "site",
    });
    expect(identity).toMatchObject({ audience: "trajectoire-api", clientId: "site" });
  });

  it("takes the site's address, and its certificate and firewall of us-east-1", () => {
    const certificateArn = "arn:aws:acm:us-east-1:111111111111:certificate/0a1b";
    const webAclArn = "arn:aws:wafv2:us-east-1:111111111111:global/webacl/site/0a1b";
    expect(configured({ site: "https://trajectoire.example.fr/", certificateArn, webAclArn })).toMatchObject({
      site: "https://trajectoire.example.fr",
      isSiteKnown: true,
      certificateArn,
      webAclArn,
    });
  });

  it("reads producers from the command line and from cdk.json alike", () => {
    const producers = [{ account: "222222222222", sources: ["trajectoire.fund"] }];
    expect(configured({ producers }).producers).toEqual(producers);
    expect(configured({ producers: JSON.stringify(producers) }).producers).toEqual(producers);
  });
});

describe("the configuration refuses", () => {
  it("a site without encryption or with a path, and a certificate of no site or of a region CloudFront does not read", () => {
    const certificateArn = "arn:aws:acm:us-east-1:111111111111:certificate/0a1b";
    expect(() => configured({ site: "http://trajectoire.example.fr" })).toThrow("an https:// address");
    expect(() => configured({ site: "https://example.fr/trajectoire" })).toThrow("an address without a path");
    expect(() => configured({ certificateArn })).toThrow("the name it is for");
    expect(() =>
      configured({ site: "https://example.fr", certificateArn: certificateArn.replace("us-east-1", "eu-west-3") }),
    ).toThrow("of us-east-1");
    expect(() => configured({ webAclArn: "arn:aws:wafv2:eu-west-3:111111111111:regional/webacl/site/0a1b" })).toThrow(
      "of us-east-1",
    );
  });

  it.each([
    "https://localhost/",
    "https://localhost:4444/issuer",
    "https://auth.localhost/",
    "https://LOCALHOST/",
    "https://localhost./",
    "https://127.0.0.1:4444",
    "https://127.1/",
    "https://0x7f000001/",
    "https://0.0.0.0/",
    "https://[::1]/",
  ])("an issuer on this machine: %s", (issuer) => {
    expect(() => configured({ issuer, audience: "trajectoire" })).toThrow("an issuer on the network, not this machine");
  });

  it("an issuer without encryption", () => {
    expect(() => configured({ issuer: "http://auth.example.fr", audience: "trajectoire" })).toThrow(
      "an https:// address",
    );
  });

  it("an issuer without an audience, and an audience without an issuer", () => {
    expect(() => configured({ issuer: "https://auth.example.fr" })).toThrow("together, or neither");
    expect(() => configured({ audience: "trajectoire" })).toThrow("together, or neither");
    expect(() => configured({ clientId: "site" })).toThrow("the user pool has its own");
  });

  it.each(["trajectoire.project", "trajectoire.portfolio", "trajectoire.finanse"])(
    "a foreign producer under the source %s",
    (source) => {
      expect(() => configured({ producers: [{ account: "222222222222", sources: [source] }] })).toThrow();
    },
  );

  it("an account that is none, a producer without a source, and an account named twice", () => {
    const producer = { account: "222222222222", sources: ["trajectoire.fund"] };
    expect(() => configured({ producers: [{ ...producer, account: "*" }] })).toThrow("an AWS account");
    expect(() => configured({ producers: [{ ...producer, sources: [] }] })).toThrow();
    expect(() => configured({ producers: [producer, producer] })).toThrow("each account once");
  });
});
