import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { people } from "../../../../shared/answers/people.ts";
import { isHeldOn } from "../../../../shared/domain/rights/rights.ts";
import { ask } from "../../api/ask.ts";
import type { Said } from "../../api/use-history.ts";
import { useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { useAddress } from "../../ui/link.tsx";
import type { Alert } from "./inbox.ts";

const said = words(
  { write: "Écrire à l’équipe", closes: "Ce qui fermera l’alerte :" },
  { write: "Write to the team", closes: "What will close the alert:" },
);

type Teams = { readonly entries: readonly Said<"TeamChanged">[] };

/** The addresses of today's team; undefined while they are looked for. */
const useTeamAddresses = (projectId: string): readonly string[] | undefined => {
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

/** A message that the reader's own mail program writes: the facts and the link are in it already. */
export const TeamMail = ({ alert, projectId }: { readonly alert: Alert; readonly projectId: string }) => {
  const say = useWords(said);
  const addresses = useTeamAddresses(projectId);
  const page = useAddress()(`/alertes?alerte=${encodeURIComponent(alert.alertId)}`);
  if (addresses === undefined || addresses.length === 0) return null;
  const subject = `[Trajectoire] ${alert.title ?? projectId} – ${alert.rule} ${alert.name}`;
  const body = [alert.sentence, `${say.closes} ${alert.closes}`, `${location.origin}${page}`].join("\n\n");
  return (
    <a
      className="button button-secondary"
      href={`mailto:${addresses.map(encodeURIComponent).join(",")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
    >
      {say.write}
    </a>
  );
};
