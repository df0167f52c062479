import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildSync } from "esbuild";

const projectRoot = fileURLToPath(new URL("..", import.meta.url));

/** Packages in CommonJS call `require` for Node's own modules, which an ES module does not have. */
const requireForCommonJs = [
  'import { createRequire as trajectoireCreateRequire } from "node:module";',
  "const require = trajectoireCreateRequire(import.meta.url);",
].join("");

/**
 * The function's module in one file, the AWS SDK with it: the copy inside Lambda's runtime loads slower and changes without
 * a deploy. The paths in the source map do not depend on where the file is written, so same source, same hash, same template.
 */
const bundle = (entry: string, outputDir: string): void => {
  const { outputFiles } = buildSync({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    outfile: "index.mjs",
    write: false,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: requireForCommonJs },
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
  });
  for (const { path, contents } of outputFiles) writeFileSync(join(outputDir, basename(path)), contents);
};

/** `entry` is a path from the project's root. NodejsFunction would start the esbuild command line and hash its folder. */
export const codeOf = (entry: string): Code =>
  Code.fromAsset(projectRoot, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Required by CDK, never pulled: the bundle is made in this process. `command` tells one bundle from another in its cache.
      image: DockerImage.fromRegistry("unused"),
      command: [entry],
      local: {
        tryBundle: (outputDir) => {
          bundle(entry, outputDir);
          return true;
        },
      },
    },
  });
