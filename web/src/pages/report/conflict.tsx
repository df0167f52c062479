import { useState } from "react";
import { ErrorSummary } from "../../fields/error-summary.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import type { LineForm, ReportForm } from "./draft-form.ts";
import { type Difference, differencesOf, mergedOf, ofReport, type Side } from "./merge-drafts.ts";
import { natureWords } from "./natures.ts";
import type { DraftUnderWay, Theirs } from "./use-draft.ts";

const said = words(
  {
    title: "Deux versions de ce brouillon",
    somebody: (at: string) =>
      `Une autre personne de l’équipe a enregistré ce brouillon le ${at}, pendant que vous y travailliez.`,
    you: (at: string) => `Vous avez enregistré ce brouillon le ${at}, dans une autre fenêtre ou un autre onglet.`,
    choice: "Rien n’est perdu\u00a0: pour chaque différence, choisissez la version à garder.",
    submitted:
      "Ce brouillon a aussi été envoyé\u00a0: ce que vous gardez ici deviendra une correction, avec son motif.",
    mine: "Votre version",
    theirs: "Version enregistrée",
    whole: "Sur l’ensemble",
    absent: "Ligne absente",
    onlyMine: "modifié par vous seulement",
    onlyTheirs: "modifié par l’autre personne seulement",
    both: "modifié des deux côtés\u00a0: à choisir",
    same: "Les deux versions disent la même chose.",
    take: "Garder ces choix et continuer",
    choose: "Choisissez une version pour chaque différence signalée.",
    aside:
      "Après ce choix, ce que vous ne gardez pas reste affiché au-dessus du formulaire jusqu’à ce que vous quittiez la page.",
    nil: "Rien à déclarer",
    fields: {
      amount: "Montant net",
      attribution: "Part due au projet (%)",
      method: "Méthode",
      baseline: "Référence",
      budgetLine: "Ligne budgétaire",
      postsBefore: "Emplois avant",
      postsAfter: "Emplois après",
      comment: "Commentaire",
    },
    evidence: "Pièces",
    reason: "Motif",
  },
  {
    title: "Two versions of this draft",
    somebody: (at: string) => `Somebody else of the team saved this draft on ${at}, while you were working on it.`,
    you: (at: string) => `You saved this draft on ${at}, in another window or tab.`,
    choice: "Nothing is lost: for each difference, choose the version to keep.",
    submitted: "This draft was also sent: what you keep here will become a correction, with its reason.",
    mine: "Your version",
    theirs: "Saved version",
    whole: "On the whole",
    absent: "No such line",
    onlyMine: "changed by you alone",
    onlyTheirs: "changed by the other person alone",
    both: "changed on both sides: to be chosen",
    same: "Both versions say the same.",
    take: "Keep these choices and go on",
    choose: "Choose a version for each difference that is marked.",
    aside: "After this choice, what you do not keep stays shown above the form until you leave the page.",
    nil: "Nothing to report",
    fields: {
      amount: "Net amount",
      attribution: "Project’s share (%)",
      method: "Method",
      baseline: "Baseline",
      budgetLine: "Budget line",
      postsBefore: "Posts before",
      postsAfter: "Posts after",
      comment: "Comment",
    },
    evidence: "Evidence",
    reason: "Reason",
  },
);

const shownFields = [
  "amount",
  "attribution",
  "method",
  "baseline",
  "budgetLine",
  "postsBefore",
  "postsAfter",
  "comment",
] as const;

/** A line in words; what differs from the other side stands out. */
const LineSaid = ({ line, other }: { readonly line: LineForm | undefined; readonly other: LineForm | undefined }) => {
  const say = useWords(said);
  if (line === undefined) return <p className="soft">{say.absent}</p>;
  const files = (of: LineForm | undefined): string => (of?.evidence ?? []).map(({ label }) => label).join(", ");
  const rows = [
    ...shownFields.map((field) => ({ name: say.fields[field], here: line[field], there: other?.[field] ?? "" })),
    { name: say.evidence, here: files(line), there: files(other) },
  ].filter(({ here, there }) => here !== "" || there !== "");
  return (
    <dl className="said-line">
      {rows.map(({ name, here, there }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{here === there ? here : <mark>{here === "" ? "–" : here}</mark>}</dd>
        </div>
      ))}
    </dl>
  );
};

