import { useSearchParams } from "react-router";
import { roles } from "../../../../shared/domain/rights/rights.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useMe, useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { InviteForm } from "./invite-form.tsx";
import { filtered, type HeldRole, type People, type Person, type Standing, standingOf } from "./people.ts";
import { PersonPanel } from "./person-panel.tsx";
import { TeamForm } from "./team-form.tsx";
import { roleWords, said } from "./words.ts";

const severityOf = { active: "success", invited: "info", ended: "neutral", erased: "neutral" } as const;
const standings: readonly Standing[] = ["active", "invited", "ended", "erased"];

/** Who holds which role, from when to when; the secretariat invites, changes and erases. */
const PeoplePage = () => {
  const say = useWords(said);
  const { today } = useConfiguration();
  const { can, mayState } = useRights();
  const [search] = useSearchParams();
  const { people } = useAnswer<People>("/api/people");
  const mayKeep = can("keep-directory");
  const countOf = (standing: Standing): number => people.filter((one) => standingOf(one, today) === standing).length;
  const chosen = people.find(({ personId }) => personId === search.get("personne"));
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">{say.sentence(countOf("active"), countOf("invited"))}</p>
      <p className="soft">{say.about}</p>
      {mayKeep ? null : <p className="soft">{say.whoKeeps}</p>}
      {mayState("TeamChanged") && search.has("equipe") ? (
        <TeamForm people={people} />
      ) : mayKeep && search.has("inviter") ? (
        <InviteForm />
      ) : mayKeep && chosen !== undefined ? (
        <PersonPanel key={chosen.personId} person={chosen} />
      ) : (
        <>
          {mayKeep ? (
            <p className="actions">
              <Link className="button button-primary" to="/annuaire?inviter=1">
                {say.invite}
              </Link>
              <Link className="button button-secondary" to="/annuaire?equipe=">
                {say.team}
              </Link>
            </p>
          ) : null}
          <PeopleList people={people} />
        </>
      )}
    </>
  );
};

const PeopleList = ({ people }: { readonly people: readonly Person[] }) => {
  const say = useWords(said);
  const roleNames = useWords(roleWords);
  const format = useFormat();
  const { today } = useConfiguration();
  const { can } = useRights();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const shown = filtered(people, search, today);
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        if (value === "") before.delete(name);
        else before.set(name, value);
        return before;
      },
      { preventScrollReset: true, replace: true },
    );
  const held = ({ role, from, to }: HeldRole): string =>
    `${roleNames[role]}, ${to === undefined ? say.since(format.date(from)) : say.between(format.date(from), format.date(to))}`;
  const act: Column<Person> = {
    key: "acte",
    header: say.act,
    cell: ({ personId, erasedOn, name }) =>
      personId === me.personId ? (
        <span className="soft">{say.yours}</span>
      ) : erasedOn !== null ? null : (
        <Link to={`/annuaire?personne=${encodeURIComponent(personId)}`}>
          {say.change}
          <span className="hidden-text"> {name}</span>
        </Link>
      ),
  };
  const columns: readonly Column<Person>[] = [
    {
      key: "nom",
      header: say.name,
      sortBy: ({ name }) => name,
      cell: ({ name, personId }) => (
        <>
          {name ?? format.missing} <code>{personId}</code>
        </>
      ),
    },
    { key: "adresse", header: say.email, sortBy: ({ email }) => email, cell: ({ email }) => email ?? format.missing },
    {
      key: "roles",
      header: say.roles,
      sortBy: ({ roles }) => roles[0]?.role ?? null,
      cell: ({ roles }) => roles.map((one) => <div key={`${one.role} ${one.from}`}>{held(one)}</div>),
    },
    {
      key: "etat-de",
      header: say.state,
      sortBy: (person) => standingOf(person, today),
      cell: (person) => {
        const standing = standingOf(person, today);
        return (
          <Badge severity={severityOf[standing]}>
            {person.erasedOn === null ? say.standings[standing] : say.erased(format.date(person.erasedOn))}
          </Badge>
        );
      },
    },
    ...(can("keep-directory") ? [act] : []),
  ];
  return (
    <>
      <div className="filters">
        <SelectField
          label={say.role}
          isOptional
          value={search.get("role") ?? ""}
          onChange={(value) => set("role", value)}
          placeholder={say.all}
          choices={roles.map((value) => ({ value, label: roleNames[value] }))}
        />
        <SelectField
          label={say.state}
          isOptional
          value={search.get("etat") ?? ""}
          onChange={(value) => set("etat", value)}
          placeholder={say.allButErased}
          choices={standings.map((value) => ({ value, label: say.standings[value] }))}
        />
        <TextField
          label={say.search}
          isOptional
          value={search.get("texte") ?? ""}
          onChange={(value) => set("texte", value)}
          input={{ type: "search" }}
        />
        <p role="status">{say.count(shown.length)}</p>
      </div>
      {shown.length === 0 ? (
        <p className="empty">{say.none}</p>
      ) : (
        <DataTable
          caption={say.caption}
          columns={columns}
          rows={shown}
          rowKey={({ personId }) => personId}
          rowHeader="nom"
        />
      )}
      <ExportActions
        sheet={() => ({
          name: "annuaire",
          columns: ["id", say.name, say.email, say.roles, say.state],
          rows: shown.map((person) => [
            person.personId,
            person.name,
            person.email,
            person.roles.map(held).join(" ; "),
            say.standings[standingOf(person, today)],
          ]),
          notes: [],
        })}
      />
    </>
  );
};

export default PeoplePage;
