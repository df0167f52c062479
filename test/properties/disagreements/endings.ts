import { eachOnce, factsOf, withWithdrawals } from "../a-ledger.ts";
import { aPayment } from "../a-payment.ts";
import { aSelection } from "../a-promise.ts";
import { aClosure, anEnding } from "../an-ending.ts";
import { selectionOf } from "../naive/agreements.ts";
import { netOf, paidBy } from "../naive/money.ts";
import { compare, lastOf, nameOf, sharing } from "../naive/rivals.ts";
import type { Row } from "./row.ts";

const situation = "two `StreamEnded` for a stream; closed and abandoned";

const endedTwice: Row = {
  situation,
  part: "a stream ended twice",
  facts: eachOnce(withWithdrawals(factsOf([anEnding, 6]), 1)),
  expected: (facts) => ({
    anomalies: [],
    decided: sharing(
      facts.filter((fact) => fact.type === "StreamEnded"),
      ({ data }) => data.streamId,
    )
      .flatMap((rivals) => lastOf(rivals) ?? [])
      .map((ending) => nameOf(ending))
      .sort(),
  }),
  found: ({ endings }, position) => ({
    anomalies: position.anomalies
      .filter(({ code }) => code !== "not-selected" && code !== "waiting")
      .map(({ code, factIds }) => [code, ...factIds]),
    decided: endings.map(({ fact }) => fact).sort(),
  }),
  isMet: (_outcome, facts) =>
    sharing(
      facts.filter((fact) => fact.type === "StreamEnded"),
      ({ data }) => data.streamId,
    ).some((rivals) => rivals.length > 1),
};

const closedTwice: Row = {
  situation,
  part: "closed and abandoned",
  facts: eachOnce(withWithdrawals(factsOf([aSelection, 1], [aPayment, 1], [aClosure, 5]), 1)),
  expected: (facts, asOf) => {
    const selection = selectionOf(facts);
    const last = facts
      .filter((fact) => fact.type === "ProjectClosed" || fact.type === "ProjectAbandoned")
      .filter(({ data }) => data.on <= asOf)
      .sort((a, b) => compare(a.data.on, b.data.on) || compare(nameOf(a), nameOf(b)))
      .at(-1);
    const open = netOf(paidBy(facts, asOf)) > 0 ? "funded" : "selected";
    const closed = last?.type === "ProjectClosed" ? "closed" : "abandoned";
    return {
      anomalies: [],
      decided: selection === undefined || selection.data.selectedOn > asOf ? null : last === undefined ? open : closed,
    };
  },
  found: (_state, position) => ({
    anomalies: [],
    decided: position.lifecycle === "contracted" ? "selected" : position.lifecycle,
  }),
  isMet: ({ decided }, facts) =>
    (decided === "closed" || decided === "abandoned") &&
    new Set(facts.map(({ type }) => type)).has("ProjectClosed") &&
    new Set(facts.map(({ type }) => type)).has("ProjectAbandoned"),
};

export const ended: readonly Row[] = [endedTwice, closedTwice];
