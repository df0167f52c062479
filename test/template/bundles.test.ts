import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { topology } from "../../infra/topology.ts";
import { logicalName } from "./logical-name.ts";
import { ofType } from "./resources.ts";
import { synthesise } from "./synthesise.ts";

const lambda = z.object({
  FunctionName: z.string(),
  Description: z.string(),
  Handler: z.literal("index.handler"),
  Code: z.object({ S3Key: z.string() }),
});
const bundlesOf = ({ directory, resources }: ReturnType<typeof synthesise>) =>
  ofType(resources, "AWS::Lambda::Function", lambda).map(({ properties }) => ({
    name: logicalName(properties.FunctionName),
    entry: properties.Description,
    key: properties.Code.S3Key,
    file: join(directory, `asset.${properties.Code.S3Key.replace(/\.zip$/, "")}`, "index.mjs"),
  }));

const bundles = bundlesOf(synthesise(topology));
const sourceMap = z.object({ sources: z.array(z.string()) });

/** Everything the file imports, by whichever syntax, that is not in the file. */
const importsOf = (file: string): string[] => {
  const { metafile } = buildSync({
    entryPoints: [file],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  return Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
};

describe.each(bundles.map((bundle) => [bundle.name, bundle] as const))("the bundle of %s", (name, { entry, file }) => {
  const { sources } = sourceMap.parse(JSON.parse(readFileSync(`${file}.map`, "utf8")));

  it("is made of the function's own module", () => {
    expect(sources).toContain(entry);
  });

  it("carries the AWS SDK and all else but Node.js itself", () => {
    expect(importsOf(file).filter((path) => !isBuiltin(path))).toEqual([]);
    const asksDynamo = topology.functions[name]?.grants.some((grant) => "table" in grant);
    if (asksDynamo) expect(sources.join()).toContain("node_modules/@aws-sdk/client-dynamodb/");
  });

  it("is an ES module that exports its handler", () => {
    expect(readFileSync(file, "utf8")).toMatch(/export\s*\{[^}]*\bas handler\b[^}]*\}/);
  });
});

it("makes the same bundles of the same source, wherever the cloud assembly is written", () => {
  const keys = bundles.map(({ key }) => key);
  expect(bundlesOf(synthesise(topology)).map(({ key }) => key)).toEqual(keys);
});
