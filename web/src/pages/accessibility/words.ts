import { words } from "../../language/language.tsx";

export const said = words(
  {
    title: "Déclaration d’accessibilité",
    sentence:
      "Ce service vise le référentiel général d’amélioration de l’accessibilité (RGAA 4.1). Il est testé à chaque version, mais n’a pas encore été audité par un tiers\u00a0: il doit donc être tenu pour non conforme jusqu’à cet audit.",
    operator:
      "Cette déclaration vaut pour l’application Trajectoire telle qu’elle est livrée. Qui exploite le service la complète\u00a0: nom de l’organisme, date, taux de conformité après audit, schéma pluriannuel.",
    sections: [
      {
        title: "Ce qui est vérifié à chaque version",
        items: [
          "Chaque page, par axe-core dans un vrai navigateur, en thème clair et en thème sombre\u00a0: aucune erreur admise.",
          "Les mêmes pages quand l’interface de données ne répond pas, quand il n’y a encore rien à montrer, et les fenêtres de dialogue.",
          "Un parcours complet au clavier seul, et un autre sur un écran de 320 pixels, sans défilement horizontal.",
          "La langue de chaque page et de chaque passage dans l’autre langue\u00a0; un seul titre de niveau 1, des niveaux qui se suivent.",
        ],
      },
      {
        title: "Ce qui est prévu dans chaque page",
        items: [
          "Un lien d’évitement, un focus toujours visible, des raccourcis clavier éteints tant qu’on ne les active pas.",
          "Chaque graphique a un titre, une description, un tableau de ses données, un seul arrêt de tabulation et un curseur aux flèches.",
          "Un statut se lit à son signe et à son mot, jamais à sa seule couleur.",
          "Les erreurs de saisie sont résumées en tête, reliées à leur champ et dites avec un exemple\u00a0; rien de ce qui est saisi n’est perdu.",
          "Une session expirée se renouvelle à côté de la page, qui garde chaque mot.",
        ],
      },
      {
        title: "Ce qui n’a pas été vérifié",
        items: [
          "L’usage avec un lecteur d’écran (NVDA, JAWS, VoiceOver) par des personnes qui s’en servent chaque jour.",
          "La commande vocale, l’espacement du texte imposé par l’utilisateur, l’agrandissement des caractères seuls à 200\u00a0%.",
          "Les 106 critères du RGAA un à un\u00a0: un contrôle automatique n’en couvre qu’une partie.",
        ],
      },
      {
        title: "Ce qui n’est pas accessible, à notre connaissance",
        items: [
          "La documentation de l’interface de programmation (/reference) vient d’un outil tiers et n’existe qu’en anglais.",
          "Les fichiers PDF obtenus par impression dépendent du navigateur et ne sont pas toujours balisés.",
          "Les pièces justificatives sont celles que les équipes projet déposent\u00a0; leur accessibilité dépend de qui les a faites.",
        ],
      },
    ],
    contactTitle: "Signaler une difficulté",
    contact:
      "L’adresse de contact est à fixer par l’organisme qui exploite le service. Écrivez-lui si un contenu ou une fonction vous résiste\u00a0: il doit vous proposer une autre voie.",
    recourseTitle: "Voies de recours",
    recourse:
      "Si une difficulté signalée reste sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits\u00a0: par son formulaire en ligne, auprès de son délégué dans votre région, ou par courrier gratuit, sans timbre, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    tech: "Technologies\u00a0: HTML5, CSS, JavaScript, SVG, WAI-ARIA. Établie à partir des tests du code livré.",
  },
  {
    title: "Accessibility statement",
    sentence:
      "This service aims at the French accessibility framework (RGAA 4.1, built on WCAG 2.1 AA). It is tested at each version, but no third party has audited it yet: until then it must be held as not compliant.",
    operator:
      "This statement is for the application Trajectoire as it is delivered. Whoever operates the service completes it: name of the organisation, date, rate of compliance after an audit, multi-year plan.",
    sections: [
      {
        title: "What is checked at each version",
        items: [
          "Each page, by axe-core in a real browser, in the light and the dark theme: no error is allowed.",
          "The same pages when the data interface does not answer, when there is nothing to show yet, and the dialogs.",
          "A whole journey with the keyboard alone, and another on a screen of 320 pixels, without horizontal scrolling.",
          "The language of each page and of each passage in the other language; one heading of level 1, levels that follow each other.",
        ],
      },
      {
        title: "What each page provides",
        items: [
          "A skip link, a focus that is always visible, keyboard shortcuts that are off until turned on.",
          "Each chart has a title, a description, a table of its data, a single tab stop and a cursor moved by the arrow keys.",
          "A status is read by its mark and its word, never by its colour alone.",
          "Errors in a form are summed up at the top, linked to their field and said with an example; nothing typed is lost.",
          "An expired session is renewed beside the page, which keeps every word.",
        ],
      },
      {
        title: "What was not checked",
        items: [
          "Use with a screen reader (NVDA, JAWS, VoiceOver) by people who rely on one every day.",
          "Voice control, text spacing set by the reader, text alone enlarged to 200%.",
          "The 106 criteria of the RGAA one by one: an automatic check covers only part of them.",
        ],
      },
      {
        title: "What is not accessible, as far as we know",
        items: [
          "The documentation of the programming interface (/reference) comes from a third-party tool.",
          "PDF files made by printing depend on the browser and are not always tagged.",
          "Evidence files are those that project teams upload; their accessibility depends on who made them.",
        ],
      },
    ],
    contactTitle: "Tell about a difficulty",
    contact:
      "The contact address is to be set by the organisation that operates the service. Write to it when some content or function resists you: it must offer you another way.",
    recourseTitle: "Recourse",
    recourse:
      "When a difficulty you told about finds no satisfying answer, you can turn to the French Defender of Rights: by its online form, through its delegate in your region, or by free post, without a stamp, to the address that the French version of this page gives.",
    tech: "Technologies: HTML5, CSS, JavaScript, SVG, WAI-ARIA. Drawn up from the tests of the delivered code.",
  },
);
