import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";

type Prefixing = { readonly prefix: string; readonly setPrefix: (prefix: string) => void };
const Prefix = createContext<Prefixing>({ prefix: "", setPrefix: () => undefined });

/** Lets a form say "Erreur :" before the title of the window. */
export const Titled = ({ children }: { readonly children: ReactNode }) => {
  const [prefix, setPrefix] = useState("");
  const prefixing = useMemo(() => ({ prefix, setPrefix }), [prefix]);
  return <Prefix value={prefixing}>{children}</Prefix>;
};

export const usePrefixedTitle = (prefix: string): void => {
  const { setPrefix } = useContext(Prefix);
  useEffect(() => {
    setPrefix(prefix);
    return () => setPrefix("");
  }, [prefix, setPrefix]);
};

/** The page's heading and the window's title; a page reached by a link takes the focus here, so that it is read from its start. */
export const PageTitle = ({
  children,
  window: inWindow,
}: {
  readonly children: ReactNode;
  readonly window?: string;
}) => {
  const { prefix } = useContext(Prefix);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useLocation().key === "default";
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
  }, []);
  const title = inWindow ?? (typeof children === "string" ? children : "");
  return (
    <>
      <title>{`${prefix}${title} – Trajectoire`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
};
