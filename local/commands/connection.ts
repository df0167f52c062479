import { region } from "../names.ts";
import { UsageError } from "./arguments.ts";

/** How an AWS client reaches a system: the local one, another that speaks AWS at an address, or AWS itself. */
export type Connection = {
  readonly client: {
    endpoint?: string;
    region?: string;
    credentials?: { accessKeyId: string; secretAccessKey: string };
  };
  /** Where that is, in words. */
  readonly place: string;
};

export const connectionUsage = `  --endpoint    where AWS is spoken (by default the local Trajectoire, http://127.0.0.1:4747, or PORT's)
  --aws         the real AWS, with the credentials and region of this shell`;

export const connectionTo = ({ endpoint, aws }: { endpoint: string | undefined; aws: boolean }): Connection => {
  if (aws && endpoint !== undefined) throw new UsageError("--aws and --endpoint exclude each other.");
  if (aws) return { client: {}, place: "AWS" };
  const local = endpoint ?? process.env["AWS_ENDPOINT_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "4747"}`;
  return {
    client: { endpoint: local, region, credentials: { accessKeyId: "local", secretAccessKey: "local" } },
    place: local,
  };
};

/** Says in a sentence that nothing listens there; any other error is thrown on. */
export const explainConnection = (error: unknown, { place }: Connection): never => {
  if (error instanceof Error && "code" in error && error.code === "ECONNREFUSED") {
    throw new UsageError(
      `Nothing answers at ${place}. Start Trajectoire with "npm start", or say where it is with --endpoint.`,
      { cause: error },
    );
  }
  throw error;
};
