import { useSearchParams } from "react-router";
import type * as z from "zod";
import type { mails } from "../../../../shared/answers/alerts.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { filtered, type Mail, outcomes } from "./outbox.ts";
import { said } from "./words.ts";

/** What became of each mail: taken by the mail service, or not, and why. */
const Mails = () => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const { isLocal } = useConfiguration();
  const [search, setSearch] = useSearchParams();
  const { mails: all, next } = useAnswer<z.infer<typeof mails>>("/api/mails", { everySeconds: 60 });
  const shown = filtered(all, search);
  const failed = all.filter(({ outcome }) => outcome === "failed").length;
  const bounced = all.filter(({ outcome }) => outcome === "bounced").length;
  const last = all[0];
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        if (value === "") before.delete(name);
        else before.set(name, value);
        return before;
      },
      { preventScrollReset: true, replace: true },
    );
  const columns: readonly Column<Mail>[] = [
    { key: "objet", header: say.subject, sortBy: ({ subject }) => subject, cell: ({ subject }) => subject },
    {
      key: "issue",
      header: say.outcome,
      sortBy: ({ outcome }) => outcome,
      cell: ({ outcome, detail }) => (
        <>
          <Badge severity={outcome === "sent" ? "success" : "error"}>{say.outcomes[outcome]}</Badge>
          {outcome === "sent" ? null : <p>{detail}</p>}
        </>
      ),
    },
    { key: "quand", header: say.when, sortBy: ({ at }) => at, cell: ({ at }) => format.instant(at) },
    {
      key: "a",
      header: say.to,
      sortBy: ({ personId }) => nameOf(personId),
      cell: ({ personId }) => (
        <>
          {nameOf(personId)} <code>{personId}</code>
        </>
      ),
    },
    {
      key: "alertes",
      header: say.alerts,
      cell: ({ alertIds }) =>
        alertIds.length === 1 && alertIds[0] !== undefined ? (
          <Link to={`/alertes?alerte=${encodeURIComponent(alertIds[0])}`}>{alertIds[0].split("#")[0]}</Link>
        ) : (
          say.several(alertIds.length)
        ),
    },
  ];
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">
        {last === undefined
          ? say.none
          : say.sentence(all.length, next !== null, failed + bounced, format.instant(last.at))}
      </p>
      {failed > 0 ? <p>{say.retried}</p> : null}
      {bounced > 0 ? <p>{say.returned}</p> : null}
      {isLocal ? (
        <p>
          {say.local} <a href="/mailbox">/mailbox</a>
        </p>
      ) : null}
      {all.length === 0 ? (
        <p className="empty">{say.empty}</p>
      ) : (
        <>
          <div className="filters">
            <SelectField
              label={say.outcome}
              isOptional
              value={search.get("issue") ?? ""}
              onChange={(value) => set("issue", value)}
              placeholder={say.all}
              choices={outcomes.map((value) => ({ value, label: say.outcomes[value] }))}
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
          <DataTable
            caption={say.caption}
            columns={columns}
            rows={shown}
            rowKey={({ mailId, outcome, at }) => `${mailId} ${outcome} ${at}`}
            rowHeader="objet"
          />
          <ExportActions
            sheet={() => ({
              name: "messages",
              columns: [say.when, say.subject, say.outcome, say.to, say.detail],
              rows: shown.map((mail) => [
                mail.at,
                mail.subject,
                say.outcomes[mail.outcome],
                mail.personId,
                mail.detail,
              ]),
              notes: [],
            })}
          />
        </>
      )}
    </>
  );
};

export default Mails;
