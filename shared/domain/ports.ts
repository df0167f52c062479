import type { SubjectKind } from "../../events/define-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import type { Refusal } from "../../events/refusal.ts";
import type { Subject } from "../../events/subject.ts";
import type { Receipt } from "./acts/receipt.ts";
import type { Alert } from "./alerts/alert.ts";
import type { StoredHandlings } from "./alerts/handling.ts";
import type { SettingsVersion } from "./alerts/settings.ts";
import type { Order, StoredOrders } from "./orders/order.ts";
import type { Draft, StoredDraft } from "./reporting/draft.ts";
import type { EvidenceFile, UploadForm } from "./reporting/evidence.ts";
import type { Person, StoredPerson, TokenSubject } from "./rights/person.ts";
import type { State } from "./state.ts";

/*
 * What the use cases ask of the outside world. Adapters answer with DynamoDB, S3 and EventBridge.
 */

/** A fact as the ledger keeps it: what was said, and when it was first recorded (absent: known from the start). */
export type LedgerLine = Entry & { readonly recordedAt?: string };

export type Appended = "recorded" | "already-known" | "id-reused";

export type Ledger = {
  /** Adds the fact unless its identity is taken; `recordedAt` is set by the first append and never again. */
  append(line: Required<LedgerLine>): Promise<Appended>;
  /** Every fact of the subject, strongly consistent, all pages, in key order. */
  read(subject: Subject): Promise<readonly LedgerLine[]>;
  /** Every subject that has a fact, each once. */
  subjects(): AsyncGenerator<Subject>;
};

/** A folded state and what it was folded from: `facts` recorded facts, by version `foldVersion` of the fold. */
export type StoredState = { readonly facts: number; readonly foldVersion: number; readonly state: State };

/** A state in a list, with whose it is: the state itself may be of another version. */
export type ListedState = { readonly subject: Subject; readonly stored: StoredState };

export type StateStore = {
  /** Writes unless a state at least as complete is there (ARCHITECTURE.md section 3, rule 3): not written then. */
  put(subject: Subject, stored: StoredState): Promise<{ readonly isWritten: boolean; readonly bytes: number }>;
  get(subject: Subject): Promise<StoredState | undefined>;
  /**
   * All states of a kind; projects and applications by wave, then by id. Eventually consistent: a list may lag behind an
   * item.
   */
  list(kind: SubjectKind): Promise<readonly ListedState[]>;
};

/** Input that was refused: kept whole, with the reason. `key` is the same for the same input. */
export type Rejected = {
  readonly key: string;
  readonly rejectedAt: string;
  readonly refusal: Refusal;
  /** What came, as text: the entry's canonical JSON, or the raw message body if it was not readable. */
  readonly input: string;
  /** Where the whole input is when it was too large to keep here; `input` is its beginning then. */
  readonly object?: string;
};

export type RejectedPage = { readonly items: readonly Rejected[]; readonly next?: string };

export type RejectedStore = {
  /** Keeps it once: the first refusal of the same input stays. */
  keep(rejected: Rejected): Promise<void>;
  /** Newest first; undefined for a cursor this list never gave out. */
  list(limit: number, cursor?: string): Promise<RejectedPage | undefined>;
  find(key: string): Promise<Rejected | undefined>;
};

/** Who is who: erasable, unlike the ledger. */
export type Directory = {
  get(personId: string): Promise<StoredPerson | undefined>;
  /** The person a token's subject was bound to. */
  of(token: TokenSubject): Promise<StoredPerson | undefined>;
  /** Writes unless another version than `version` is there (0: none is): false then. */
  put(person: Person, version: number): Promise<boolean>;
  /** Binds a subject to a person, once: false when it is bound to another. */
  bind(token: TokenSubject, personId: string): Promise<boolean>;
  /** Everybody, by person id. Eventually consistent. */
  list(): Promise<readonly StoredPerson[]>;
};

/** The bus. */
export type Publisher = {
  /** Says the entry on the bus; throws unless the bus took it. */
  publish(entry: Entry): Promise<void>;
  /** The same of many, in their order and in few requests: throws unless the bus took all of them. */
  publishAll(entries: readonly Entry[]): Promise<void>;
};

/** What was promised to somebody who asked: stored before it is published, marked after. */
export type Receipts = {
  /** Keeps a new one; the one already there under the same id otherwise. */
  keep(receipt: Receipt): Promise<Receipt | undefined>;
  get(receiptId: string): Promise<Receipt | undefined>;
  /** Its event has been taken by the bus. */
  markPublished(receipt: Receipt): Promise<void>;
  /** Those whose event is not known to have been taken, oldest first. */
  owed(): Promise<readonly Receipt[]>;
};

/** Payment orders, all those of a project together. */
export type Orders = {
  /** None yet: no orders, version 0. Strongly consistent. */
  get(projectId: string): Promise<StoredOrders>;
  /** Writes unless another version than `version` is there: false then. */
  put(projectId: string, orders: readonly Order[], version: number): Promise<boolean>;
  /** Every project that has orders. Eventually consistent. */
  list(): Promise<readonly { readonly projectId: string; readonly orders: readonly Order[] }[]>;
};

