import { useState } from "react";
import { daysBetween } from "../../../../shared/domain/calendar.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { TabTitle } from "./tab-title.tsx";
import { useLaureate } from "./use-laureate.ts";
import { useNotes } from "./use-notes.ts";
import { ValidateMilestone } from "./validate-milestone.tsx";

const said = words(
  {
    title: "Jalons",
    sentence: (reached: number, count: number, late: number) =>
      `${reached} jalon${reached > 1 ? "s" : ""} validé${reached > 1 ? "s" : ""} sur ${count}${late === 0 ? "." : `, ${late} en retard.`}`,
    none: "Aucun contrat signé à cette date ne prévoit de jalon.",
    caption: "Jalons du contrat, par date prévue",
    milestone: "Jalon",
    due: "Prévu le",
    initially: (date: string) => `initialement le ${date}`,
    state: "État",
    reached: "validé",
    late: (days: number) => `en retard de ${days} jours`,
    toCome: "à venir",
    validated: "Validé",
    by: (date: string, who: string) => `le ${date}, par ${who}`,
    evidence: "Pièce",
    tranche: "Tranche conditionnée",
    noTranche: "aucune",
    plannedOn: (amount: string, date: string) => `${amount}, prévue le ${date}`,
    act: "Acte",
    validate: "Valider",
    who: "Le secrétariat du fonds valide les jalons, sur pièce.",
    closed: "Le projet est clos ou abandonné : ses jalons ne se valident plus.",
    file: "jalons",
  },
  {
    title: "Milestones",
    sentence: (reached: number, count: number, late: number) =>
      `${reached} of ${count} milestones validated${late === 0 ? "." : `, ${late} late.`}`,
    none: "No agreement signed at this date plans a milestone.",
    caption: "Milestones of the agreement, by date due",
    milestone: "Milestone",
    due: "Due on",
    initially: (date: string) => `initially on ${date}`,
    state: "State",
    reached: "validated",
    late: (days: number) => `${days} days late`,
    toCome: "to come",
    validated: "Validated",
    by: (date: string, who: string) => `on ${date}, by ${who}`,
    evidence: "Evidence",
    tranche: "Tranche it conditions",
    noTranche: "none",
    plannedOn: (amount: string, date: string) => `${amount}, planned on ${date}`,
    act: "Act",
    validate: "Validate",
    who: "The fund’s secretariat validates milestones, on evidence.",
    closed: "The project is closed or abandoned: its milestones are validated no more.",
    file: "milestones",
  },
);

/** Jalons: what conditions each tranche, when it is due, whether it is validated, and by whom. */
const LaureateMilestones = () => {
  const say = useWords(said);
  const format = useFormat();
  const personName = usePersonName();
  const laureate = useLaureate();
  const notes = useNotes(laureate);
  const { projectId, position, dossier } = laureate;
  const mayValidate = useRights().mayState("MilestoneValidated");
  const [validating, setValidating] = useState<string>();
  const { current, agreements } = dossier;
  const initial = agreements.find(({ milestones }) => milestones !== undefined)?.milestones ?? [];
  const rows = [...(current?.milestones ?? [])]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map((milestone) => {
      const validated = dossier.milestone(milestone.milestoneId);
      const firstDueOn = initial.find(({ milestoneId }) => milestoneId === milestone.milestoneId)?.dueOn;
      return {
        ...milestone,
        validated,
        initiallyOn: firstDueOn === milestone.dueOn ? undefined : firstDueOn,
        lateDays: validated === null ? Math.max(0, daysBetween(milestone.dueOn, position.asOf)) : 0,
        tranche: current?.tranches.find(({ milestoneId }) => milestoneId === milestone.milestoneId),
      };
    });
  const hasActs = mayValidate && dossier.closures.length === 0 && rows.some(({ validated }) => validated === null);
  const chosen = rows.find(({ milestoneId }) => milestoneId === validating);
  return (
    <>
      <TabTitle
        sheet={() => ({
          name: `${say.file}-${projectId}`,
          notes,
          columns: [say.milestone, say.due, say.validated, say.evidence, say.tranche],
          rows: rows.map(({ label, dueOn, validated, tranche }) => [
            label,
            { date: dueOn },
            validated === null ? null : { date: validated.data.validatedOn },
            validated?.data.evidence ?? null,
            tranche?.trancheId ?? null,
          ]),
        })}
      >
        {say.title}
      </TabTitle>
      <p>
        {rows.length === 0
          ? say.none
          : say.sentence(
              rows.filter(({ validated }) => validated !== null).length,
              rows.length,
              rows.filter(({ lateDays }) => lateDays > 0).length,
            )}
      </p>
      {mayValidate ? null : <p className="soft">{say.who}</p>}
      {mayValidate && dossier.closures.length > 0 ? <p className="soft">{say.closed}</p> : null}
      {rows.length === 0 ? null : (
        <DataTable
          caption={say.caption}
          rows={rows}
          rowKey={({ milestoneId }) => milestoneId}
          rowHeader="milestone"
          columns={[
            {
              key: "milestone",
              header: say.milestone,
              cell: ({ milestoneId, label }) => (
                <>
                  <span lang="fr">{label}</span> <span className="soft light">{milestoneId}</span>
                </>
              ),
            },
            {
              key: "due",
              header: say.due,
              cell: ({ dueOn, initiallyOn }) => (
                <>
                  {format.date(dueOn)}
                  {initiallyOn === undefined ? null : (
                    <span className="figure-note">{say.initially(format.date(initiallyOn))}</span>
                  )}
                </>
              ),
            },
            {
              key: "state",
              header: say.state,
              cell: ({ validated, lateDays }) =>
                validated !== null ? (
                  <Badge severity="success">{say.reached}</Badge>
                ) : lateDays > 0 ? (
                  <Badge severity="warning">{say.late(lateDays)}</Badge>
                ) : (
                  <Badge>{say.toCome}</Badge>
                ),
            },
            {
              key: "validated",
              header: say.validated,
              cell: ({ validated }) =>
                validated === null ? "" : say.by(format.date(validated.data.validatedOn), personName(validated.actor)),
            },
            {
              key: "evidence",
              header: say.evidence,
              cell: ({ validated }) => <span lang="fr">{validated?.data.evidence ?? ""}</span>,
            },
            {
              key: "tranche",
              header: say.tranche,
              cell: ({ tranche }) =>
                tranche === undefined ? (
                  <span className="soft">{say.noTranche}</span>
                ) : (
                  <>
                    {tranche.trancheId}{" "}
                    <span className="figure-note">
                      {say.plannedOn(format.amount(tranche.amountCents), format.date(tranche.plannedOn))}
                    </span>
                  </>
                ),
            },
            ...(hasActs
              ? [
                  {
                    key: "act",
                    header: say.act,
                    cell: ({ milestoneId, label, validated }: (typeof rows)[number]) =>
                      validated === null ? (
                        <Button priority="secondary" onClick={() => setValidating(milestoneId)}>
                          {say.validate}
                          <span className="hidden-text"> {label}</span>
                        </Button>
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      )}
      {chosen === undefined ? null : (
        <ValidateMilestone projectId={projectId} milestone={chosen} onClose={() => setValidating(undefined)} />
      )}
    </>
  );
};

export default LaureateMilestones;
