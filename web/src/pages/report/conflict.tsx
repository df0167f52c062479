import { useState } from "react";
import { ErrorSummary } from "../../fields/error-summary.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { conflictWords } from "./conflict-words.ts";
import type { LineForm, ReportForm } from "./draft-form.ts";
import { type Difference, differencesOf, mergedOf, ofReport, type Side } from "./merge-drafts.ts";
import { natureWords } from "./natures.ts";
import type { DraftUnderWay, Theirs } from "./use-draft.ts";

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
  const say = useWords(conflictWords);
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
  const say = useWords(conflictWords);
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
  const say = useWords(conflictWords);
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
