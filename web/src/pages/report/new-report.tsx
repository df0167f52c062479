import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type * as z from "zod";
import type { drafts as draftsSchema } from "../../../../shared/answers/reporting.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Link, useAddress } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { correctionAddress, reportAddress, reportsAddress } from "./addresses.ts";
import { agreedStreams, expectedStreams } from "./expected-streams.ts";
import { useHistory } from "./history.ts";
import { finishedPeriods, firstChoice, type PeriodChoice, periodChoices } from "./period-choices.ts";
import { type DuePeriod, duePeriods } from "./periods.ts";
import { reportsOf } from "./reports.ts";
import { StepHeading, Steps } from "./steps.tsx";
import { useLaureate } from "./use-laureate.ts";

const said = words(
  {
    title: (title: string) => `Déclarer les économies – ${title}`,
    steps: ["Période", "Économies", "Vérifier et attester"],
    which: "quelle période\u00a0?",
    late: (period: string, due: string, days: number) =>
      `La déclaration du ${period} était attendue le ${due}\u00a0: ${days}\u00a0jours de retard.`,
    due: (period: string, due: string, days: number) =>
      `La déclaration du ${period} est attendue avant le ${due}\u00a0: il reste ${days}\u00a0jours.`,
    upToDate: (next: string, from: string, due: string) =>
      `Tout ce qui est échu est déclaré. Le ${next} pourra l’être à partir du ${from}, et devra l’être avant le ${due}.`,
    nothingExpected:
      "Aucun contrat signé ne dit encore ce qui est attendu\u00a0: vous pouvez déclarer une période terminée.",
    field: "Période déclarée",
    hint: "Seules les périodes terminées peuvent être déclarées.",
    choice: {
      missing: "à déclarer",
      draft: "brouillon en cours",
      reported: "déjà déclarée, à corriger seulement",
    },
    late1: (days: number) => `en retard de ${days}\u00a0jours`,
    until: (due: string) => `avant le ${due}`,
    partly: (streams: string) => `Il y manque ${streams}.`,
    go: "Continuer",
    correct: "Corriger cette déclaration",
    resume: "Reprendre le brouillon",
    minutes: (count: number) =>
      count === 1 ? "1\u00a0poste vous attend, prérempli." : `${count}\u00a0postes vous attendent, préremplis.`,
    all: "Mes déclarations",
    file: "Déclarer par fichier",
  },
  {
    title: (title: string) => `Report savings – ${title}`,
    steps: ["Period", "Savings", "Check and declare"],
    which: "which period?",
    late: (period: string, due: string, days: number) =>
      `The report of ${period} was due on ${due}: ${days} days late.`,
    due: (period: string, due: string, days: number) =>
      `The report of ${period} is due by ${due}: ${days} days are left.`,
    upToDate: (next: string, from: string, due: string) =>
      `All that is due is reported. ${next} can be from ${from} on, and must be by ${due}.`,
    nothingExpected: "No signed agreement says yet what is expected: you may report a finished period.",
    field: "Period",
    hint: "Only finished periods can be reported.",
    choice: { missing: "to report", draft: "draft under way", reported: "reported, to be corrected only" },
    late1: (days: number) => `${days} days late`,
    until: (due: string) => `by ${due}`,
    partly: (streams: string) => `It lacks ${streams}.`,
    go: "Continue",
    correct: "Correct this report",
    resume: "Go on with the draft",
    minutes: (count: number) =>
      count === 1 ? "1 stream awaits you, prefilled." : `${count} streams await you, prefilled.`,
    all: "My reports",
    file: "Report by file",
  },
);

/** What is due, in one sentence. */
const useDueSentence = (): ((periods: readonly DuePeriod[]) => string) => {
  const say = useWords(said);
  const format = useFormat();
  return (periods) => {
    const late = periods.findLast(({ state }) => state === "overdue");
    if (late !== undefined) return say.late(format.period(late), format.date(late.dueOn), -late.daysLeft);
    const due = periods.find(({ state }) => state === "due");
    if (due !== undefined) return say.due(format.period(due), format.date(due.dueOn), due.daysLeft);
    const open = periods.find(({ state }) => state === "open");
    if (open === undefined) return say.nothingExpected;
    const [year = 0, month = 0] = open.to.split("-").map(Number);
    const after = `${month === 12 ? year + 1 : year}-${String(month === 12 ? 1 : month + 1).padStart(2, "0")}-01`;
    return say.upToDate(format.period(open), format.date(after), format.date(open.dueOn));
  };
};

/** The first step: which period, and what is already said of it. */
export const NewReport = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const address = useAddress();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { today } = useConfiguration();
  const { title, position } = useLaureate(projectId);
  const history = useHistory(projectId);
  const { drafts } = useAnswer<z.infer<typeof draftsSchema>>(`/api/projects/${encodeURIComponent(projectId)}/drafts`);
  const dueSentence = useDueSentence();

  const reports = reportsOf(history);
  const periods = duePeriods(expectedStreams(history), reports, position.terms, today);
  const offered = periods.some(({ state }) => state !== "open")
    ? periods
    : finishedPeriods(today, position.terms.reportEveryMonths);
  const choices = periodChoices(offered, reports, drafts);
  const [chosenId, setChosen] = useState(() => firstChoice(choices, search.get("trimestre"))?.reportId ?? "");
  const chosen = choices.find(({ reportId }) => reportId === chosenId);

  const labelOf = ({ period, kind, due }: PeriodChoice): string =>
    [
      format.period(period),
      say.choice[kind],
      kind !== "missing" || due === undefined
        ? undefined
        : due.state === "overdue"
          ? say.late1(-due.daysLeft)
          : due.state === "due"
            ? say.until(format.date(due.dueOn))
            : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(" – ");
  const go = (): void => {
    if (chosen === undefined) return;
    const to = chosen.kind === "reported" ? correctionAddress : reportAddress;
    void navigate(address(to(projectId, chosen.reportId)));
  };
  const missing = chosen?.due?.missing ?? [];
  const streams = agreedStreams(history).filter(({ nature }) => nature === "recurring");
  return (
    <>
      <PageTitle window={say.title(title ?? projectId)}>
        <span>{say.title(title ?? projectId)}</span> <SimulatedTag isSimulated={position.simulation} />
      </PageTitle>
      <SimulationNotice isSimulated={position.simulation} />
      <p className="sentence">{dueSentence(periods)}</p>
      <Steps steps={say.steps} current={1} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <StepHeading step={1} count={3}>
          {say.which}
        </StepHeading>
        <SelectField
          label={say.field}
          hint={say.hint}
          value={chosenId}
          choices={choices.map((choice) => ({ value: choice.reportId, label: labelOf(choice) }))}
          onChange={setChosen}
        />
        <p className="soft">
          {chosen?.kind === "missing"
            ? say.minutes(missing.length || streams.length)
            : missing.length > 0
              ? say.partly(missing.map(({ label }) => label).join(", "))
              : "\u00a0"}
        </p>
        <p className="actions">
          <Button type="submit">
            {chosen?.kind === "reported" ? say.correct : chosen?.kind === "draft" ? say.resume : say.go}
          </Button>
          <Link to={reportsAddress(projectId)}>{say.all}</Link>
          <Link to="/import">{say.file}</Link>
        </p>
      </form>
    </>
  );
};
