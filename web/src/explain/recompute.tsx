import { useWords, words } from "../language/language.tsx";
import { Button } from "../ui/button.tsx";
import { useTell } from "../ui/toasts.tsx";

const said = words(
  {
    title: "Le vérifier vous-même",
    body: "Ce chiffre se recalcule sans ce site, à partir du registre des faits :",
    copyCommand: "Copier la commande",
    copyLink: "Copier le lien vers cette explication",
    command: "Commande copiée.",
    link: "Lien copié : il rouvre cette explication, aux mêmes dates.",
  },
  {
    title: "Check it yourself",
    body: "This figure can be computed again without this site, from the ledger of facts:",
    copyCommand: "Copy the command",
    copyLink: "Copy the link to this explanation",
    command: "Command copied.",
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
          npm run --silent export-ledger {"> ledger.ndjson"}
          {"\n"}
          {commandOf(asked)}
        </code>
      </pre>
      <p className="actions">
        <Button priority="secondary" onClick={() => copy(commandOf(asked), say.command)}>
          {say.copyCommand}
        </Button>
        <Button priority="secondary" onClick={() => copy(linkOf(location.href, asked), say.link)}>
          {say.copyLink}
        </Button>
      </p>
    </section>
  );
};
