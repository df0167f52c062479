import { afterAll, beforeAll } from "vitest";
import { copyFirstStart } from "./first-start-data.ts";
import { aDataDirectory, type LocalOptions, type LocalProcess, startLocal } from "./local-process.ts";

export type Local = {
  readonly url: string;
  /** Its data directory. */
  readonly data: string;
};

/** `npm start` with its example data unless it is to be empty, in a directory of its own, for all tests of a file. */
export const aLocal = ({ isEmpty = false, ...options }: Omit<LocalOptions, "data"> = {}): Local => {
  let started:
    | { readonly process: LocalProcess; readonly data: Awaited<ReturnType<typeof aDataDirectory>> }
    | undefined;
  const running = () => {
    if (started === undefined) throw new Error("The local system is asked for before it was started.");
    return started;
  };
  beforeAll(async () => {
    const data = await aDataDirectory();
    if (!isEmpty) await copyFirstStart(data.path, options.variables);
    started = { data, process: await startLocal({ data: data.path, ...options }) };
  }, 120_000);
  afterAll(async () => {
    await started?.process.stop();
    await started?.data.remove();
  });
  return {
    get url() {
      return running().process.url;
    },
    get data() {
      return running().data.path;
    },
  };
};
