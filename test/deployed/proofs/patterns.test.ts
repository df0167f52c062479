import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  TestEventPatternCommand,
} from "@aws-sdk/client-eventbridge";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../../events/catalogue.ts";
import { physicalName, type Rule, topology } from "../../../infra/topology.ts";
import { matches } from "../../../local/pattern.ts";

/* The patterns that were deployed, read back, against events that must and must not pass. */

const client = new EventBridgeClient({});
const busOf = ({ bus }: Rule): string => bus ?? topology.bus;

type Said = { readonly source: string; readonly detailType: string; readonly detail: object };

const isTaken = async (EventPattern: string, { source, detailType, detail }: Said): Promise<boolean> => {
  const Event = JSON.stringify({
    ...{ version: "0", id: "event-1", account: "000000000000", region: "eu-west-3", time: "2026-01-01T00:00:00Z" },
    ...{ resources: [], source, "detail-type": detailType, detail },
  });
  const { Result } = await client.send(new TestEventPatternCommand({ EventPattern, Event }));
  return Result === true;
};

const facts: readonly Said[] = Object.values(catalogue).flatMap(({ type, sources, sample: { metadata, data } }) =>
  sources.map((source) => ({ source, detailType: type, detail: { metadata, data } })),
);
const strange: readonly Said[] = [
  { source: "trajectoire.fund", detailType: "TranchePayed", detail: {} },
  { source: "trajectoire.finances", detailType: "TranchePaid", detail: {} },
  { source: "a.stranger", detailType: "Anything", detail: { metadata: null } },
  { source: "trajectoire.portfolios", detailType: "AlertRaised", detail: {} },
];
const ours: readonly Said[] = [
  { source: "trajectoire.portfolio", detailType: "AlertRaised", detail: {} },
  { source: "trajectoire.portfolio", detailType: "TranchePaid", detail: {} },
];

const announced = ["AlertRaised", "AlertEscalated", "AlertCleared"].map((detailType) => ({
  source: "trajectoire.portfolio",
  detailType,
  detail: {},
}));
const settings: readonly Said[] = [
  { source: "trajectoire.portfolio", detailType: "SettingsRecorded", detail: { data: { fundId: "ftap" } } },
];
const returned = ["Email Bounced", "Email Complaint Received", "Email Rejected"].map((detailType) => ({
  source: "aws.ses",
  detailType,
  detail: {},
}));
const disguised = announced.map((event) => ({ ...event, source: "trajectoire.fund" }));

/** What each rule must take and must leave. A rule that is deployed and not named here fails. */
const expected: Readonly<Record<string, { takes: readonly Said[]; leaves: readonly Said[] }>> = {
  facts: { takes: [...facts, ...strange], leaves: [...ours, ...announced, ...settings] },
  alerts: { takes: announced, leaves: [...facts, ...strange, ...settings, ...disguised] },
  settings: { takes: settings, leaves: [...facts, ...strange, ...announced] },
  bounces: {
    takes: returned,
    leaves: [...announced, { source: "aws.ses", detailType: "Email Delivered", detail: {} }],
  },
};

test("each bus has the rules of the topology, all enabled, and no other", async () => {
  for (const bus of [topology.bus, "default"]) {
    const { Rules = [] } = await client.send(new ListRulesCommand({ EventBusName: bus }));
    expect(Rules.map(({ Name, State }) => [Name, State]).sort()).toEqual(
      Object.entries(topology.rules)
        .filter(([, rule]) => busOf(rule) === bus)
        .map(([name]) => [physicalName(name), "ENABLED"])
        .sort(),
    );
  }
  expect(Object.keys(expected)).toEqual(Object.keys(topology.rules));
});

describe.each(Object.entries(topology.rules))("the rule %s", (name, rule) => {
  const { pattern } = rule;
  test("takes what it must and leaves what it must; the local bus says the same of each", async () => {
    const { EventPattern = "" } = await client.send(
      new DescribeRuleCommand({ EventBusName: busOf(rule), Name: physicalName(name) }),
    );
    const { takes = [], leaves = [] } = expected[name] ?? {};
    expect([takes.length > 0, leaves.length > 0]).toEqual([true, true]);
    const wrong: string[] = [];
    for (const [isRight, events] of [[true, takes] as const, [false, leaves] as const]) {
      for (const said of events) {
        const verdicts = [await isTaken(EventPattern, said), matches(pattern, said)];
        if (verdicts.some((verdict) => verdict !== isRight)) {
          wrong.push(`${said.source} ${said.detailType}: deployed and local say ${verdicts.join(", ")}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
