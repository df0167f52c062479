import { quartersBetween } from "./calendar.ts";
import { reporterOn } from "./people.ts";
import { quarterFacts } from "./quarter-facts.ts";
import { type DatedLine, simulatedLine } from "./simulated-line.ts";
import type { Storyline } from "./storyline.ts";

/** What the project declares of the quarters over on `today`, what is made of it, and the streams that stop. */
export const savingsFacts = (story: Storyline, today: string): DatedLine[] => {
  const { reporting, streams } = story;
  const [first] = streams.map(({ from }) => from).sort();
  if (reporting === undefined || first === undefined) return [];
  const { until } = reporting;
  return [
    ...quartersBetween(first, today)
      .filter(({ name }) => until === undefined || name <= until)
      .flatMap((quarter) => quarterFacts(story, reporting, quarter)),
    ...endedFacts(story),
  ];
};

const endedFacts = (story: Storyline): DatedLine[] =>
  story.streams.flatMap(({ streamId, ended }) => {
    if (ended === undefined) return [];
    const { statedOn, lastMonth, reason } = ended;
    return [
      simulatedLine({
        type: "StreamEnded",
        source: "trajectoire.project",
        actor: reporterOn(story, statedOn),
        id: `fin-${streamId}`,
        about: story.projectId,
        on: statedOn,
        data: { projectId: story.projectId, streamId, lastMonth, reason },
      }),
    ];
  });