/** Reports being written. */
export type Drafts = {
  get(projectId: string, reportId: string): Promise<StoredDraft | undefined>;
  /** Writes unless another version than `version` is there (0: none is): false then. */
  put(projectId: string, draft: Draft, version: number): Promise<boolean>;
  list(projectId: string): Promise<readonly StoredDraft[]>;
};

/** Evidence files, by project and the SHA-256 of their content. */
export type EvidenceStore = {
  /** A form that takes exactly this file for some minutes: its type, its size, its content. */
  uploadForm(file: EvidenceFile): Promise<UploadForm>;
  isKept(projectId: string, sha256: string): Promise<boolean>;
  /** An address that gives the file as an attachment, for some minutes. */
  download(
    projectId: string,
    sha256: string,
    fileName: string,
  ): Promise<{ readonly url: string; readonly expiresInSeconds: number }>;
};

/** The alerts of a project (or of the fund, under ""), and what they were found with. */
export type StoredAlerts = {
  /** Facts they were found in, the day, and the changes of settings known: none of the three ever goes back. */
  readonly facts: number;
  readonly today: string;
  readonly settings: number;
  /** How often it was written. */
  readonly version: number;
  readonly title?: string;
  readonly simulation: boolean;
  readonly alerts: readonly Alert[];
};

export type AlertStore = {
  /** Strongly consistent. */
  get(projectId: string): Promise<StoredAlerts | undefined>;
  /** Writes as the next version of `stored.version` (0: there is none) unless another is there: false then. */
  put(projectId: string, stored: StoredAlerts): Promise<boolean>;
  /** Eventually consistent. */
  list(): Promise<readonly { readonly projectId: string; readonly stored: StoredAlerts }[]>;
};

/** What people do with alerts, alert by alert. */
export type HandlingStore = {
  get(projectId: string, alertId: string): Promise<StoredHandlings>;
  /** Writes unless another version than `version` is there (0: none is): false then. */
  put(projectId: string, alertId: string, handlings: StoredHandlings["handlings"], version: number): Promise<boolean>;
  /** By alert id. Eventually consistent. */
  list(): Promise<ReadonlyMap<string, StoredHandlings>>;
};

/** Every change of the alerts' settings that is known. */
export type SettingsReader = { read(): Promise<readonly SettingsVersion[]> };

/** A mail, in one language, to one person. */
export type Mail = {
  /** The same however often it is sent: it is also in a header. */
  readonly mailId: string;
  readonly personId: string;
  /** Of their entry in the directory, whose address it goes to. */
  readonly personVersion: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly alertIds: readonly string[];
};

export type Mailer = {
  /** Throws unless the mail service took it; gives its number there. */
  send(mail: Mail): Promise<string>;
};

/** Does something once under a key, whoever asks and however often, and gives what it gave; again only when its end was never known. */
export type Once = (key: string, work: () => Promise<string>) => Promise<string>;

/** What became of a mail. */
export type MailReceipt = {
  readonly mailId: string;
  readonly personId: string;
  /** Of the directory's entry that gave the address: a receipt does not hold the address, which may be erased. */
  readonly personVersion?: number;
  readonly subject: string;
  readonly alertIds: readonly string[];
  readonly at: string;
  /** Bounced: the mail service took it, and said afterwards that it came back. */
  readonly outcome: "sent" | "failed" | "bounced";
  /** Number at the mail service, why it did not take it, or why it came back. */
  readonly detail: string;
};

export type MailReceipts = {
  /** A failure never hides that a mail was sent; nothing hides that it came back. */
  keep(receipt: MailReceipt): Promise<void>;
  /**
   * Marks a mail as come back, once. `unknown`: there is no receipt yet, because the news was faster or the sender died before
   * it wrote one; the receipt will say so when it comes.
   */
  bounce(mailId: string, reason: string): Promise<"bounced" | "already-known" | "unknown">;
  /** Newest first. Eventually consistent. */
  list(): Promise<readonly MailReceipt[]>;
};

/** How many letters wait in each dead-letter queue, by its name. */
export type DeadLetters = {
  count(): Promise<readonly { readonly name: string; readonly waiting: number }[]>;
};

/** Something said of an alert that waits for the day's digest. */
export type Notice = { readonly noticeId: string; readonly entry: Entry };

export type Notices = {
  /** Keeps it once. */
  keep(notice: Notice): Promise<void>;
  /** Those no digest has told. Eventually consistent. */
  untold(): Promise<readonly Notice[]>;
  markTold(notice: Notice): Promise<void>;
  /** The digest of a day, whose list of notices is fixed by whoever plans it first. */
  plan(day: string, noticeIds: readonly string[]): Promise<DigestPlan>;
  /** Digests that somebody has still to get, oldest first. Eventually consistent. */
  unfinished(): Promise<readonly DigestPlan[]>;
  finish(plan: DigestPlan): Promise<void>;
};

/** What the digest of a day tells. */
export type DigestPlan = { readonly day: string; readonly noticeIds: readonly string[] };

/** When people looked at projects. */
export type Visits = {
  /** Writes a visit -> when the one before it was; undefined for the first. */
  visit(personId: string, projectId: string, at: string): Promise<string | undefined>;
};

/** The business clock. */
export type Clock = { now(): Date };
