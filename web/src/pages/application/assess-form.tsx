import { useId, useState } from "react";
import { ActSteps } from "../../fields/act-steps.tsx";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import { type Application, type Criterion, criteria, opinions } from "../applications/applications.ts";
import { applicationWords } from "../applications/words.ts";

const said = words(
  {
    title: "Instruire la candidature",
    score: "De 0 (rien) à 5 (exemplaire)",
    choose: "Choisissez une note",
    on: "Instruite le",
    opinion: "Avis",
    note: "Note",
    noteHint: "Ce qui fonde l’avis ; par exemple : économies à documenter poste par poste.",
    noScore: (criterion: string) => `${criterion} : choisissez une note de 0 à 5.`,
    noOpinion: "Choisissez un avis.",
    future: "La date ne peut pas être après aujourd’hui.",
    back: "Revenir à la candidature",
  },
  {
    title: "Assess the application",
    score: "From 0 (nothing) to 5 (exemplary)",
    choose: "Choose a score",
    on: "Assessed on",
    opinion: "Opinion",
    note: "Note",
    noteHint: "What the opinion rests on; for example: savings to be documented stream by stream.",
    noScore: (criterion: string) => `${criterion}: choose a score from 0 to 5.`,
    noOpinion: "Choose an opinion.",
    future: "The date cannot be after today.",
    back: "Back to the application",
  },
);

/** Four scores from 0 to 5 and an opinion; a new assessment takes the place of the one before. */
export const AssessForm = ({ application }: { readonly application: Application }) => {
  const say = useWords(said);
  const common = useWords(applicationWords);
  const format = useFormat();
  const dateError = useDateError();
  const { today } = useConfiguration();
  const id = useId();
  const at = (name: string): string => `${id}-${name}`;
  const { applicationId } = application;
  const [scores, setScores] = useState<Readonly<Partial<Record<Criterion, string>>>>({});
  const [opinion, setOpinion] = useState("");
  const [note, setNote] = useState("");
  const [on, setOn] = useState(format.date(today));
  const own = `/candidatures/${encodeURIComponent(applicationId)}`;
  const known = opinions.find((one) => one === opinion);
  const day = readDate(on);

  const read = () => {
    const errors: FormError[] = criteria
      .filter((criterion) => !scores[criterion])
      .map((criterion) => ({ id: at(criterion), message: say.noScore(common.longCriteria[criterion]) }));
    if (known === undefined) errors.push({ id: at("opinion"), message: say.noOpinion });
    const wrongDay = dateError(on) ?? (day !== undefined && day > today ? say.future : undefined);
    if (wrongDay !== undefined) errors.push({ id: at("on"), message: wrongDay });
    const data = {
      applicationId,
      assessedOn: day,
      scores: Object.fromEntries(criteria.map((criterion) => [criterion, Number(scores[criterion])])),
      opinion: known,
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    };
    return { data, errors };
  };

  return (
    <>
      <h2>{say.title}</h2>
      <ActSteps
        type="ApplicationAssessed"
        what={say.title}
        read={read}
        review={() => [
          ...criteria.map((criterion) => [common.longCriteria[criterion], `${scores[criterion]} / 5`] as const),
          [say.opinion, known === undefined ? "" : common.opinions[known]],
          [say.note, note.trim() === "" ? format.missing : note],
          [say.on, format.date(day ?? null)],
        ]}
        places={{
          "/data/assessedOn": { id: at("on"), label: say.on },
          "/data/opinion": { id: at("opinion"), label: say.opinion },
          "/data/note": { id: at("note"), label: say.note },
        }}
        isUnsaved={Object.keys(scores).length > 0 || note !== ""}
        cancelTo={own}
        after={<Link to={own}>{say.back}</Link>}
        fields={(errorOf) => (
          <>
            {criteria.map((criterion) => (
              <SelectField
                key={criterion}
                id={at(criterion)}
                label={common.longCriteria[criterion]}
                hint={say.score}
                error={errorOf(at(criterion))}
                value={scores[criterion] ?? ""}
                onChange={(value) => setScores((before) => ({ ...before, [criterion]: value }))}
                placeholder={say.choose}
                choices={[0, 1, 2, 3, 4, 5].map((score) => ({ value: String(score), label: String(score) }))}
              />
            ))}
            <ChoiceField
              id={at("opinion")}
              legend={say.opinion}
              error={errorOf(at("opinion"))}
              value={opinion}
              onChange={setOpinion}
              choices={opinions.map((value) => ({ value, label: common.opinions[value] }))}
            />
            <TextField
              id={at("note")}
              label={say.note}
              hint={say.noteHint}
              error={errorOf(at("note"))}
              isOptional
              isLong
              value={note}
              onChange={setNote}
            />
            <DateField id={at("on")} label={say.on} error={errorOf(at("on"))} value={on} onChange={setOn} />
          </>
        )}
      />
    </>
  );
};
