import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import type { KeptMail, Mailbox } from "./mailbox.ts";
import { readBody } from "./read-body.ts";

/*
 * `/mailbox`: the mails that would have gone out, as their readers would see them, and two switches: the mail service is
 * down; an address takes no mail, and what is sent to it comes back.
 */

export const isMailbox = ({ url = "/" }: IncomingMessage): boolean => /^\/mailbox(?:[/?]|$)/.test(url);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const instant = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeStyle: "medium", timeZone: "Europe/Paris" });

const frame = (title: string, body: string): string => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} – Trajectoire</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/style.css" />
  </head>
  <body>
    <header><p class="brand"><a href="/">Trajectoire</a></p><p>Boîte aux lettres de cette machine : aucun message n’en sort.</p></header>
    <main>
      <h1>${escaped(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`;

const row = ({ messageId, sentAt, to, subject }: KeptMail): string =>
  `<tr><td>${escaped(instant.format(new Date(sentAt)))}</td><td>${escaped(to.join(", "))}</td><td><a href="/mailbox/${messageId}">${escaped(subject)}</a></td></tr>`;

const bounceForm = (address: string): string =>
  `<form method="post" action="/mailbox/deliver"><input type="hidden" name="address" value="${escaped(address)}" /><p>${escaped(address)} : tout message en revient. <button type="submit">Rétablir cette adresse</button></p></form>`;

const list = (mails: readonly KeptMail[], isDown: boolean, bouncing: readonly string[]): string =>
  frame(
    "Messages envoyés",
    `<p role="status">${
      isDown
        ? "<strong>La messagerie est coupée :</strong> les messages sont refusés, retentés, puis gardés."
        : "La messagerie fonctionne."
    }</p>
      <form method="post" action="/mailbox/${isDown ? "up" : "down"}"><button type="submit">${
        isDown ? "Rétablir la messagerie" : "Couper la messagerie, pour essayer"
      }</button></form>
      ${bouncing.map(bounceForm).join("")}
      <form method="post" action="/mailbox/bounce"><p><label>Adresse dont les messages reviendront, pour essayer <input type="email" name="address" required /></label> <button type="submit">Refuser à cette adresse</button></p></form>
      ${
        mails.length === 0
          ? "<p>Aucun message. Une alerte critique écrit tout de suite ; les autres attendent le récapitulatif de 7 h.</p>"
          : `<div class="scroll"><table><caption>${mails.length} messages, les derniers d’abord</caption><thead><tr><th scope="col">Envoyé le</th><th scope="col">À</th><th scope="col">Objet</th></tr></thead><tbody>${mails.map(row).join("")}</tbody></table></div>`
      }`,
  );

const one = (mail: KeptMail): string =>
  frame(
    mail.subject,
    `<p>De ${escaped(mail.from)} à ${escaped(mail.to.join(", "))}, le ${escaped(instant.format(new Date(mail.sentAt)))}.</p>
      <iframe title="Le message en HTML" src="/mailbox/${mail.messageId}/html" class="mail"></iframe>
      <h2>En texte</h2>
      <pre>${escaped(mail.text)}</pre>
      <h2>En-têtes</h2>
      <pre>${escaped(
        Object.entries(mail.headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join("\n"),
      )}</pre>
      <p><a href="/mailbox">Tous les messages</a></p>`,
  );

const send = (
  response: ServerResponse,
  status: number,
  html: string,
  policy = "default-src 'self'; img-src data:",
): void => {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
  });
  response.end(html);
};

/** A form of this page, and not of another site's. */
const isOwn = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined || headers.origin === `http://${headers.host}`;

const addressIn = async (request: IncomingMessage): Promise<string | undefined> => {
  const body = await readBody(request, 4_096);
  if (body === "too-large") return undefined;
  return z.email().safeParse(new URLSearchParams(body.toString()).get("address")).data;
};

export const answerMailbox = async (
  mailbox: Mailbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname } = new URL(request.url ?? "/", "http://local");
  const [, , id, part] = pathname.split("/");
  if (request.method === "POST") {
    if (!isOwn(request)) return send(response, 404, frame("Rien ici", ""));
    if (id === "down" || id === "up") mailbox.setDown(id === "down");
    else if (id === "bounce" || id === "deliver") {
      const address = await addressIn(request);
      if (address === undefined) return send(response, 400, frame("Cette adresse n’en est pas une", ""));
      mailbox.setBouncing(address, id === "bounce");
    } else return send(response, 404, frame("Rien ici", ""));
    response.writeHead(303, { location: "/mailbox" }).end();
    return;
  }
  const mails = await mailbox.list();
  if (id === undefined || id === "") return send(response, 200, list(mails, mailbox.isDown(), mailbox.bouncing()));
  if (id === "messages.json") {
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(mails));
    return;
  }
  const mail = mails.find(({ messageId }) => messageId === id);
  if (mail === undefined)
    return send(response, 404, frame("Ce message n’est pas ici", '<p><a href="/mailbox">Tous les messages</a></p>'));
  if (part === "html")
    return send(response, 200, mail.html, "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups");
  return send(response, 200, one(mail));
};
