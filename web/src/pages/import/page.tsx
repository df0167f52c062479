import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { useAskAgain } from "../../api/use-answer.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useMe, useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { StepHeading, Steps } from "../report/steps.tsx";
import { CheckStep } from "./check-step.tsx";
import { DropStep } from "./drop-step.tsx";
import type { Checked } from "./dry-run.ts";
import { ImportReceipt } from "./import-receipt.tsx";
import { type KeptImport, keptImports } from "./kept-imports.ts";
import { ModelStep } from "./model-step.tsx";
import { planImport } from "./plan-import.ts";
import { PublishStep } from "./publish-step.tsx";
import type { ReadFile } from "./read-file.ts";
import type { OfLaureate } from "./template.ts";
import { useKnown } from "./use-known.ts";

const said = words(
  {
    title: "Déclarer par fichier",
    sentence: "Un tableur à remplir, vérifié ligne par ligne avant que rien ne soit déclaré.",
    notYours:
      "Les fichiers de déclaration sont déposés par les équipes des projets. Votre rôle permet de lire ce qu’elles déclarent.",
    none: "Aucun projet ne vous est ouvert aujourd’hui. Le secrétariat du fonds tient les équipes des projets.",
    steps: ["Modèle", "Déposer", "Vérifier", "Publier"],
    headings: ["prendre le modèle", "déposer le fichier rempli", "vérifier ce que le fichier change", "publier"],
    recent: "Imports de ces 24 dernières heures",
    open: (name: string, at: string) => `${name}, le ${at}`,
    undone: " (annulé)",
    receipt: "Reçu de l’import",
    another: "Faire un autre import",
  },
  {
    title: "Report by file",
    sentence: "A spreadsheet to fill in, checked row by row before anything is reported.",
    notYours: "Files of reports are given by the teams of projects. Your role lets you read what they report.",
    none: "No project is open to you today. The fund’s secretariat keeps the teams of projects.",
    steps: ["Template", "Give the file", "Check", "Publish"],
    headings: ["take the template", "give the filled file", "check what the file changes", "publish"],
    recent: "Imports of the last 24 hours",
    open: (name: string, at: string) => `${name}, on ${at}`,
    undone: " (undone)",
    receipt: "Receipt of the import",
    another: "Make another import",
  },
);

/** Many reports at once, from a spreadsheet. */
const ImportPage = () => {
  const say = useWords(said);
  const { can } = useRights();
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      {can("draft-reports") ? <Import /> : <p className="sentence">{say.notYours}</p>}
    </>
  );
};

const Import = () => {
  const say = useWords(said);
  const { personId } = useMe();
  const laureates = useKnown();
  const [search, setSearch] = useSearchParams();
  const [imports, setImports] = useState(() => keptImports(personId ?? "", new Date()));
  const receipt = imports.find(({ importId }) => importId === search.get("recu"));
  const show = (so: KeptImport): void =>
    setImports((before) => [so, ...before.filter(({ importId }) => importId !== so.importId)]);
  if (receipt !== undefined) {
    return (
      <>
        <h2>{say.receipt}</h2>
        <ImportReceipt key={receipt.importId} kept={receipt} onChange={show} />
        <Button priority="secondary" onClick={() => setSearch({})}>
          {say.another}
        </Button>
      </>
    );
  }
  return (
    <>
      <SimulationNotice isSimulated={laureates.some(({ laureate }) => laureate.position.simulation)} />
      <p className="sentence">{laureates.length === 0 ? say.none : say.sentence}</p>
      {laureates.length === 0 ? null : (
        <FourSteps
          laureates={laureates}
          onPublished={(so) => {
            show(so);
            setSearch({ recu: so.importId });
          }}
        />
      )}
      <Recent imports={imports} onOpen={({ importId }) => setSearch({ recu: importId })} />
    </>
  );
};

type StepsProps = { readonly laureates: readonly OfLaureate[]; readonly onPublished: (so: KeptImport) => void };

const FourSteps = ({ laureates, onPublished }: StepsProps) => {
  const say = useWords(said);
  const { today } = useConfiguration();
  const askAgain = useAskAgain();
  const [search, setSearch] = useSearchParams();
  const [file, setFile] = useState<ReadFile>();
  const [attempt, setAttempt] = useState(0);
  const [checked, setChecked] = useState<readonly Checked[]>([]);
  const [hasMoved, setMoved] = useState(false);

  const known = laureates.map((one) => one.known);
  /* Of the file as it was given: drafts that its own check saves do not change what it says. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: planned anew for another file, or when it is asked
  const plan = useMemo(
    () => (file?.tables.kind === "rows" ? planImport(file.tables.rows, known, today) : undefined),
    [file, attempt],
  );
  const asked = Number(search.get("etape") ?? 1);
  const step = asked >= 4 && checked.length > 0 ? 4 : asked >= 3 && plan !== undefined ? 3 : asked >= 2 ? 2 : 1;
  const goTo = (to: number): void => {
    setMoved(true);
    setSearch(to === 1 ? {} : { etape: String(to) });
  };
  const again = async (): Promise<void> => {
    await askAgain("/api/projects");
    setAttempt((before) => before + 1);
  };

  return (
    <>
      <Steps
        steps={say.steps.map((name, index) =>
          index + 1 < step ? (
            <button key={name} type="button" className="link" onClick={() => goTo(index + 1)}>
              {name}
            </button>
          ) : (
            name
          ),
        )}
        current={step}
      />
      <StepHeading key={step} step={step} count={4} takesFocus={hasMoved}>
        {say.headings[step - 1]}
      </StepHeading>
      {step === 1 ? <ModelStep laureates={laureates} onReady={() => goTo(2)} /> : null}
      {step === 2 ? (
        <DropStep
          onRead={(read) => {
            setFile(read);
            setAttempt((before) => before + 1);
            setChecked([]);
            goTo(3);
          }}
        />
      ) : null}
      {/* Kept while another step shows: its check is not to be made twice. */}
      {plan !== undefined && file?.tables.kind === "rows" ? (
        <div hidden={step !== 3}>
          <CheckStep
            key={attempt}
            header={file.tables.header}
            plan={plan}
            known={known}
            onAgain={() => goTo(2)}
            onRestart={() => void again()}
            onChecked={(accepted) => {
              setChecked(accepted);
              goTo(4);
            }}
          />
        </div>
      ) : null}
      {step === 4 && file !== undefined ? (
        <PublishStep file={file} checked={checked} onBack={() => goTo(3)} onPublished={onPublished} />
      ) : null}
    </>
  );
};

type RecentProps = { readonly imports: readonly KeptImport[]; readonly onOpen: (kept: KeptImport) => void };

const Recent = ({ imports, onOpen }: RecentProps) => {
  const say = useWords(said);
  const format = useFormat();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="recent-imports">
      <h2 id="recent-imports">{say.recent}</h2>
      <ul>
        {imports.map((kept) => (
          <li key={kept.importId}>
            <button type="button" className="link" onClick={() => onOpen(kept)}>
              {say.open(kept.fileName, format.instant(kept.at))}
            </button>
            {kept.undoneAt === undefined ? "" : say.undone}
          </li>
        ))}
      </ul>
    </section>
  );
};

export default ImportPage;
