import type * as z from "zod";
import type { configuration as answer } from "../../../shared/answers/people.ts";

/** What this installation is: who says who people are, and the business day. */
export type Configuration = z.infer<typeof answer>;

let asked: Promise<Configuration> | undefined;

const ask = async (): Promise<Configuration> => {
  const response = await fetch("/api/configuration");
  if (!response.ok) throw new Error(`/api/configuration answered ${response.status}.`);
  return response.json();
};

/** Asked once a page; again after a failure. */
export const configuration = (): Promise<Configuration> => {
  asked ??= ask().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
};
