import * as z from "zod";

/** One journey: the file, and the words of its test. */
export type Journey = { readonly file: string; readonly name: string };

const relative = (path: string, root: string): string => path.replace(root, "").replaceAll("\\", "/");

const list = z.array(z.object({ name: z.string(), file: z.string() }));

/** What `vitest list --json` prints. */
export const listedJourneys = (json: string, root: string): Journey[] =>
  list.parse(JSON.parse(json)).map(({ name, file }) => ({ name, file: relative(file, root) }));

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});

/** The tests that passed, in a report of vitest's json reporter. */
export const passedTests = (json: string, root: string): Journey[] =>
  report.parse(JSON.parse(json)).testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed")
      .map(({ ancestorTitles, title }) => ({
        name: [...ancestorTitles, title].join(" > "),
        file: relative(file, root),
      })),
  );

const key = ({ file, name }: Journey): string => `${file} > ${name}`;

/** The local journeys that did not pass on the deployment, those listed as local only left out. */
export const missingJourneys = (
  local: readonly Journey[],
  passed: readonly Journey[],
  localOnly: Readonly<Record<string, string>>,
): string[] => {
  const seen = new Set(passed.map(key));
  return local
    .filter(({ file }) => !Object.hasOwn(localOnly, file))
    .flatMap((one) => (seen.has(key(one)) ? [] : key(one)));
};
