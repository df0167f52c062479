import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { DigestPlan, MailReceipt, MailReceipts, Notice, Notices } from "../domain/ports.ts";
import { sha256 } from "./content-hash.ts";
import { type Item, textIn } from "./item.ts";
import { digestKey, digestPartition, listOf, mailKey, mailPartition, noticeKey, noticePartition } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";
import { readList } from "./read-list.ts";

const keyOfMail = (mailId: string): Item => ({ PK: { S: mailPartition(mailId) }, SK: { S: mailKey } });

const mailItem = (receipt: MailReceipt): Item => ({
  ...keyOfMail(receipt.mailId),
  outcome: { S: receipt.outcome },
  receipt: { S: JSON.stringify(receipt) },
  g: { S: listOf.mails },
  s: { S: `${receipt.at} ${receipt.mailId}` },
});

/** A mail that came back before its receipt was kept: it stands in no list, and waits for the receipt. */
const earlyBounce = (mailId: string, reason: string): Item => ({
  ...keyOfMail(mailId),
  outcome: { S: "bounced" },
  reason: { S: reason },
});

/** What a later word may stand in place of: all but a mail that came back. */
const notBounced = {
  condition: `${isAbsent} OR outcome = :failed OR outcome = :sent`,
  values: { ":failed": { S: "failed" }, ":sent": { S: "sent" } },
};

/** What became of each mail, in the `work` table. */
export const dynamoMailReceipts = (client: DynamoDBClient, table: string): MailReceipts => ({
  async keep(receipt) {
    const item = mailItem(receipt);
    if (receipt.outcome === "failed") {
      await putIf(client, table, item, `${isAbsent} OR outcome = :failed`, { ":failed": { S: "failed" } });
      return;
    }
    if (await putIf(client, table, item, notBounced.condition, notBounced.values)) return;
    const Key = keyOfMail(receipt.mailId);
    const { Item: known } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    if (known?.["reason"] === undefined) return;
    const both = mailItem({ ...receipt, outcome: "bounced", detail: textIn(known, "reason") });
    await client.send(new PutItemCommand({ TableName: table, Item: both }));
  },

  async bounce(mailId, reason) {
    for (;;) {
      const Key = keyOfMail(mailId);
      const { Item: known } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
      if (known === undefined) {
        if (await putIf(client, table, earlyBounce(mailId, reason), isAbsent)) return "unknown";
        continue;
      }
      if (textIn(known, "outcome") === "bounced") return "already-known";
      const text = textIn(known, "receipt");
      const receipt: MailReceipt = JSON.parse(text);
      const item = mailItem({ ...receipt, outcome: "bounced", detail: reason });
      if (await putIf(client, table, item, "receipt = :seen", { ":seen": { S: text } })) return "bounced";
    }
  },

  async list() {
    const items = await readList(client, table, listOf.mails);
    return items.map((item): MailReceipt => JSON.parse(textIn(item, "receipt"))).reverse();
  },
});

const noticeItem = (notice: Notice, isTold: boolean): Item => ({
  PK: { S: noticePartition(sha256(notice.noticeId)) },
  SK: { S: noticeKey },
  notice: { S: JSON.stringify(notice) },
  /* While no digest has told it, it stands in the list. */
  ...(isTold ? {} : { g: { S: listOf.notices }, s: { S: sha256(notice.noticeId) } }),
});

const digestItem = ({ day, noticeIds }: DigestPlan, isFinished: boolean): Item => ({
  PK: { S: digestPartition(day) },
  SK: { S: digestKey },
  ids: { S: JSON.stringify(noticeIds) },
  /* While somebody has still to get it, it stands in the list. */
  ...(isFinished ? {} : { g: { S: listOf.digests }, s: { S: day } }),
});

const readDigest = (item: Item): DigestPlan => ({
  day: textIn(item, "PK").slice(digestPartition("").length),
  noticeIds: JSON.parse(textIn(item, "ids")),
});

/** What waits for a digest, and which digest tells what, in the `work` table. */
export const dynamoNotices = (client: DynamoDBClient, table: string): Notices => ({
  async keep(notice) {
    await putIf(client, table, noticeItem(notice, false), isAbsent);
  },

  async untold() {
    return (await readList(client, table, listOf.notices)).map((item) => JSON.parse(textIn(item, "notice")));
  },

  async markTold(notice) {
    await client.send(new PutItemCommand({ TableName: table, Item: noticeItem(notice, true) }));
  },

  async plan(day, noticeIds) {
    const planned = { day, noticeIds };
    const item = digestItem(planned, false);
    if (await putIf(client, table, item, isAbsent)) return planned;
    const Key = { PK: { S: digestPartition(day) }, SK: { S: digestKey } };
    const { Item: first } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return first === undefined ? planned : readDigest(first);
  },

  async unfinished() {
    return (await readList(client, table, listOf.digests)).map(readDigest);
  },

  async finish(plan) {
    await client.send(new PutItemCommand({ TableName: table, Item: digestItem(plan, true) }));
  },
});
