import { describe, expect, test } from "vitest";
import type { Entry } from "../../events/envelope.ts";
import type { AlertDetail } from "../../shared/domain/alerts/alert-event.ts";
import type { DigestPlan, Mail, MailReceipt, Notice, Notices, Once } from "../../shared/domain/ports.ts";
import type { Person } from "../../shared/domain/rights/person.ts";
import type { Role } from "../../shared/domain/rights/rights.ts";
import { createNotify } from "./notify.ts";

/* Who is written to when an address fails, day after day. The stores are those of a process that never crashes. */

const person = (personId: string, role: Role): Person => ({
  personId,
  email: `${personId}@example.org`,
  roles: [{ role, from: "2020-01-01" }],
  invitedBy: "x",
  invitedOn: "2020-01-01",
});

const said = (id: string, changes: Partial<AlertDetail["data"]> = {}): Entry => ({
  source: "trajectoire.portfolio",
  detailType: "AlertRaised",
  detail: {
    metadata: { id: `${id}/1/raised`, version: 1, actor: "trajectoire" },
    data: {
      alertId: id,
      rule: "A01",
      ruleVersion: 1,
      settingsVersion: 0,
      object: "agreement",
      projectId: "p",
      episode: 1,
      kind: "raised",
      severity: "minor",
      since: "2023-01-01",
      on: "2023-01-31",
      mustAct: "secretariat",
      figures: {
        days: { kind: "days", value: 60 },
        threshold: { kind: "days", value: 60 },
        selectedOn: { kind: "date", value: "2022-12-01" },
      },
      ...changes,
    },
  },
});

const aFund = (people: readonly Person[]) => {
  const sent: Mail[] = [];
  const failing = new Set<string>();
  const receipts = new Map<string, MailReceipt>();
  const done = new Map<string, string>();
  const waiting = new Map<string, Notice>();
  const plans = new Map<string, { plan: DigestPlan; isFinished: boolean }>();
  let today = "2023-01-31";
  const once: Once = async (key, work) => {
    const known = done.get(key) ?? (await work());
    done.set(key, known);
    return known;
  };
  const notices: Notices = {
    keep: async (notice) => void waiting.set(notice.noticeId, notice),
    untold: async () => [...waiting.values()],
    markTold: async ({ noticeId }) => void waiting.delete(noticeId),
    plan: async (day, noticeIds) => {
      const { plan } = plans.get(day) ?? { plan: { day, noticeIds } };
      if (!plans.has(day)) plans.set(day, { plan, isFinished: false });
      return plan;
    },
    unfinished: async () => [...plans.values()].filter(({ isFinished }) => !isFinished).map(({ plan }) => plan),
    finish: async (plan) => void plans.set(plan.day, { plan, isFinished: true }),
  };
  const notify = createNotify({
    directory: { list: async () => people.map((one) => ({ person: one, version: 1 })) },
    currentState: async () => undefined,
    settings: { read: async () => [] },
    notices,
    receipts: {
      keep: async (receipt) => void receipts.set(receipt.mailId, receipt),
      bounce: async (mailId, detail) => {
        const known = receipts.get(mailId);
        if (known === undefined) return "unknown";
        if (known.outcome === "bounced") return "already-known";
        receipts.set(mailId, { ...known, outcome: "bounced", detail });
        return "bounced";
      },
    },
    mailer: {
      send: async (mail) => {
        if (failing.has(mail.personId)) throw new Error("MessageRejected");
        sent.push(mail);
        return `ses-${sent.length}`;
      },
    },
    once,
    clock: { now: () => new Date(`${today}T07:00:00+01:00`) },
    site: "https://example.org",
  });
  return {
    ...notify,
    failing,
    receipts,
    turnTo: (day: string) => {
      today = day;
    },
    /** Day of the digest and what it tells, mail by mail. */
    letters: (personId: string) =>
      sent
        .filter((mail) => mail.personId === personId)
        .map(({ subject, alertIds }) => [/\d\d\/\d\d\/\d{4}/.exec(subject)?.[0] ?? "at once", ...alertIds]),
  };
};

describe("a digest", () => {
  test("that one address refuses day after day tells the others each thing once, and the one everything in the end", async () => {
    const fund = aFund([person("one", "secretariat"), person("two", "secretariat")]);
    fund.failing.add("two");
    await fund.event(said("A01#p#a"));
    await expect(fund.digest()).rejects.toThrow("1 of 1 digests are unfinished.");
    fund.turnTo("2023-02-01");
    await fund.event(said("A01#p#b"));
    await expect(fund.digest()).rejects.toThrow("2 of 2 digests are unfinished.");
    fund.turnTo("2023-02-02");
    await expect(fund.digest()).rejects.toThrow("2 of 2 digests are unfinished.");
    expect(fund.letters("one")).toEqual([
      ["31/01/2023", "A01#p#a"],
      ["01/02/2023", "A01#p#b"],
    ]);
    expect([...fund.receipts.values()].filter(({ outcome }) => outcome === "failed")).toHaveLength(2);

    fund.failing.clear();
    fund.turnTo("2023-02-03");
    expect(await fund.digest()).toEqual({ mails: 4, notices: 2 });
    expect(fund.letters("two")).toEqual(fund.letters("one"));
    expect(await fund.digest()).toEqual({ mails: 0, notices: 0 });
  });

  test("waits for the next morning with what is said after it, and for somebody when nobody can be told", async () => {
    const people = [person("one", "secretariat")];
    const fund = aFund(people);
    await fund.event(said("A01#p#a"));
    expect(await fund.digest()).toEqual({ mails: 1, notices: 1 });
    await fund.event(said("A01#p#b"));
    expect(await fund.digest()).toEqual({ mails: 0, notices: 0 });
    people.length = 0;
    fund.turnTo("2023-02-01");
    expect(await fund.digest()).toEqual({ mails: 0, notices: 0 });
    people.push(person("two", "secretariat"));
    fund.turnTo("2023-02-02");
    expect(await fund.digest()).toEqual({ mails: 1, notices: 1 });
    expect(fund.letters("two")).toEqual([["01/02/2023", "A01#p#b"]]);
  });
});

