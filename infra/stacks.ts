import type { App } from "aws-cdk-lib";
import { configurationOf } from "./configuration.ts";
import { DataStack } from "./data-stack.ts";
import { GuardsStack } from "./guards-stack.ts";
import { ServiceStack } from "./service-stack.ts";
import type { Topology } from "./topology.ts";
import { WebStack } from "./web-stack.ts";

/** The topology as AWS resources. No stack names an account or a region: the one deploys where it is told. */
export const createStacks = (app: App, topology: Topology): void => {
  const configuration = configurationOf(app.node);
  const data = new DataStack(app, "TrajectoireData", { topology, configuration });
  const service = new ServiceStack(app, "TrajectoireService", { topology, data, configuration });
  new WebStack(app, "TrajectoireWeb", { topology, service, configuration });
  // The guards go by name, so CDK cannot see that the bus comes first.
  new GuardsStack(app, "TrajectoireGuards", { topology, configuration }).addStackDependency(data);
};
