import { region } from "./names.ts";

type Shown = { readonly url: string; readonly dataDirectory: string; readonly bus: string; readonly today: string };

/** What a person reads after `npm start`; the commands can be copied as they are. */
export const banner = ({ url, dataDirectory, bus, today }: Shown): string => {
  // No apostrophe in it: the shell's quotes are around it.
  const detail = {
    metadata: { id: "my-first-fact", version: 1, occurredAt: `${today}T08:00:00Z`, actor: "me" },
    data: { projectId: "my-project", title: "My project", holder: { name: "Me" }, wave: "2018-1", selectedOn: today },
  };
  const entries = [
    { EventBusName: bus, Source: "trajectoire.fund", DetailType: "ProjectSelected", Detail: JSON.stringify(detail) },
  ];
  return `
Trajectoire: one euro of recurring savings, three years after each euro invested.

  Page          ${url}/
  API           ${url}/reference   every route, to try; the document is at /api/openapi.json
  AWS endpoint  ${url}   EventBridge, SQS, DynamoDB and S3, this machine only, any key
  Data          ${dataDirectory}
  Today         ${today}

  Sign in       the page asks who you want to be; for scripts: npm run --silent token -- --role auditor

Put facts on the bus:

  npm run put-facts -- events/samples/vague-exemples.ndjson --endpoint ${url}

or as any AWS client does:

  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws events put-events \\
    --endpoint-url ${url} --region ${region} \\
    --entries '${JSON.stringify(entries)}'

Ctrl-C stops it; what was put stays.
`;
};
