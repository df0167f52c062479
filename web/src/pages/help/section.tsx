import type { ReactNode } from "react";

type Props = {
  /** Its anchor, the same in both languages: `/aide#statuts`. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
};

/** A part of the page with an address of its own, which its heading links to. */
export const Section = ({ id, title, children }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id}>
      <a className="anchor" href={`#${id}`}>
        {title}
      </a>
    </h2>
    {children}
  </section>
);