const WholeSaid = ({ form }: { readonly form: ReportForm }) => {
  const say = useWords(said);
  const format = useFormat();
  return (
    <p>
      {format.period(form.period)}
      {form.isNil ? ` – ${say.nil}` : ""}
      {form.reason === "" ? null : (
        <>
          {" – "}
          {say.reason}
          {"\u00a0: "}
          <span lang="fr">{form.reason}</span>
        </>
      )}
    </p>
  );
};

type Props = {
  readonly draft: DraftUnderWay;
  readonly theirs: Theirs;
  readonly onLeft: (left: readonly LineForm[]) => void;
};

/** Both versions side by side; each difference is chosen, and nothing disappears unseen. */
export const Conflict = ({ draft, theirs, onLeft }: Props) => {
  const say = useWords(said);
  const labels = useWords(natureWords);
  const format = useFormat();
  const { personId } = useMe();
  const [differences] = useState(() => differencesOf(draft.base, draft.form, theirs.form));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(
    new Map(differences.flatMap(({ key, suggested, isContested }) => (isContested ? [] : [[key, suggested] as const]))),
  );
  const [errors, setErrors] = useState<readonly { readonly id: string; readonly message: string }[]>([]);

  const titleOf = ({ key, mine, theirs: other }: Difference): string => {
    const line = mine ?? other;
    return key === ofReport || line === undefined
      ? say.whole
      : `${line.label || line.streamId}, ${labels[line.nature]}`;
  };
  const take = (): void => {
    const open = differences.filter(({ key }) => !chosen.has(key));
    setErrors(open.map((one) => ({ id: `conflict-${one.key}-mine`, message: `${titleOf(one)}\u00a0: ${say.choose}` })));
    if (open.length > 0) return;
    onLeft(differences.flatMap(({ key, mine, theirs: other }) => (chosen.get(key) === "mine" ? other : mine) ?? []));
    draft.resolve(mergedOf(draft.form, theirs.form, chosen));
  };

  return (
    <section aria-labelledby="conflict-title" className="conflict">
      <Alert severity="warning" title={<span id="conflict-title">{say.title}</span>} isLive>
        <p>
          {(theirs.savedBy === personId ? say.you : say.somebody)(format.instant(theirs.savedAt))} {say.choice}
        </p>
        {theirs.isSubmitted ? <p>{say.submitted}</p> : null}
        <p className="soft">{differences.length === 0 ? say.same : say.aside}</p>
      </Alert>
      <ErrorSummary errors={errors} />
      {differences.map((difference) => {
        const { key, mine, theirs: other, isContested, suggested } = difference;
        return (
          <fieldset key={key} className="conflict-line">
            <legend>
              {titleOf(difference)}{" "}
              <span className="soft">
                – {isContested ? say.both : suggested === "mine" ? say.onlyMine : say.onlyTheirs}
              </span>
            </legend>
            <div className="side-by-side">
              {(["mine", "theirs"] as const).map((side) => (
                <div key={side} className="card">
                  <label className="choice" htmlFor={`conflict-${key}-${side}`}>
                    <input
                      id={`conflict-${key}-${side}`}
                      type="radio"
                      name={`conflict-${key}`}
                      checked={chosen.get(key) === side}
                      onChange={() => setChosen((was) => new Map([...was, [key, side]]))}
                    />
                    <span>{side === "mine" ? say.mine : say.theirs}</span>
                  </label>
                  {key === ofReport ? (
                    <WholeSaid form={side === "mine" ? draft.form : theirs.form} />
                  ) : (
                    <LineSaid line={side === "mine" ? mine : other} other={side === "mine" ? other : mine} />
                  )}
                </div>
              ))}
            </div>
          </fieldset>
        );
      })}
      <p className="actions">
        <Button onClick={take}>{say.take}</Button>
      </p>
    </section>
  );
};

const leftSaid = words(
  { title: "Ce que vous n’avez pas gardé des deux versions" },
  { title: "What you did not keep of the two versions" },
);

/** What a choice between two versions left out, still there to be copied from. */
export const LeftAside = ({ lines }: { readonly lines: readonly LineForm[] }) => {
  const { title } = useWords(leftSaid);
  const labels = useWords(natureWords);
  if (lines.length === 0) return null;
  return (
    <details className="left-aside">
      <summary>{title}</summary>
      {lines.map((line) => (
        <section key={line.key}>
          <h3>
            {line.label || line.streamId}, {labels[line.nature]}
          </h3>
          <LineSaid line={line} other={line} />
        </section>
      ))}
    </details>
  );
};
