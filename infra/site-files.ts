import { cpSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AssetHashType, DockerImage } from "aws-cdk-lib";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, type ISource, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { acknowledgeCopier } from "./site-copier.ts";

const projectRoot = fileURLToPath(new URL("..", import.meta.url));

/** Made like a function's bundle (bundle.ts): a command that deploys other stacks alone needs no built site. */
const builtSite = (folder: string): ISource =>
  Source.asset(projectRoot, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("unused"),
      command: [folder],
      local: {
        tryBundle: (outputDir) => {
          if (!existsSync(join(folder, "index.html"))) {
            throw new Error(
              `Expected the built site in ${folder}, found no index.html there: build it first, npm run build:web.`,
            );
          }
          // The build's notes to itself are nothing a browser asks for.
          cpSync(folder, outputDir, { recursive: true, filter: (path) => basename(path) !== ".vite" });
          return true;
        },
      },
    },
  });

const hashed = "assets/*";

/**
 * Files whose name is a hash of what they hold, then the pages that name them. Those of earlier versions stay: a page that
 * is open loads the rest of itself later.
 */
export const deploySite = (
  scope: Construct,
  props: { folder: string; destinationBucket: IBucket; logGroup: ILogGroup },
): void => {
  const { folder, ...where } = props;
  const sources = [builtSite(folder)];
  const assets = new BucketDeployment(scope, "Assets", {
    ...where,
    sources,
    exclude: ["*"],
    include: [hashed],
    prune: false,
    cacheControl: [CacheControl.fromString("public,max-age=31536000,immutable")],
  });
  const pages = new BucketDeployment(scope, "Pages", {
    ...where,
    sources,
    exclude: [hashed],
    cacheControl: [CacheControl.fromString("no-cache")],
  });
  pages.node.addDependency(assets);
  acknowledgeCopier(pages, where.destinationBucket);
};
