import type { ReactNode } from "react";
import { ExportActions } from "../../export/export-actions.tsx";
import type { Sheet } from "../../export/sheet.ts";

type Props = { readonly children: ReactNode; readonly sheet?: () => Sheet };

/** The heading of a part of the page, with what it may be taken away as. */
export const TabTitle = ({ children, sheet }: Props) => (
  <div className="laureate-head">
    <h2>{children}</h2>
    <ExportActions {...(sheet === undefined ? {} : { sheet })} />
  </div>
);
