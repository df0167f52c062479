import { useSearchParams } from "react-router";
import { useAnswer } from "../../api/use-answer.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useLanguage, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { RuleFilters, useShownRows } from "./rule-filters.tsx";
import { RulesTable } from "./rules-table.tsx";
import { rowsOf, type Settings } from "./settings.ts";
import { SettingsForm } from "./settings-form.tsx";
import { useSettingsSheet } from "./sheet.ts";
import { Versions } from "./versions.tsx";
import { said } from "./words.ts";

/** Which thresholds apply since when, who set them and why, and what a change would do. */
const SettingsPage = () => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const { can } = useRights();
  const isEditing = useSearchParams()[0].has("modifier") && can("preview-settings");
  const settings = useAnswer<Settings>(`/api/settings?lang=${useLanguage()}`);
  const rows = rowsOf(settings);
  const shown = useShownRows(rows);
  const sheet = useSettingsSheet(shown);
  const last = settings.changes.at(-1);
  const silent = rows.filter(({ isSilent }) => isSilent).length;
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">
        {say.sentence(format.count(settings.rules.length), settings.projects, silent)}{" "}
        {last === undefined
          ? say.defaults
          : say.lastChange(settings.version, format.date(last.changedOn), nameOf(last.by))}
      </p>
      {can("preview-settings") ? null : <p className="soft">{say.whoSets}</p>}
      {isEditing ? (
        <SettingsForm settings={settings} rows={rows} />
      ) : (
        <>
          {can("preview-settings") ? (
            <p>
              <Link className="button button-primary" to="/reglages?modifier=1">
                {say.change}
              </Link>
            </p>
          ) : null}
          <RuleFilters rows={rows} count={shown.length} />
          <RulesTable rows={shown} projects={settings.projects} />
          <ExportActions sheet={sheet} />
          <Recipients settings={settings} />
          <Versions settings={settings} />
        </>
      )}
    </>
  );
};

const Recipients = ({ settings: { recipients, reachability } }: { readonly settings: Settings }) => {
  const say = useWords(said);
  const nameOf = usePersonName();
  return (
    <section>
      <h2>{say.recipients}</h2>
      <p>
        {recipients === null ? say.everySecretariat : recipients.map(nameOf).join(", ")}{" "}
        {say.reach(reachability.reachable, reachability.named)}
      </p>
      {reachability.unreachable.length === 0 ? null : (
        <p>
          {say.unreachable} {reachability.unreachable.map(nameOf).join(", ")}
        </p>
      )}
    </section>
  );
};

export default SettingsPage;
