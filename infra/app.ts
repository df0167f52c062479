import { App } from "aws-cdk-lib";
import { createStacks } from "./stacks.ts";
import { topology } from "./topology.ts";

/* What `cdk` runs (cdk.json). */
createStacks(new App(), topology);