describe("a critical alert", () => {
  test("is mailed at once to the secretariat and to those who must act, each once however often it is said", async () => {
    const fund = aFund([
      person("one", "secretariat"),
      person("pay", "finance"),
      person("other", "auditor"),
      person("team", "project-team"),
    ]);
    const critical = said("A01#p#a", { severity: "critical", mustAct: "finance" });
    await fund.event(critical);
    await fund.event(critical);
    expect(["one", "pay", "other", "team"].map(fund.letters)).toEqual([
      [["at once", "A01#p#a"]],
      [["at once", "A01#p#a"]],
      [],
      [],
    ]);
  });

  test("whose cause has ended can wait for the morning", async () => {
    const fund = aFund([person("one", "secretariat")]);
    await fund.event(said("A01#p#a", { severity: "critical", kind: "cleared" }));
    expect(fund.letters("one")).toEqual([]);
    expect(await fund.digest()).toEqual({ mails: 1, notices: 1 });
  });
});

/** As SES words it on the default bus. */
const returned = (detailType: string, mailId: string | undefined, said: object): Entry => ({
  source: "aws.ses",
  detailType,
  detail: {
    ...said,
    mail: {
      timestamp: "2023-01-31T06:00:00.000Z",
      source: "alertes@example.org",
      messageId: "ses-1",
      destination: ["one@example.org"],
      tags: {
        "ses:configuration-set": ["trajectoire-mails"],
        ...(mailId === undefined ? {} : { "trajectoire-mail": [mailId] }),
      },
    },
  },
});

const bounce = {
  eventType: "Bounce",
  bounce: {
    feedbackId: "f",
    bounceType: "Permanent",
    bounceSubType: "General",
    bouncedRecipients: [
      {
        emailAddress: "one@example.org",
        action: "failed",
        status: "5.1.1",
        diagnosticCode: "smtp; 550 5.1.1 <one@example.org>: user unknown",
      },
    ],
    timestamp: "2023-01-31T06:00:01.000Z",
  },
};

describe("a mail that SES took and that came back", () => {
  const sentTo = async () => {
    const fund = aFund([person("one", "secretariat")]);
    await fund.event(said("A01#p#a", { severity: "critical" }));
    const [receipt] = fund.receipts.values();
    if (receipt === undefined) throw new Error("No receipt");
    return { fund, receipt };
  };

  test("is kept with the reason and without the address, once however often it is said", async () => {
    const { fund, receipt } = await sentTo();
    const news = returned("Email Bounced", receipt.mailId, bounce);
    expect([await fund.report(news), await fund.report(news)]).toEqual(["bounced", "already-known"]);
    expect([...fund.receipts.values()]).toEqual([
      {
        ...receipt,
        outcome: "bounced",
        detail: "Bounce, Permanent, General, smtp; 550 5.1.1 <…>: user unknown, ses-1",
      },
    ]);
    expect(fund.letters("one")).toHaveLength(1);
  });

  test.each([
    ["Email Complaint Received", { eventType: "Complaint", complaint: { complaintFeedbackType: "abuse" } }, "abuse"],
    ["Email Rejected", { eventType: "Reject", reject: { reason: "Bad content" } }, "Bad content"],
  ])("may be an %s", async (detailType, news, why) => {
    const { fund, receipt } = await sentTo();
    expect(await fund.report(returned(detailType, receipt.mailId, news))).toBe("bounced");
    expect(fund.receipts.get(receipt.mailId)?.detail).toBe(`${news.eventType}, ${why}, ses-1`);
  });

  test("of another sender, or of no receipt, changes nothing", async () => {
    const { fund, receipt } = await sentTo();
    for (const mailId of [undefined, "another"]) {
      expect(await fund.report(returned("Email Bounced", mailId, bounce))).toBe("unknown");
    }
    expect([...fund.receipts.values()]).toEqual([receipt]);
  });

  test("in words that SES does not use is a fault, and its message is kept", async () => {
    const { fund, receipt } = await sentTo();
    const news = returned("Email Bounced", receipt.mailId, { eventType: "Bounced" });
    await expect(fund.report(news)).rejects.toThrow();
  });
});
