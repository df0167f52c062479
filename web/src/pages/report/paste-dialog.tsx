import { useState } from "react";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { centsTyped, type LineForm } from "./draft-form.ts";
import { type Pasted, pasteOnto } from "./pasted-amounts.ts";

const said = words(
  {
    title: "Coller depuis un tableur",
    field: "Cellules copiées",
    hint: "Copiez une colonne de montants, dans l’ordre des postes, ou deux colonnes\u00a0: le poste et le montant. Collez-les ici avec Ctrl\u00a0+\u00a0V. Vous pouvez aussi coller une colonne directement dans un champ de montant.",
    preview: "Ce qui sera rempli",
    unread: (typed: string) => `«\u00a0${typed}\u00a0», à corriger ensuite`,
    left: (rows: string) => `Sans poste où aller, laissé de côté\u00a0: ${rows}`,
    fill: (count: number) => (count === 1 ? "Remplir 1\u00a0montant" : `Remplir ${count}\u00a0montants`),
    cancel: "Annuler",
  },
  {
    title: "Paste from a spreadsheet",
    field: "Copied cells",
    hint: "Copy a column of amounts, in the order of the streams, or two columns: stream and amount. Paste them here with Ctrl + V. You can also paste a column straight into an amount field.",
    preview: "What will be filled",
    unread: (typed: string) => `“${typed}”, to be mended afterwards`,
    left: (rows: string) => `Without a stream to go to, left aside: ${rows}`,
    fill: (count: number) => (count === 1 ? "Fill 1 amount" : `Fill ${count} amounts`),
    cancel: "Cancel",
  },
);

type Props = {
  readonly lines: readonly LineForm[];
  readonly onFill: (given: readonly Pasted[]) => void;
  readonly onClose: () => void;
};

/** A column of a spreadsheet onto the lines, seen before it is filled in. */
export const PasteDialog = ({ lines, onFill, onClose }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const [typed, setTyped] = useState("");
  const { given, left } = pasteOnto(lines, typed);
  return (
    <Dialog title={say.title} onClose={onClose}>
      <TextField label={say.field} hint={say.hint} value={typed} onChange={setTyped} isLong input={{ rows: 6 }} />
      <div role="status">
        {given.length === 0 ? null : (
          <>
            <h3>{say.preview}</h3>
            <ul>
              {given.map(({ key, typed }) => {
                const line = lines.find((one) => one.key === key);
                const cents = centsTyped(typed);
                return (
                  <li key={key}>
                    {line?.label || line?.streamId}
                    {"\u00a0: "}
                    <strong>{cents === undefined ? say.unread(typed) : format.money(cents)}</strong>
                  </li>
                );
              })}
            </ul>
          </>
        )}
        {left.length === 0 ? null : <p>{say.left(left.join(", "))}</p>}
      </div>
      <p className="actions">
        <Button
          onClick={() => {
            onFill(given);
            onClose();
          }}
          disabled={given.length === 0}
        >
          {say.fill(given.length)}
        </Button>
        <Button priority="secondary" onClick={onClose}>
          {say.cancel}
        </Button>
      </p>
    </Dialog>
  );
};
