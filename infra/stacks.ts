import type { App } from "aws-cdk-lib";
import { configurationOf } from "./configuration.ts";
import { DataStack } from "./data-stack.ts";
import { GuardsStack } from "./guards-stack.ts";
import { ServiceStack } from "./service-stack.ts";
import type { Topology } from "./topology.ts";

/** The topology as AWS resources. No stack names an account or a region: the one deploys where it is told. */
export const createStacks = (app: App, topology: Topology): void => {
  const configuration = configurationOf(app.node);
  const { identity } = configuration;
  const data = new DataStack(app, "TrajectoireData", { topology, identity });
  new ServiceStack(app, "TrajectoireService", { topology, data, configuration });
  // The guards go by name, so CDK cannot see that the bus comes first.
  new GuardsStack(app, "TrajectoireGuards", { topology, configuration }).addStackDependency(data);
};
