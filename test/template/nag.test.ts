import { App, Stack, Validations } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { AwsSolutionsChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { topology } from "../../infra/topology.ts";
import { synthesiseWiring } from "./synthesise.ts";

type Finding = { readonly rule: string; readonly at: string };

const findingsIn = (scope: IConstruct): Finding[] =>
  new AwsSolutionsChecks()
    .validateScope(scope)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = "" }) => ({ rule: ruleName, at: constructPath })),
    );

/** As it is without a word said, and with every choice that adds or replaces a resource. */
const deployments: Readonly<Record<string, Record<string, unknown>>> = {
  "nothing chosen": {},
  "a site with its own name": {
    site: "https://trajectoire.example.fr",
    certificateArn: "arn:aws:acm:us-east-1:111111111111:certificate/0a1b",
    webAclArn: "arn:aws:wafv2:us-east-1:111111111111:global/webacl/site/0a1b",
    issuer: "https://auth.example.fr",
    audience: "trajectoire",
    alarmEmail: "on-call@example.fr",
  },
};

const reasons = z.record(z.string(), z.string());
const acknowledgementsIn = (app: App) =>
  app.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(reasons.parse(data)))
      .map(([rule, reason]) => ({ at: construct.node.path, rule: rule.replace(/^Annotation::/, ""), reason })),
  );

afterEach(() => {
  vi.restoreAllMocks();
});

it("cdk-nag is awake: it finds a plain bucket", () => {
  const stack = new Stack(new App(), "Plain");
  new Bucket(stack, "Bucket");
  expect(findingsIn(stack)).toContainEqual({ rule: "AwsSolutions-S10", at: "Plain/Bucket/Resource" });
});

describe.each(Object.entries(deployments))("cdk-nag, rules AwsSolutions, %s", (_, context) => {
  const synthesisedApp = (): App => synthesiseWiring(topology, context).app;
  const app = synthesisedApp();
  const acknowledgements = acknowledgementsIn(app);

  it("finds nothing that is not acknowledged", () => {
    expect(findingsIn(app)).toEqual([]);
  });

  it.each(acknowledgements)("is told why $rule is not held at $at", ({ reason }) => {
    expect(reason.length).toBeGreaterThan(40);
  });

  it("is told nothing that outlived its cause", () => {
    vi.spyOn(Validations.prototype, "acknowledge").mockImplementation(() => {});
    const found = findingsIn(synthesisedApp());
    // The rules of CDK's own constructs are not cdk-nag's to find.
    const idle = acknowledgements.filter(
      ({ rule, at }) =>
        rule.startsWith("AwsSolutions-") &&
        !found.some((finding) => finding.rule === rule && finding.at.startsWith(`${at}/`)),
    );
    expect(idle).toEqual([]);
  });
});
