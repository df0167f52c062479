import * as z from "zod";
import { answerOf } from "../journeys/local-process.ts";

const projects = z.looseObject({ projects: z.array(z.looseObject({ title: z.string() })) });
const facts = z.looseObject({
  facts: z.array(
    z.looseObject({
      detail: z.looseObject({
        data: z.looseObject({ streams: z.array(z.looseObject({ label: z.string() })).optional() }),
      }),
    }),
  ),
});

let asked: Promise<readonly string[]> | undefined;

const ask = async (url: string): Promise<readonly string[]> => {
  const { projects: laureates } = projects.parse(JSON.parse(await answerOf(url, "/api/projects")));
  const { facts: stated } = facts.parse(JSON.parse(await answerOf(url, "/api/projects/ned/facts")));
  return [
    ...laureates.map(({ title }) => title),
    ...stated.flatMap(({ detail }) => (detail.data.streams ?? []).map(({ label }) => label)),
  ];
};

/** What laureates, and the streams of one of them, are called: French in every language. */
export const namesIn = (url: string): Promise<readonly string[]> => {
  asked ??= ask(url);
  return asked;
};
