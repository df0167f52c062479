import { words } from "../../language/language.tsx";

/** CHANGELOG.md in the words of those who use the application, by whom it is for. */
export const said = words(
  {
    title: "Nouveautés",
    sentence: "La première version est en préparation. Voici ce qu’elle permet déjà, à chacun.",
    groups: [
      {
        id: "tous",
        title: "Pour tous",
        items: [
          "Chaque chiffre s’explique\u00a0: la formule, les nombres qui y entrent, les faits derrière chacun, ce qui a été écarté et pourquoi.",
          "Deux dates, en tête de page, redonnent tout chiffre passé\u00a0: la situation à une date, telle qu’elle était connue à une autre.",
          "Tout tableau s’exporte\u00a0: CSV pour Excel, CSV strict, classeur. Les pages s’impriment avec leurs filtres et leurs dates.",
          "Une session expirée se renouvelle dans une autre fenêtre\u00a0: rien de ce qui était saisi n’est perdu.",
          "L’application est complète en français et en anglais.",
        ],
      },
      {
        id: "equipes",
        title: "Équipes projet",
        items: [
          "La déclaration trimestrielle est préremplie par le contrat et la précédente, enregistrée à mesure et vérifiée avant l’envoi.",
          "À deux sur un brouillon, personne ne perd un mot\u00a0: les deux versions sont montrées.",
          "Les pièces justificatives se déposent avec la déclaration.",
          "Une déclaration que personne n’a encore examinée peut être reprise.",
          "Un classeur peut être importé\u00a0: vérifié ligne par ligne avant d’être publié.",
        ],
      },
      {
        id: "finances",
        title: "Finances",
        items: [
          "Les tranches dues, avec chaque condition remplie ou non\u00a0; un ordre, l’approbation d’une autre personne, puis le versement.",
          "Jamais deux versements pour une tranche, même demandés au même instant\u00a0; aucun plafond ne se franchit.",
          "L’arrêté du mois s’équilibre, et le relevé comptable se rapproche des versements.",
          "Les déclarations à valider disent ce qu’elles changent.",
        ],
      },
      {
        id: "secretariat",
        title: "Secrétariat du fonds",
        items: [
          "Le portefeuille pesé, jamais moyenné\u00a0; la part documentée\u00a0; qui s’écarte, de combien et depuis quand.",
          "Trente règles d’alerte\u00a0: pourquoi, depuis quand, ce qui la fermera, qui doit agir. On la prend, on la reporte, on la note.",
          "Les seuils se changent avec un motif\u00a0; l’effet se voit avant de valider.",
          "Les messages partent une fois\u00a0: les alertes critiques aussitôt, les autres en un seul envoi par jour.",
          "Les candidatures, leurs quatre critères et les lauréats qu’elles sont devenues.",
        ],
      },
      {
        id: "controle",
        title: "Contrôle",
        items: [
          "Le registre s’exporte\u00a0; tout chiffre se recalcule sans ce site, par la ligne de commande.",
          "L’historique dit qui a énoncé quoi, quand cela a pris effet et quand cela a été enregistré.",
          "Ce qui a été refusé est conservé avec sa raison.",
        ],
      },
    ],
  },
  {
    title: "What’s new",
    sentence: "The first version is being prepared. This is what it already allows, to each.",
    groups: [
      {
        id: "tous",
        title: "For everybody",
        items: [
          "Each figure explains itself: the formula, the numbers in it, the facts behind each, what was set aside and why.",
          "Two dates, at the top of the page, give any past figure again: the situation at a date, as it was known on another.",
          "Every table can be exported: CSV for Excel, strict CSV, workbook. Pages print with their filters and dates.",
          "An expired session is renewed in another window: nothing typed is lost.",
          "The application is complete in French and in English.",
        ],
      },
      {
        id: "equipes",
        title: "Project teams",
        items: [
          "The quarterly report is prefilled by the agreement and the last one, saved as you go and checked before it is sent.",
          "Two people on one draft lose no word: both versions are shown.",
          "Evidence is uploaded with the report.",
          "A report that nobody reviewed yet can be taken back.",
          "A workbook can be imported: checked line by line before it is published.",
        ],
      },
      {
        id: "finances",
        title: "Finance",
        items: [
          "The tranches due, with each condition met or not; an order, another person’s approval, then the payment.",
          "Never two payments for one tranche, even asked for at one instant; no ceiling can be passed.",
          "The month-end sheet balances, and the accounting statement is matched with the payments.",
          "Reports to review say what they change.",
        ],
      },
      {
        id: "secretariat",
        title: "Fund secretariat",
        items: [
          "The portfolio weighed, never averaged; the documented share; who is off, by how much and since when.",
          "Thirty alert rules: why, since when, what closes it, who must act. Take it, put it off, note.",
          "Thresholds change with a reason; their effect is seen before they do.",
          "Mails go out once: critical alerts at once, the others in a single one a day.",
          "Applications, their four criteria and the laureates they became.",
        ],
      },
      {
        id: "controle",
        title: "Auditors",
        items: [
          "The ledger can be exported; any figure can be computed again without this site, on the command line.",
          "The history says who stated what, when it took effect and when it was recorded.",
          "What was refused is kept with its reason.",
        ],
      },
    ],
  },
);
