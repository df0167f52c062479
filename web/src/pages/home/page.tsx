import type { Role } from "../../../../shared/domain/rights/rights.ts";
import { currentToken, signIn } from "../../api/sign-in.ts";
import { useWords, words } from "../../language/language.tsx";
import { useMe, useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { places, placeWords } from "../../shell/places.ts";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { AcceptInvitation } from "./accept-invitation.tsx";

const said = words(
  {
    title: "Trajectoire",
    promise:
      "Le Fonds pour la transformation de l’action publique promet un euro d’économies pérennes, trois ans après chaque euro investi. Trajectoire tient les faits, calcule chaque chiffre et dit d’où il vient.",
    signIn: "Se connecter",
    local:
      "Sur cette machine, vous choisirez qui être parmi des personnes fictives : secrétariat, finances, équipe projet ou contrôle.",
    mailbox: "Les messages envoyés se lisent dans la boîte aux lettres de démonstration",
    open: "Sans compte : les chiffres publics du fonds",
    hello: (name: string) => `Bonjour, ${name}`,
    nobody: "Personne ne vous a encore invité",
    noRole:
      "Vous êtes connecté, mais l’annuaire ne vous donne aucun rôle aujourd’hui. Demandez une invitation au secrétariat du fonds, puis saisissez son code ci-dessous.",
    roles: {
      secretariat:
        "Secrétariat du fonds : vous suivez le portefeuille, traitez les alertes et répondez de chaque chiffre.",
      finance:
        "Finances : vous ordonnez et approuvez les versements, à deux personnes, et validez les économies déclarées.",
      "project-team": "Équipe projet : vous déclarez vos économies et voyez ce qui a été accepté.",
      auditor: "Contrôle : vous lisez tout, et pouvez recalculer chaque chiffre.",
    } satisfies Record<Role, string>,
    pages: "Vos pages",
    about: {
      portfolio: "le fonds tient-il sa promesse, qui s’en écarte ?",
      reports: "que dois-je déclarer, qu’est-ce qui a été accepté ?",
      import: "déclarer par fichier, vérifié avant d’être publié",
      alerts: "qu’est-ce qui est nouveau, et à moi ?",
      payments: "que peut-on payer aujourd’hui, qu’est-ce qui bloque le reste ?",
      reviews: "quelles déclarations attendent une validation ?",
      execution: "combien d’engagé et de payé par an ?",
      applications: "des dossiers aux lauréats",
      settings: "quels seuils, depuis quand, avec quel effet ?",
      people: "qui a quel rôle ?",
      rejected: "ce qui a été refusé ou retenu, et pourquoi",
      mails: "ce que chaque message est devenu",
    } satisfies Record<keyof typeof placeWords.fr, string>,
  },
  {
    title: "Trajectoire",
    promise:
      "The Fonds pour la transformation de l’action publique promises one euro of recurring savings, three years after each euro invested. Trajectoire keeps the facts, computes each figure and says where it comes from.",
    signIn: "Sign in",
    local:
      "On this machine you will choose who to be among fictive people: secretariat, finance, project team or auditor.",
    mailbox: "Mails that were sent can be read in the demonstration mailbox",
    open: "Without an account: the fund’s public figures",
    hello: (name: string) => `Hello, ${name}`,
    nobody: "Nobody has invited you yet",
    noRole:
      "You are signed in, but the directory gives you no role today. Ask the fund’s secretariat for an invitation, then type its code below.",
    roles: {
      secretariat: "Fund secretariat: you watch the portfolio, handle alerts and answer for each figure.",
      finance: "Finance: you order and approve payments, two persons each, and review reported savings.",
      "project-team": "Project team: you report your savings and see what was accepted.",
      auditor: "Auditor: you read everything, and can recompute each figure.",
    },
    pages: "Your pages",
    about: {
      portfolio: "does the fund keep its promise, who is off?",
      reports: "what must I report, what was accepted?",
      import: "report by file, checked before it is published",
      alerts: "what is new, and mine?",
      payments: "what may be paid today, what blocks the rest?",
      reviews: "which reports wait for a review?",
      execution: "how much committed and paid per year?",
      applications: "from applications to laureates",
      settings: "which thresholds, since when, with what effect?",
      people: "who holds which role?",
      rejected: "what was refused or held up, and why",
      mails: "what became of each mail",
    },
  },
);

const Visitor = () => {
  const say = useWords(said);
  const { isLocal } = useConfiguration();
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">{say.promise}</p>
      <p>
        <Button onClick={() => signIn()}>{say.signIn}</Button>
      </p>
      {isLocal ? <p className="soft">{say.local}</p> : null}
      <p>
        <Link to="/chiffres">{say.open}</Link>
      </p>
    </>
  );
};

const Member = () => {
  const say = useWords(said);
  const labels = useWords(placeWords);
  const { name } = useMe();
  const { role, can } = useRights();
  const { isLocal } = useConfiguration();
  return (
    <>
      <PageTitle>{name === null ? say.nobody : say.hello(name)}</PageTitle>
      <p className="sentence">{role === undefined ? say.noRole : say.roles[role]}</p>
      {role === undefined ? (
        <AcceptInvitation />
      ) : (
        <>
          <h2>{say.pages}</h2>
          <ul className="cards">
            {places
              .filter((place) => can(place.can))
              .map(({ path, key }) => (
                <li key={path} className="card">
                  <Link to={path}>{labels[key]}</Link>
                  <span className="soft">{say.about[key]}</span>
                </li>
              ))}
          </ul>
        </>
      )}
      {isLocal ? (
        <p>
          {say.mailbox} : <a href="/mailbox">/mailbox</a>
        </p>
      ) : null}
    </>
  );
};

/** Who am I here, and what can I do? */
const Home = () => (currentToken() === null ? <Visitor /> : <Member />);

export default Home;
