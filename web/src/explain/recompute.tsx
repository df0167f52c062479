import { useWords, words } from "../language/language.tsx";
import { useConfiguration } from "../shell/use-configuration.ts";
import { Button } from "../ui/button.tsx";
import { useTell } from "../ui/toasts.tsx";

const said = words(
  {
    title: "Le vérifier vous-même",
    body: "Ce chiffre se recalcule sans ce site, à partir du registre des faits :",
    copyCommand: "Copier les deux commandes",
    copyLink: "Copier le lien vers cette explication",
    command: "Commandes copiées.",
    link: "Lien copié : il rouvre cette explication, aux mêmes dates.",
  },
  {
    title: "Check it yourself",
    body: "This figure can be computed again without this site, from the ledger of facts:",
    copyCommand: "Copy both commands",
    copyLink: "Copy the link to this explanation",
    command: "Commands copied.",
    link: "Link copied: it opens this explanation again, at the same dates.",
  },
);

type Asked = {
  readonly projectId: string;
  readonly figure: string;
  readonly asOf: string;
  readonly knownAt: string | null;
};

/** A word of a command line, quoted where a shell would read something into it. */
const word = (text: string): string => (/^[\w.:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

export const commandOf = ({ projectId, figure, asOf, knownAt }: Asked): string =>
  [
    "npm run --silent explain -- --facts ledger.ndjson",
    `--project ${word(projectId)} --figure ${word(figure)} --as-of ${asOf}`,
    ...(knownAt === null ? [] : [`--known-at ${word(knownAt)}`]),
  ].join(" ");

/** A system on one machine is named where it is not at its usual place; one on AWS is where the reader's account is. */
const exportOf = (isLocal: boolean): string => {
  const place = isLocal ? (location.port === "4747" ? "" : ` -- --endpoint ${location.origin}`) : " -- --aws";
  return `npm run --silent export-ledger${place} > ledger.ndjson`;
};

/** The address of this explanation, at the two dates that were answered: it says the same tomorrow. */
export const linkOf = (address: string, { asOf, knownAt }: Pick<Asked, "asOf" | "knownAt">): string => {
  const url = new URL(address);
  url.searchParams.set("au", asOf);
  if (knownAt !== null) url.searchParams.set("connu", knownAt);
  return url.href;
};

export const Recompute = (asked: Asked) => {
  const say = useWords(said);
  const tell = useTell();
  const exportLedger = exportOf(useConfiguration().isLocal);
  const copy = async (text: string, message: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    tell({ message });
  };
  return (
    <section>
      <h3>{say.title}</h3>
      <p>{say.body}</p>
      <pre>
        <code>
          {exportLedger}
          {"\n"}
          {commandOf(asked)}
        </code>
      </pre>
      <p className="actions">
        <Button priority="secondary" onClick={() => copy(`${exportLedger}\n${commandOf(asked)}`, say.command)}>
          {say.copyCommand}
        </Button>
        <Button priority="secondary" onClick={() => copy(linkOf(location.href, asked), say.link)}>
          {say.copyLink}
        </Button>
      </p>
    </section>
  );
};
