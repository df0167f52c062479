import { describe, expect, it } from "vitest";
import * as z from "zod";
import { deadLetterQueuesOf } from "../../infra/dead-letters.ts";
import { bucketNameOf } from "../../infra/names.ts";
import { topology, variablesOf } from "../../infra/topology.ts";
import { logicalName } from "./logical-name.ts";
import { ofType, withType } from "./resources.ts";
import { statementsByRole } from "./statements.ts";
import { synthesiseWiring } from "./synthesise.ts";

const { resources } = synthesiseWiring(topology);

const functions = ofType(
  resources,
  "AWS::Lambda::Function",
  z.object({
    FunctionName: z.string(),
    Runtime: z.string(),
    Architectures: z.array(z.string()),
    Role: z.string(),
    TracingConfig: z.object({ Mode: z.string() }),
    LoggingConfig: z.object({ LogGroup: z.string() }),
    Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
  }),
);

describe.each(functions.map(({ properties }) => [logicalName(properties.FunctionName), properties] as const))(
  "function %s",
  (name, made) => {
    const statements = statementsByRole(resources).get(made.Role) ?? [];

    it("runs on Node.js 24 on arm64, traced, and keeps its log for a year", () => {
      expect(made).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        TracingConfig: { Mode: "Active" },
      });
      const [, log] =
        withType(resources, "AWS::Logs::LogGroup").find(([logicalId]) => logicalId === made.LoggingConfig.LogGroup) ??
        [];
      expect(log?.properties).toEqual({ RetentionInDays: 365 });
    });

    it("is told the stores and queues it may touch, and no other", () => {
      const fn = topology.functions[name];
      const told = Object.entries(made.Environment.Variables).filter(([key]) =>
        /_(TABLE|BUCKET)$|^(BUS_NAME|MAIL_FROM|SITE_URL|MAIL_CONFIGURATION_SET|DEAD_LETTER_URLS)$/.test(key),
      );
      const bucketName = (bucket: string) => bucketNameOf(bucket).replace(/\$\{.*\}$/, "111111111111");
      const places = {
        bus: topology.bus,
        bucketName,
        mailFrom: "alertes@trajectoire.invalid",
        site: "https://trajectoire.invalid",
        mailConfigurationSet: "trajectoire-mails",
        deadLetterUrls: deadLetterQueuesOf(topology).map(
          (queue) => `https://sqs.eu-west-3.amazonaws.com/111111111111/${queue.name}`,
        ),
      };
      expect(fn && variablesOf(fn, places)).toEqual(Object.fromEntries(told));
    });

    it("has no wildcard among its actions, and none among its resources but objects, traces and mail held to one address", () => {
      for (const { Action, Resource, Condition } of statements) {
        for (const action of Action) expect(action).not.toContain("*");
        for (const resource of Resource) {
          if (Action.every((action) => action.startsWith("xray:"))) expect(resource).toBe("*");
          else if (Action.join() === "ses:SendEmail") expect(Condition).toHaveProperty("StringEqualsIfExists");
          else expect(resource.replace(/^(arn:aws:s3:::[^*]+\/)\*$/, "$1")).not.toContain("*");
        }
      }
    });

    it("only adds to the ledger or reads it; only record-facts adds", () => {
      const onLedger = statements
        .filter(({ Resource }) => Resource.some((arn) => arn.includes("table/trajectoire-ledger")))
        .flatMap(({ Action }) => Action);
      const reads = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"];
      const allowed = name === "record-facts" ? [...reads, "dynamodb:PutItem"] : reads;
      expect(allowed).toEqual(expect.arrayContaining(onLedger));
    });
  },
);
