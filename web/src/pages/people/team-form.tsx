import { useId, useState } from "react";
import { useSearchParams } from "react-router";
import type * as z from "zod";
import type { projects } from "../../../../shared/answers/figures.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useHistory } from "../../api/use-history.ts";
import { ActSteps } from "../../fields/act-steps.tsx";
import { useDateError } from "../../fields/date-field.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import type { Person } from "./people.ts";
import { readTeam, type TypedMember } from "./team.ts";
import { TeamFields } from "./team-fields.tsx";
import { teamWords } from "./team-words.ts";

/** Who declares for a laureate, from when to when: the people whose own project it is. */
export const TeamForm = ({ people }: { readonly people: readonly Person[] }) => {
  const say = useWords(teamWords);
  const [search, setSearch] = useSearchParams();
  const { projects: laureates } = useAnswer<z.infer<typeof projects>>("/api/projects");
  const projectId = search.get("equipe") ?? "";
  return (
    <>
      <h2>{say.title}</h2>
      <p>{say.about}</p>
      <SelectField
        label={say.laureate}
        value={projectId}
        onChange={(value) => setSearch({ equipe: value }, { preventScrollReset: true })}
        placeholder={say.choose}
        choices={laureates.map(({ projectId: value, title }) => ({ value, label: title ?? value }))}
      />
      {projectId === "" ? (
        <p>
          <Link to="/annuaire">{say.back}</Link>
        </p>
      ) : (
        <Loaded lines={6} key={projectId}>
          <Team projectId={projectId} people={people} />
        </Loaded>
      )}
    </>
  );
};

const Team = ({ projectId, people }: { readonly projectId: string; readonly people: readonly Person[] }) => {
  const say = useWords(teamWords);
  const format = useFormat();
  const dateError = useDateError();
  const from = format.date(useConfiguration().today);
  const [current] = useHistory(projectId, "TeamChanged");
  const id = useId();
  const idOf = (name: string): string => `${id}-${name}`;
  const before: readonly TypedMember[] = (current?.data.members ?? []).map((member, index) => ({
    key: index + 1,
    personId: member.personId,
    from: format.date(member.from),
    to: member.to === undefined ? "" : format.date(member.to),
  }));
  const [typed, setTyped] = useState(before);
  const nameOf = (personId: string): string => people.find((one) => one.personId === personId)?.name ?? personId;
  const read = () => {
    const { members, errors } = readTeam(typed, say, idOf, dateError);
    return { data: members === undefined ? undefined : { projectId, members }, errors };
  };
  return (
    <ActSteps
      type="TeamChanged"
      what={say.title}
      read={read}
      review={() =>
        typed.map(({ personId, from: first, to }) => [
          nameOf(personId),
          to.trim() === "" ? say.since(first) : say.between(first, to),
        ])
      }
      places={{ "/data/members": { id: idOf("add"), label: say.members } }}
      isUnsaved={typed !== before && JSON.stringify(typed) !== JSON.stringify(before)}
      cancelTo="/annuaire"
      after={
        <p className="actions">
          <Link to={`/laureats/${encodeURIComponent(projectId)}`}>{say.see}</Link>
          <Link to="/annuaire">{say.back}</Link>
        </p>
      }
      fields={(errorOf) => (
        <TeamFields
          typed={typed}
          people={people}
          idOf={idOf}
          errorOf={(name) => errorOf(idOf(name))}
          onChange={setTyped}
          from={from}
        />
      )}
    />
  );
};
