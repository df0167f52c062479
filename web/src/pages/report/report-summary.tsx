import { useFormat, useWords, words } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import type { LineForm } from "./draft-form.ts";
import { natureWords } from "./natures.ts";
import type { ReportedLine } from "./reports.ts";
import { countedOf } from "./totals.ts";

const said = words(
  {
    caption: "Ce qui sera déclaré",
    stream: "Poste",
    nature: "Nature",
    before: "Version précédente (€)",
    last: "Dernière déclaration (€)",
    amount: "Montant net (€)",
    share: "Part du projet",
    proof: "Preuve",
    files: (count: number) => (count === 1 ? "1\u00a0pièce" : `${count}\u00a0pièces`),
    baseline: "référence",
    method: "méthode",
    posts: (before: string, after: string) => `emplois\u00a0: ${before} puis ${after}`,
    none: "aucune",
    new: "nouvelle ligne",
    comment: "Commentaire\u00a0: ",
  },
  {
    caption: "What will be reported",
    stream: "Stream",
    nature: "Nature",
    before: "Version before (€)",
    last: "Last report (€)",
    amount: "Net amount (€)",
    share: "Project’s share",
    proof: "Proof",
    files: (count: number) => (count === 1 ? "1 file" : `${count} files`),
    baseline: "baseline",
    method: "method",
    posts: (before: string, after: string) => `posts: ${before} then ${after}`,
    none: "none",
    new: "new line",
    comment: "Comment: ",
  },
);

type Props = {
  readonly lines: readonly LineForm[];
  readonly earlier: readonly ReportedLine[];
  readonly isCorrection: boolean;
};

/** Every line as it will be stated, beside what was said before. */
export const ReportSummary = ({ lines, earlier, isCorrection }: Props) => {
  const say = useWords(said);
  const labels = useWords(natureWords);
  const format = useFormat();
  const bare = (cents: number): string => format.money(cents).replaceAll("€", "").trim();
  const proofOf = (line: LineForm): string =>
    [
      line.evidence.length > 0 ? say.files(line.evidence.length) : "",
      line.baseline.trim() === "" ? "" : say.baseline,
      line.method.trim() === "" ? "" : say.method,
      line.postsBefore === "" ? "" : say.posts(line.postsBefore, line.postsAfter),
    ]
      .filter((text) => text !== "")
      .join(", ") || say.none;
  const earlierOf = ({ streamId, nature }: LineForm) =>
    earlier.find((line) => line.streamId === streamId && line.nature === nature)?.netAmountCents;
  return (
    <DataTable
      caption={say.caption}
      rows={lines}
      rowKey={({ key }) => key}
      rowHeader="stream"
      columns={[
        {
          key: "stream",
          header: say.stream,
          cell: (line) => (
            <>
              <span lang="fr">{line.label || line.streamId}</span>
              {line.comment.trim() === "" ? null : (
                <span className="field-hint" lang="fr">
                  {say.comment}
                  {line.comment}
                </span>
              )}
            </>
          ),
        },
        { key: "nature", header: say.nature, cell: ({ nature }) => labels[nature] },
        {
          key: "before",
          header: isCorrection ? say.before : say.last,
          isAmount: true,
          cell: (line) => {
            const cents = earlierOf(line);
            return cents === undefined ? say.new : bare(cents);
          },
        },
        {
          key: "amount",
          header: say.amount,
          isAmount: true,
          cell: (line) => <strong>{line.amount}</strong>,
        },
        {
          key: "share",
          header: say.share,
          isAmount: true,
          cell: (line) =>
            line.attribution.trim() === "" || line.attribution.trim() === "100"
              ? format.percent(100, 100)
              : `${line.attribution}\u202f% = ${format.money(countedOf(line) ?? null)}`,
        },
        { key: "proof", header: say.proof, cell: proofOf },
      ]}
    />
  );
};
