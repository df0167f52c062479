import type { Topology } from "../../infra/topology.ts";
import { projectFunctions } from "./project-functions.ts";
import { projectQueues } from "./project-queues.ts";
import { projectRoutes } from "./project-routes.ts";
import { projectBus, projectMailReports, projectRules, projectSchedules } from "./project-rules.ts";
import { projectBuckets, projectTables, projectUploads } from "./project-stores.ts";
import type { Resource } from "./resources.ts";

/**
 * The topology, read back from the synthesised templates. It reads AWS's properties and none of the stacks' code: were the
 * stacks to forget a field, or to wire something else, the two topologies would differ. What it does not understand it refuses.
 */
export const projectTopology = (resources: readonly Resource[]): Topology => {
  const tables = projectTables(resources);
  return {
    bus: projectBus(resources),
    tables,
    buckets: projectBuckets(resources),
    uploads: projectUploads(resources),
    functions: projectFunctions(resources, tables),
    queues: projectQueues(resources),
    mailReports: projectMailReports(resources),
    rules: projectRules(resources),
    schedules: projectSchedules(resources),
    routes: projectRoutes(resources),
  };
};
