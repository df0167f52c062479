import { useFormat, useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { budgets } from "./budgets.ts";
import { ThisVisit } from "./this-visit.tsx";

const said = words(
  {
    title: "Déclaration d’écoconception",
    sentence: (kB: string) =>
      `Une première visite reçoit ${kB} ko au plus, tout compris, et rien d’un autre site\u00a0: un contrôle automatique refuse toute version qui dépasserait.`,
    basis:
      "Cette déclaration suit le référentiel général d’écoconception de services numériques (RGESN), qui demande de fixer une limite par écran et de la tenir.",
    caption: "Limites tenues à chaque version",
    measure: "Mesure",
    limit: "Limite",
    rows: {
      entryBytes: "Scripts communs à toutes les pages, compressés",
      pageBytes: "Ce qu’une page y ajoute, compressé",
      styleBytes: "Toutes les feuilles de style, compressées",
      requestsBeforeData: "Demandes avant la première donnée",
      firstVisitBytes: "Poids total d’une première visite",
      overviewBytes: "Données de la vue d’ensemble, compressées",
      layoutShift: "Décalage visuel cumulé (CLS)",
    } satisfies Record<keyof typeof budgets, string>,
    kB: (count: string) => `${count} ko`,
    done: "Ce qui est fait",
    doneList: [
      "Aucune police téléchargée, aucune vidéo, aucune image décorative, aucune publicité, aucun traceur, aucun cookie de mesure.",
      "Chaque page se charge quand on la demande\u00a0; ce qui est lourd (classeurs, explications) attend qu’on le demande aussi.",
      "Les fichiers du site sont compressés et gardés par le navigateur\u00a0; une visite suivante ne les redemande pas.",
      "Pas de défilement infini, pas d’animation au chargement\u00a0; les formulaires vérifient avant d’envoyer.",
      "Formats et tailles sont écrits avant tout dépôt de fichier\u00a0; un fichier déjà déposé n’est pas reçu deux fois.",
      "Le service ne tourne que lorsqu’on l’appelle\u00a0; au repos, aucune machine n’est allumée pour lui.",
      "Les pages fonctionnent sur un écran de 320 pixels et s’impriment sans les menus.",
    ],
    notDone: "Ce qui ne l’est pas",
    notDoneList: [
      "Aucune analyse du cycle de vie n’a été conduite\u00a0; aucun bilan carbone n’est annoncé.",
      "Les critères du RGESN n’ont pas été évalués un à un par un tiers.",
      "Le lieu d’hébergement et son énergie dépendent de qui exploite le service.",
    ],
  },
  {
    title: "Eco-design statement",
    sentence: (kB: string) =>
      `A first visit receives ${kB} kB at most, all told, and nothing from another site: an automatic check refuses any version beyond.`,
    basis:
      "This statement follows the French general framework for the eco-design of digital services (RGESN), which asks to set a limit for each screen and to hold it.",
    caption: "Limits held at each version",
    measure: "Measure",
    limit: "Limit",
    rows: {
      entryBytes: "Scripts common to all pages, compressed",
      pageBytes: "What a page adds to them, compressed",
      styleBytes: "All style sheets, compressed",
      requestsBeforeData: "Requests before the first one for data",
      firstVisitBytes: "Total weight of a first visit",
      overviewBytes: "Data of the overview, compressed",
      layoutShift: "Cumulative layout shift (CLS)",
    },
    kB: (count: string) => `${count} kB`,
    done: "What is done",
    doneList: [
      "No downloaded font, no video, no decorative picture, no advertisement, no tracker, no measuring cookie.",
      "Each page is loaded when it is asked for; what is heavy (workbooks, explanations) waits to be asked for too.",
      "The site’s files are compressed and kept by the browser; a later visit does not ask for them again.",
      "No endless scrolling, no animation on load; forms check before they send.",
      "Formats and sizes are written before any upload; a file already uploaded is not received twice.",
      "The service runs only when it is called; at rest, no machine is on for it.",
      "Pages work on a screen of 320 pixels and print without their menus.",
    ],
    notDone: "What is not",
    notDoneList: [
      "No life-cycle assessment was conducted; no carbon footprint is claimed.",
      "The criteria of the RGESN were not assessed one by one by a third party.",
      "Where it is hosted, and with which energy, depends on who operates the service.",
    ],
  },
);

const isBudget = (text: string): text is keyof typeof budgets => Object.hasOwn(budgets, text);

const Listed = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <section>
    <h2>{title}</h2>
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </section>
);

/** The limits that each version holds, what this visit weighed, what is done and what is not. */
const EcoDesign = () => {
  const say = useWords(said);
  const { count, locale } = useFormat();
  const shown = (name: keyof typeof budgets): string =>
    name.endsWith("Bytes") ? say.kB(count(budgets[name] / 1_000)) : new Intl.NumberFormat(locale).format(budgets[name]);
  return (
    <div className="reading-text">
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">{say.sentence(count(budgets.firstVisitBytes / 1_000))}</p>
      <p>{say.basis}</p>
      <div className="measures">
        <DataTable
          caption={say.caption}
          rows={Object.keys(budgets).filter(isBudget)}
          rowKey={(name) => name}
          rowHeader="measure"
          columns={[
            { key: "measure", header: say.measure, cell: (name) => say.rows[name] },
            { key: "limit", header: say.limit, cell: shown, isAmount: true },
          ]}
        />
      </div>
      <ThisVisit />
      <Listed title={say.done} items={say.doneList} />
      <Listed title={say.notDone} items={say.notDoneList} />
    </div>
  );
};

export default EcoDesign;
