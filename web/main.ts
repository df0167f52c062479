import type { Portfolio } from "../shared/domain/portfolio.ts";
import type { Position } from "../shared/domain/position.ts";
import { amount, frenchDate, millions, missing, notDue, percent, perEuro } from "./figures.ts";
import { signInAgain, token } from "./sign-in.ts";
import { statusWords } from "./status-words.ts";

type Laureate = {
  readonly projectId: string;
  readonly title: string | null;
  readonly holder: { readonly name: string } | null;
  readonly position: Position;
};

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

const byId = (id: string): HTMLElement => {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`The page has no element "${id}".`);
  return node;
};

/** `?au=&connu=` in the address -> what the API is asked. */
const clocksIn = (address: URLSearchParams): string => {
  const asked = new URLSearchParams();
  const asOf = address.get("au");
  const knownAt = address.get("connu");
  if (asOf) asked.set("asOf", asOf);
  if (knownAt) asked.set("knownAt", knownAt);
  return asked.size === 0 ? "" : `?${asked}`;
};

const ask = async <Answer>(path: string): Promise<Answer> => {
  const response = await fetch(path, { headers: { authorization: `Bearer ${await token()}` } });
  if (response.status === 401) return signInAgain();
  const body = await response.json();
  if (!response.ok) throw new Error(typeof body.detail === "string" ? body.detail : `Réponse ${response.status}`);
  return body;
};

/** The number, the target, the gap and the date, in one sentence. */
const sentenceOf = (portfolio: Portfolio): string => {
  const { asOf, knownAt, maturedCents, requiredCents, validatedRunRateCents, documentedMaturedCents } = portfolio;
  const when = `Au ${frenchDate(asOf)} (connu au ${frenchDate(knownAt ?? asOf)})`;
  if (portfolio.projects === 0)
    return `${when}, aucun lauréat n’est connu. Envoyez des faits sur le bus pour commencer.`;
  if (maturedCents === 0) return `${when}, aucun euro versé n’est encore arrivé à échéance.`;
  const gap = validatedRunRateCents - requiredCents;
  const verdict = gap < 0 ? `Il manque ${amount(-gap)} par an.` : `La cible est dépassée de ${amount(gap)} par an.`;
  return `${when}, 1 € arrivé à échéance rapporte ${perEuro(portfolio.yield)} d’économies validées par an. Attendu : ${amount(
    requiredCents,
  )} par an. ${verdict} ${percent(documentedMaturedCents, maturedCents)} des euros échus sont documentés.`;
};

const columns = ["Versé", "Échu", "Attendu/an", "Validé/an", "Déclaré/an", "Écart"] as const;

const amountCells = (figures: readonly string[]): HTMLElement[] =>
  figures.map((figure, index) =>
    element("td", { class: "amount", "data-label": `${columns[index]} (M€)` }, element("span", {}, figure)),
  );

const rowOf = ({ projectId, title, holder, position }: Laureate, clocks: string): HTMLElement => {
  const { validated, declared } = position;
  const isMature = position.maturedCents > 0;
  const address = `/api/projects/${encodeURIComponent(projectId)}${clocks}`;
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row" },
      element("a", { href: address, title: "Position complète, exacte au centime (JSON)" }, title ?? projectId),
      ...(position.simulation ? [" ", element("span", { class: "tag" }, "simulé")] : []),
      element("span", { class: "holder" }, holder?.name ?? missing),
    ),
    element("td", { "data-label": "Statut" }, element("span", {}, statusWords[position.status])),
    ...amountCells([
      millions(position.paidCents),
      millions(position.maturedCents),
      isMature ? millions(position.requiredCents) : notDue,
      millions(validated.runRateCents),
      millions(declared.runRateCents),
      isMature ? millions(-position.gapCents, { signed: true }) : notDue,
    ]),
  );
};

const totalOf = (portfolio: Portfolio): HTMLElement =>
  element(
    "tr",
    {},
    element("th", { scope: "row" }, `Total, ${portfolio.projects} lauréats`),
    element("td", { "data-label": "Économies par euro échu" }, element("span", {}, perEuro(portfolio.yield))),
    ...amountCells([
      millions(portfolio.paidCents),
      millions(portfolio.maturedCents),
      millions(portfolio.requiredCents),
      millions(portfolio.validatedRunRateCents),
      millions(portfolio.declaredRunRateCents),
      millions(portfolio.validatedRunRateCents - portfolio.requiredCents, { signed: true }),
    ]),
  );

const tableOf = (laureates: readonly Laureate[], portfolio: Portfolio, clocks: string): HTMLElement =>
  element(
    "table",
    {},
    element(
      "caption",
      {},
      "Lauréats, du plus grand manque au plus grand dépassement. Montants en M€ ; économies par an.",
    ),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "Lauréat"),
        element("th", { scope: "col" }, "Statut"),
        ...columns.map((column) => element("th", { scope: "col", class: "amount" }, column)),
      ),
    ),
    element("tbody", {}, ...laureates.map((laureate) => rowOf(laureate, clocks))),
    element("tfoot", {}, totalOf(portfolio)),
  );

type Me = { readonly name: string | null; readonly roles: readonly { readonly role: string }[] };

/** An exact answer of the API, shown as it is: a plain link would carry no token. */
const showAnswer = async (path: string): Promise<void> => {
  const text = JSON.stringify(await ask(path), undefined, 2);
  location.assign(URL.createObjectURL(new Blob([text], { type: "application/json" })));
};

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || !new URL(link.href).pathname.startsWith("/api/")) return;
  event.preventDefault();
  showAnswer(link.getAttribute("href") ?? "").catch(fail);
});

byId("sortir").addEventListener("click", () => void signInAgain());

const show = async (): Promise<void> => {
  await token();
  const address = new URLSearchParams(location.search);
  const clocks = clocksIn(address);
  for (const name of ["au", "connu"]) {
    const field = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (field !== null) field.value = address.get(name) ?? "";
  }
  byId("passe").hidden = clocks === "";
  const [me, portfolio, { projects }] = await Promise.all([
    ask<Me>("/api/me"),
    ask<Portfolio>(`/api/portfolio${clocks}`),
    ask<{ projects: Laureate[] }>(`/api/projects${clocks}`),
  ]);
  byId("moi").textContent = me.name ?? "";
  byId("qui").hidden = false;
  byId("phrase").textContent = sentenceOf(portfolio);
  byId("simulation").hidden = !portfolio.simulation;
  const byGap = [...projects].sort((a, b) => b.position.gapCents - a.position.gapCents);
  if (byGap.length > 0) byId("tableau").replaceChildren(tableOf(byGap, portfolio, clocks));
};

function fail(error: unknown): void {
  const cause = error instanceof Error ? error.message : String(error);
  byId("phrase").textContent = `Le portefeuille n’a pas pu être lu : ${cause} Corrigez l’adresse ou rechargez la page.`;
}

show().catch(fail);
