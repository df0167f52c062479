import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App, type AppProps } from "aws-cdk-lib";
import { afterAll } from "vitest";
import cdkJson from "../../cdk.json" with { type: "json" };
import { createStacks } from "../../infra/stacks.ts";
import type { Topology } from "../../infra/topology.ts";
import { type Resource, resourcesOf } from "./resources.ts";

export type Synthesised = {
  readonly app: App;
  /** The cloud assembly: templates, and one folder a bundle. */
  readonly directory: string;
  /** Of the stacks made from the topology. */
  readonly resources: readonly Resource[];
  /** Of the site's stack, which CDK gives functions, roles and buckets of its own. */
  readonly web: readonly Resource[];
};

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** Stands for the built site, which these tests are not about. */
const builtSite = fileURLToPath(new URL("built-site", import.meta.url));

const synthesiseWith = (topology: Topology, context: Record<string, unknown>, props: AppProps): Synthesised => {
  const directory = mkdtempSync(join(tmpdir(), "trajectoire-synth-"));
  directories.push(directory);
  const app = new App({
    ...props,
    outdir: directory,
    treeMetadata: false,
    context: { ...cdkJson.context, web: builtSite, ...context },
  });
  createStacks(app, topology);
  const templates = Object.fromEntries(app.synth().stacks.map(({ stackName, template }) => [stackName, template]));
  const all = resourcesOf(templates);
  const isWeb = ({ stack }: Resource): boolean => stack === "TrajectoireWeb";
  return { app, directory, resources: all.filter((resource) => !isWeb(resource)), web: all.filter(isWeb) };
};

/** What `cdk synth` makes of the topology, under the flags of cdk.json: bundles made, templates held to AWS's schemas. */
export const synthesise = (topology: Topology): Synthesised => synthesiseWith(topology, {}, {});

/** The templates only: a second where the whole takes four, and for functions that do not exist. */
export const synthesiseWiring = (topology: Topology, context: Record<string, unknown> = {}): Synthesised =>
  synthesiseWith(
    topology,
    { "aws:cdk:bundling-stacks": [], ...context },
    {
      builtinCloudFormationValidation: false,
    },
  );
