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

  it("reads producers from the command line and from cdk.json alike", () => {
    const producers = [{ account: "222222222222", sources: ["trajectoire.fund"] }];
    expect(configured({ producers }).producers).toEqual(producers);
    expect(configured({ producers: JSON.stringify(producers) }).producers).toEqual(producers);
  });
});

describe("the configuration refuses", () => {
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
