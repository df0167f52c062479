import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { useLocation } from "react-router";
import { type Format, formatIn } from "./format.ts";

/*
 * French is the default and complete; English stands behind the prefix /en of every address.
 */

export type Language = "fr" | "en";

export const languageOf = (pathname: string): Language => (/^\/en(\/|$)/.test(pathname) ? "en" : "fr");

/** The same page's address in a language. */
export const inLanguage = (path: string, language: Language): string => {
  const bare = path.replace(/^\/en(?=\/|\?|#|$)/, "") || "/";
  return language === "fr" ? bare : `/en${bare === "/" ? "" : bare}` || "/en";
};

/** The words of a page: English has the keys and shapes of French, or it does not compile. */
export type Words<Shape> = { readonly fr: Shape; readonly en: Shape };
export const words = <Shape,>(fr: Shape, en: NoInfer<Shape>): Words<Shape> => ({ fr, en });

type Speech = { readonly language: Language; readonly format: Format };
const Speaking = createContext<Speech>({ language: "fr", format: formatIn("fr") });

export const useLanguage = (): Language => useContext(Speaking).language;
/** Amounts, dates and counts as readers of the page's language expect them. */
export const useFormat = (): Format => useContext(Speaking).format;
export const useWords = <Shape,>(said: Words<Shape>): Shape => said[useLanguage()];

/** Leads to a page of ours in the language of this one. */
export const useInLanguage = (): ((path: string) => string) => {
  const language = useLanguage();
  return (path) => inLanguage(path, language);
};

export const SpeaksIn = ({ language, children }: { readonly language: Language; readonly children: ReactNode }) => {
  const speech = useMemo(() => ({ language, format: formatIn(language) }), [language]);
  return <Speaking value={speech}>{children}</Speaking>;
};

/** The language that the address says, in the page and on `<html>`. */
export const SpeaksByAddress = ({ children }: { readonly children: ReactNode }) => {
  const language = languageOf(useLocation().pathname);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeaksIn language={language}>{children}</SpeaksIn>;
};
