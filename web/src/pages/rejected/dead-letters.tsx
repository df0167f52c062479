import type * as z from "zod";
import type { deadLetters } from "../../../../shared/answers/records.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { queueOf } from "./dead-letter-queue.ts";
import { said } from "./words.ts";

type Answer = z.infer<typeof deadLetters>;
type Queue = Answer["queues"][number];

/** How many messages were never handled, where, and the commands of the runbook that list them and send them again. */
export const DeadLetters = () => {
  const say = useWords(said);
  const format = useFormat();
  const { isLocal } = useConfiguration();
  const { readAt, queues } = useAnswer<Answer>("/api/dead-letters", { everySeconds: 60 });
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const option = isLocal ? "" : " --aws";
  const columns: readonly Column<Queue>[] = [
    { key: "file", header: say.queue, cell: ({ name }) => <code>{name}</code> },
    {
      key: "quoi",
      header: say.holds,
      cell: ({ name }) => {
        const { kind, of } = queueOf(name);
        return say.kinds[kind](of);
      },
    },
    {
      key: "attendent",
      header: say.waiting,
      isAmount: true,
      sortBy: ({ waiting }) => waiting,
      cell: ({ waiting }) => (waiting === 0 ? "0" : <strong>{format.count(waiting)}</strong>),
    },
    {
      key: "commande",
      header: say.command,
      cell: ({ name, waiting }) =>
        waiting === 0 ? (
          <span className="soft">{say.nothing}</span>
        ) : (
          <code>{`npm run dead-letters -- --queue ${queueOf(name).short}${option}`}</code>
        ),
    },
  ];
  return (
    <>
      <Alert severity={waiting === 0 ? "success" : "warning"} title={say.dead(waiting, format.instant(readAt))}>
        <p>{waiting === 0 ? say.deadNone : say.deadSome}</p>
      </Alert>
      <DataTable
        caption={say.deadCaption}
        columns={columns}
        rows={queues}
        rowKey={({ name }) => name}
        rowHeader="file"
      />
      <p>{say.commands}</p>
      <pre className="came">
        {[
          `npm run dead-letters${isLocal ? "" : " -- --aws"}`,
          `npm run redrive -- --dry-run${option}`,
          `npm run redrive${isLocal ? "" : " -- --aws"}`,
          `npm run sweep${isLocal ? "" : " -- --aws"}`,
        ].join("\n")}
      </pre>
    </>
  );
};
