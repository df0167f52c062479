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

const synthesisedApp = (): App => synthesiseWiring(topology).app;
const app = synthesisedApp();

const reasons = z.record(z.string(), z.string());
const acknowledgements = app.node.findAll().flatMap((construct) =>
  construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(reasons.parse(data)))
    .map(([rule, reason]) => ({ at: construct.node.path, rule: rule.replace(/^Annotation::/, ""), reason })),
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("cdk-nag, rules AwsSolutions", () => {
  it("finds nothing that is not acknowledged", () => {
    expect(findingsIn(app)).toEqual([]);
  });

  it("is awake: it finds a plain bucket", () => {
    const stack = new Stack(new App(), "Plain");
    new Bucket(stack, "Bucket");
    expect(findingsIn(stack)).toContainEqual({ rule: "AwsSolutions-S10", at: "Plain/Bucket/Resource" });
  });
});

describe("an acknowledgement", () => {
  it.each(acknowledgements)("of $rule at $at gives its reason", ({ reason }) => {
    expect(reason.length).toBeGreaterThan(40);
  });

  it("answers a finding: none outlives its cause", () => {
    vi.spyOn(Validations.prototype, "acknowledge").mockImplementation(() => {});
    const found = findingsIn(synthesisedApp());
    const idle = acknowledgements.filter(
      ({ rule, at }) => !found.some((finding) => finding.rule === rule && finding.at.startsWith(`${at}/`)),
    );
    expect(idle).toEqual([]);
  });
});
