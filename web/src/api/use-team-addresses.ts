import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { people } from "../../../shared/answers/people.ts";
import { isHeldOn } from "../../../shared/domain/rights/rights.ts";
import { useConfiguration } from "../shell/use-configuration.ts";
import { ask } from "./ask.ts";
import type { Said } from "./use-history.ts";

type Teams = { readonly entries: readonly Said<"TeamChanged">[] };

/** The mail addresses of today's team; undefined while they are looked for. */
export const useTeamAddresses = (projectId: string): readonly string[] | undefined => {
  const { today } = useConfiguration();
  const [directoryPath, teamPath] = [
    "/api/people",
    `/api/projects/${encodeURIComponent(projectId)}/history?type=TeamChanged`,
  ];
  const directory = useQuery({
    queryKey: [directoryPath],
    queryFn: ({ signal }) => ask<z.infer<typeof people>>(directoryPath, { signal }),
  }).data;
  const team = useQuery({ queryKey: [teamPath], queryFn: ({ signal }) => ask<Teams>(teamPath, { signal }) }).data;
  if (directory === undefined || team === undefined) return undefined;
  const members = team.entries.find(({ withdrawnBy }) => withdrawnBy === null)?.data.members ?? [];
  const ids = members.filter((member) => isHeldOn(member, today)).map(({ personId }) => personId);
  return directory.people.flatMap(({ personId, email }) => (ids.includes(personId) && email !== null ? [email] : []));
};

/** Opens the reader's own mail program on a message, begun or empty. */
export const mailTo = (
  addresses: readonly string[],
  message: { readonly subject: string; readonly body?: string },
): string => {
  const parts = Object.entries(message).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `mailto:${addresses.map(encodeURIComponent).join(",")}?${parts.join("&")}`;
};
