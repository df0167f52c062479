import { type ReactNode, Suspense } from "react";
import { Outlet, ScrollRestoration, useLocation, useNavigation } from "react-router";
import { currentToken, signIn, signOut } from "../api/sign-in.ts";
import { ExplanationAsked } from "../explain/explanation-asked.tsx";
import { inLanguage, useLanguage, useWords, words } from "../language/language.tsx";
import { Link, NavLink } from "../ui/link.tsx";
import { Guarded, Loaded, Skeleton } from "../ui/loaded.tsx";
import { BareHead } from "./bare-head.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { useMe, useRights } from "./me.ts";
import { OpenAlerts } from "./open-alerts.tsx";
import { places, placeWords } from "./places.ts";
import { Search } from "./search.tsx";
import { SessionExpired } from "./session-expired.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { useConfiguration } from "./use-configuration.ts";

const said = words(
  {
    skip: "Aller au contenu",
    tagline: "Un euro d’économies pérennes, trois ans après chaque euro investi",
    menu: "Pages",
    more: "Aide et informations",
    other: "English",
    otherLabel: "Read this page in English",
    leave: "Changer de personne",
    out: "Se déconnecter",
    help: "Aide",
    news: "Nouveautés",
    figures: "Chiffres publics",
    accessibility: "Accessibilité",
    ecodesign: "Écoconception",
    preferences: "Préférences",
    api: "Interface de programmation",
    loading: "Chargement de la page…",
  },
  {
    skip: "Skip to content",
    tagline: "One euro of recurring savings, three years after each euro invested",
    menu: "Pages",
    more: "Help and information",
    other: "Français",
    otherLabel: "Lire cette page en français",
    leave: "Be another person",
    out: "Sign out",
    help: "Help",
    news: "What’s new",
    figures: "Public figures",
    accessibility: "Accessibility",
    ecodesign: "Eco-design",
    preferences: "Preferences",
    api: "API reference",
    loading: "Loading the page…",
  },
);

const LanguageSwitch = () => {
  const say = useWords(said);
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const other = language === "fr" ? "en" : "fr";
  return (
    <a href={inLanguage(pathname, other) + search} hrefLang={other} lang={other} title={say.otherLabel}>
      {say.other}
    </a>
  );
};

const Person = () => {
  const say = useWords(said);
  const { name } = useMe();
  return (
    <>
      <span>{name}</span>{" "}
      <button type="button" className="link" onClick={() => signIn({ isAnother: true })}>
        {say.leave}
      </button>{" "}
      <button type="button" className="link" onClick={signOut}>
        {say.out}
      </button>
    </>
  );
};

const Menu = () => {
  const say = useWords(said);
  const labels = useWords(placeWords);
  const { can } = useRights();
  return (
    <nav aria-label={say.menu} className="menu">
      <ul>
        {places
          .filter((place) => can(place.can))
          .map(({ path, key }) => (
            <li key={path}>
              <NavLink to={path}>
                {labels[key]}
                {key === "alerts" ? <OpenAlerts /> : null}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
};

/** Waits for who it is before anything is drawn: a menu that came later would push the page down. */
const Known = ({ children }: { readonly children: ReactNode }) => {
  useMe();
  useConfiguration();
  return children;
};

const Frame = ({ isSignedIn }: { readonly isSignedIn: boolean }) => {
  const say = useWords(said);
  const isMoving = useNavigation().state !== "idle";
  return (
    <>
      <a className="skip" href="#contenu">
        {say.skip}
      </a>
      <header className="head">
        <div className="head-line">
          <p className="brand">
            <Link to="/">Trajectoire</Link>
          </p>
          <p className="tagline">{say.tagline}</p>
          <p className="head-person">
            <LanguageSwitch /> {isSignedIn ? <Person /> : null}
          </p>
        </div>
        {isSignedIn ? (
          <div className="menu-room">
            <Menu />
            <Search />
          </div>
        ) : null}
      </header>
      <div className={isMoving ? "progress progress-on" : "progress"} role="status">
        <span className="hidden-text">{isMoving ? say.loading : ""}</span>
      </div>
      <main id="contenu" tabIndex={-1}>
        {isSignedIn ? <ClockBar /> : null}
        <Loaded lines={12} isPage>
          <Suspense fallback={<Skeleton lines={12} />}>
            <Outlet />
          </Suspense>
        </Loaded>
      </main>
      <footer className="foot">
        <nav aria-label={say.more}>
          <ul>
            <li>
              <Link to="/aide">{say.help}</Link>
            </li>
            <li>
              <Link to="/nouveautes">{say.news}</Link>
            </li>
            <li>
              <Link to="/chiffres">{say.figures}</Link>
            </li>
            <li>
              <Link to="/accessibilite">{say.accessibility}</Link>
            </li>
            <li>
              <Link to="/ecoconception">{say.ecodesign}</Link>
            </li>
            <li>
              <Link to="/preferences">{say.preferences}</Link>
            </li>
            <li>
              <a href="/reference">{say.api}</a>
            </li>
          </ul>
        </nav>
      </footer>
      {isSignedIn ? <ExplanationAsked /> : null}
    </>
  );
};

/** What stands around every page. */
export const Shell = () => {
  const isSignedIn = currentToken() !== null;
  useShortcuts();
  return (
    <>
      {isSignedIn ? (
        <Guarded isPage>
          <Suspense fallback={<BareHead />}>
            <Known>
              <Frame isSignedIn />
            </Known>
          </Suspense>
        </Guarded>
      ) : (
        <Frame isSignedIn={false} />
      )}
      <SessionExpired />
      <ScrollRestoration />
    </>
  );
};
