import { mailTo, useTeamAddresses } from "../../api/use-team-addresses.ts";
import { useWords, words } from "../../language/language.tsx";
import { useAddress } from "../../ui/link.tsx";
import type { Alert } from "./inbox.ts";

const said = words(
  { write: "Écrire à l’équipe", closes: "Ce qui fermera l’alerte :" },
  { write: "Write to the team", closes: "What will close the alert:" },
);

/** A message that the reader's own mail program writes: the facts and the link are in it already. */
export const TeamMail = ({ alert, projectId }: { readonly alert: Alert; readonly projectId: string }) => {
  const say = useWords(said);
  const addresses = useTeamAddresses(projectId);
  const page = useAddress()(`/alertes?alerte=${encodeURIComponent(alert.alertId)}`);
  if (addresses === undefined || addresses.length === 0) return null;
  const subject = `[Trajectoire] ${alert.title ?? projectId} – ${alert.rule} ${alert.name}`;
  const body = [alert.sentence, `${say.closes} ${alert.closes}`, `${location.origin}${page}`].join("\n\n");
  return (
    <a className="button button-secondary" href={mailTo(addresses, { subject, body })}>
      {say.write}
    </a>
  );
};
