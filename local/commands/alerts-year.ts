import { readFile } from "node:fs/promises";
import { aLaureate } from "../../bench/a-wave.ts";
import { playDays, type Said } from "../../shared/domain/alerts/a-year-of-days.ts";
import { alertDetail, alertEntry } from "../../shared/domain/alerts/alert-event.ts";
import { actors } from "../../shared/domain/alerts/alert-rule.ts";
import { alertLetter, digestLetter } from "../../shared/domain/alerts/mail/compose.ts";
import { addDays, addMonths, type CivilDate, daysBetween, isCivilDate } from "../../shared/domain/calendar.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { readLedgerLine } from "../../shared/domain/ledger-file.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { readOptions, runCommand, UsageError } from "./arguments.ts";

const usage = `Usage: npm run --silent alerts-year -- (--facts LEDGER.ndjson | --laureates N) [--to YYYY-MM-DD] [--mails]
A year of daily assessments: what would have been raised, and which mails would have gone out, had nobody handled what the
year raised.
--laureates makes up N of them. --mails lists every mail.`;

const site = "https://trajectoire.example";

/** What a mail of that year would have been. */
type Sent = { readonly day: CivilDate; readonly to: string; readonly subject: string };

const detailOf = ({ projectId, alert, announcement }: Said) =>
  alertDetail.parse(alertEntry(projectId, alert, announcement).detail);

/** Critical alerts at once; the others in one digest a morning, to the secretariat and to those who must act. */
const mailsOf = (said: readonly Said[]): Sent[] =>
  [...groupBy(said, ({ day }) => day)].flatMap(([day, ofDay]) => {
    const details = ofDay.map(detailOf);
    const isUrgent = ({ data }: (typeof details)[number]): boolean =>
      data.severity === "critical" && data.kind !== "cleared";
    const readers = ({ data }: (typeof details)[number]): string[] => {
      if (data.mustAct === "secretariat" || data.kind === "cleared") return ["secretariat"];
      return ["secretariat", data.mustAct === "finance" ? "finance" : `team of ${data.projectId}`];
    };
    const atOnce = details
      .filter(isUrgent)
      .flatMap((detail) =>
        readers(detail).map((to) => ({ day, to, subject: alertLetter(detail, site, "fr").subject })),
      );
    const waiting = details.filter((detail) => !isUrgent(detail));
    const byReader = groupBy(
      waiting.flatMap((detail) => readers(detail).map((to) => ({ to, detail }))),
      ({ to }) => to,
    );
    const morning = addDays(day, 1);
    const digests = [...byReader].map(([to, its]) => ({
      day: morning,
      to,
      subject: digestLetter(
        its.map(({ detail }) => detail),
        { site, day: morning, isToDo: (actor) => actors.some((one) => one === actor && to.startsWith(one)) },
        "fr",
      ).subject,
    }));
    return [...atOnce, ...digests];
  });

const linesOf = async ({
  facts,
  laureates,
}: {
  facts?: string;
  laureates?: string;
}): Promise<readonly LedgerLine[]> => {
  if (facts !== undefined) {
    const text = await readFile(facts, "utf8");
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .flatMap((line) => {
        const read = readLedgerLine(line);
        return "refusal" in read ? [] : [read.line];
      });
  }
  const count = Number(laureates);
  if (!Number.isInteger(count) || count < 1 || count > 5_000) {
    throw new UsageError(`--laureates: expected a whole number from 1 to 5000, found "${laureates ?? ""}".\n${usage}`);
  }
  return Array.from({ length: count }, (_, index) => aLaureate(index).lines).flat();
};

await runCommand(async () => {
  const options = readOptions({ texts: ["facts", "laureates", "to"], flags: ["mails"] }, usage);
  if ((options.facts === undefined) === (options.laureates === undefined)) throw new UsageError(usage);
  const to = options.to ?? "2024-12-31";
  if (!isCivilDate(to)) throw new UsageError(`--to: expected a date that exists, written YYYY-MM-DD, found "${to}".`);
  const eve = addMonths(to, -12);
  const from = addDays(eve, 1);
  const lines = await linesOf(options);
  const begun = performance.now();
  const {
    said: all,
    days,
    alerts,
  } = playDays(lines, {
    from: eve,
    to,
    /* What stood on the eve was looked at long ago: when, nobody knows. */
    isNeglected: (_alert, raisedOn, day, { values }) =>
      raisedOn > eve && daysBetween(raisedOn, day) >= (values["escalation"]?.["days"] ?? Number.POSITIVE_INFINITY),
  });
  /* The eve says what stood before: nothing of it is news of the year. */
  const said = all.filter(({ day }) => day > eve);
  const mails = mailsOf(said);
  const seconds = (performance.now() - begun) / 1000;

  const projects = [...alerts.keys()].filter((projectId) => projectId !== "").length;
  if (options.laureates !== undefined) console.log("Simulated laureates: none of them is real.");
  console.log(
    `${days - 1} days, from ${from} to ${to}, of ${projects} laureates and ${lines.length} facts: ${seconds.toFixed(1)} s.`,
  );
  console.log(`${all.length - said.length} alerts stood open on the eve.`);
  console.log("\nmonth     raised  worse  escalated  cleared  mails");
  const byMonth = groupBy(said, ({ day }) => day.slice(0, 7));
  const mailsByMonth = groupBy(mails, ({ day }) => day.slice(0, 7));
  for (const month of [...new Set([...byMonth.keys(), ...mailsByMonth.keys()])].sort()) {
    const count = (kind: Said["announcement"]["kind"]): number =>
      (byMonth.get(month) ?? []).filter(({ announcement }) => announcement.kind === kind).length;
    const row = [
      count("raised"),
      count("worsened"),
      count("escalated"),
      count("cleared"),
      (mailsByMonth.get(month) ?? []).length,
    ];
    const widths = [6, 5, 9, 7, 5];
    console.log(`${month}   ${row.map((value, index) => String(value).padStart(widths[index] ?? 0)).join("  ")}`);
  }
  const raised = said.filter(({ announcement }) => announcement.kind === "raised");
  const byRule = [...groupBy(raised, ({ alert }) => alert.rule)].sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(`\nRaised: ${byRule.map(([rule, its]) => `${rule} ${its.length}`).join(", ")}.`);
  const teams = mails.filter((mail) => mail.to.startsWith("team of")).length;
  const finance = mails.filter((mail) => mail.to === "finance").length;
  console.log(
    `Mails: ${mails.length}, of which ${mails.length - teams - finance} to the secretariat, ${finance} to finance, ${teams} to project teams.`,
  );
  if (options.mails) for (const mail of mails) console.log(`${mail.day}  ${mail.to}  ${mail.subject}`);
  return 0;
});
