import { onTestFinished } from "vitest";
import { copyFirstStart } from "../journeys/first-start-data.ts";
import { aDataDirectory, type LocalOptions, type LocalProcess, startLocal } from "../journeys/local-process.ts";

export type LocalSystem = {
  readonly url: string;
  /** Stops it and starts it again on the same data, at another address. */
  again(): Promise<LocalSystem>;
};

/** `npm start` on data of its own, stopped and removed when the test ends. */
export const aLocalSystem = async ({
  isEmpty = true,
  ...options
}: Omit<LocalOptions, "data"> = {}): Promise<LocalSystem> => {
  const data = await aDataDirectory();
  let running: LocalProcess | undefined;
  const start = async (): Promise<LocalSystem> => {
    await running?.stop();
    running = await startLocal({ data: data.path, ...options });
    return { url: running.url, again: start };
  };
  onTestFinished(async () => {
    await running?.stop();
    await data.remove();
  });
  if (!isEmpty) await copyFirstStart(data.path, options.variables);
  return start();
};

/** What an AWS client needs to talk to it. */
export const clientOf = (url: string) => ({
  endpoint: url,
  region: "eu-west-3",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});
