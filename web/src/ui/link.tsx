import type { ComponentProps } from "react";
import { Link as RouterLink, NavLink as RouterNavLink } from "react-router";
import { useKeepingClocks } from "../clocks/clocks.ts";
import { useInLanguage } from "../language/language.tsx";

/** The address of a page of ours, in the page's language and at its two clocks. */
export const useAddress = (): ((path: string) => string) => {
  const inLanguage = useInLanguage();
  const keepingClocks = useKeepingClocks();
  return (path) => inLanguage(keepingClocks(path));
};

type Props = Omit<ComponentProps<typeof RouterLink>, "to"> & { readonly to: string };

/** A link to a page of ours: it stays in the page's language and at its two clocks. */
export const Link = ({ to, ...props }: Props) => <RouterLink to={useAddress()(to)} {...props} />;

type NavProps = Omit<ComponentProps<typeof RouterNavLink>, "to"> & { readonly to: string };
/** The same in a menu: says which page is the current one. */
export const NavLink = ({ to, ...props }: NavProps) => <RouterNavLink to={useAddress()(to)} {...props} />;
