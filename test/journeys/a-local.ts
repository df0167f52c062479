import { afterAll, beforeAll } from "vitest";
import { aDataDirectory, type LocalOptions, type LocalProcess, startLocal } from "./local-process.ts";

export type Local = {
  readonly url: string;
  /** Its data directory. */
  readonly data: string;
};

/** `npm start` with its example data, in a directory of its own, for all tests of a file. */
export const aLocal = (options: Omit<LocalOptions, "data"> = { isEmpty: false }): Local => {
  let started:
    | { readonly process: LocalProcess; readonly data: Awaited<ReturnType<typeof aDataDirectory>> }
    | undefined;
  const running = () => {
    if (started === undefined) throw new Error("The local system is asked for before it was started.");
    return started;
  };
  beforeAll(async () => {
    const data = await aDataDirectory();
    started = { data, process: await startLocal({ data: data.path, ...options }) };
  });
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
