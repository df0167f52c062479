import { onTestFinished } from "vitest";
import { aDataDirectory } from "./a-data-directory.ts";
import { aTopology } from "./a-topology.ts";
import { type StartOptions, startTrajectoire, type Trajectoire } from "./start.ts";

const nothing = (): void => undefined;

/** The whole system on a free port, with functions that do nothing unless given; stopped when the test ends. */
export const aSystem = async (options: Partial<StartOptions> = {}): Promise<Trajectoire> => {
  const app = await startTrajectoire({
    dataDirectory: options.dataDirectory ?? aDataDirectory(),
    port: 0,
    topology: aTopology(),
    report: nothing,
    ...options,
    handlers: { work: nothing, api: nothing, ...options.handlers },
  });
  onTestFinished(() => app.stop());
  return app;
};
