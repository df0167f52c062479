import { useWords } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { useTell } from "../../ui/toasts.tsx";
import { cardWords } from "./card-words.ts";

/** The code, as long as the page is not left. */
export const InvitationCode = ({ name, code }: { readonly name: string; readonly code: string }) => {
  const say = useWords(cardWords);
  const tell = useTell();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    tell({ message: say.copied });
  };
  return (
    <Alert severity="success" title={say.code} isLive>
      <p>
        <code className="invitation">{code}</code>
      </p>
      <p>{say.codeOf(name)}</p>
      <p className="actions">
        <Button onClick={() => void copy()}>{say.copy}</Button>
        <Link to="/annuaire">{say.back}</Link>
      </p>
    </Alert>
  );
};
