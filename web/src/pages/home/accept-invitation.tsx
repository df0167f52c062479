import { type FormEvent, useId, useState } from "react";
import { ask } from "../../api/ask.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useWords, words } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";

const said = words(
  {
    title: "Accepter une invitation",
    code: "Code d’invitation",
    hint: "Le secrétariat vous l’a remis. Il commence par « person- » et ne sert qu’une fois.",
    empty: "Saisissez le code que le secrétariat vous a remis.",
    wrong: "Ce code n’est pas valable, ou il a déjà servi. Demandez-en un autre au secrétariat.",
    accept: "Accepter",
  },
  {
    title: "Accept an invitation",
    code: "Invitation code",
    hint: "The secretariat gave it to you. It begins with “person-” and works once.",
    empty: "Type the code that the secretariat gave you.",
    wrong: "This code is not valid, or was used before. Ask the secretariat for another.",
    accept: "Accept",
  },
);

/** For somebody signed in whom the directory does not know yet: the code makes them the person who was invited. */
export const AcceptInvitation = () => {
  const say = useWords(said);
  const id = useId();
  const askAgain = useAskAgain();
  const problemErrors = useProblemErrors();
  const [code, setCode] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const invitation = code.trim();
    setErrors(invitation === "" ? [{ id, message: say.empty }] : []);
    if (invitation === "") return;
    setBusy(true);
    try {
      await ask<object>("/api/me/invitation", { method: "POST", body: { invitation } });
      await askAgain();
    } catch (error) {
      const isWrong = error instanceof ApiProblem && error.status === 409;
      setErrors(isWrong ? [{ id, message: say.wrong }] : problemErrors(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} aria-label={say.title}>
      <h2>{say.title}</h2>
      <ErrorSummary errors={errors} />
      <TextField
        id={id}
        label={say.code}
        hint={say.hint}
        error={errors.find((error) => error.id === id)?.message}
        value={code}
        onChange={setCode}
        input={{ autoComplete: "off", spellCheck: false }}
      />
      <Button type="submit" isBusy={isBusy}>
        {say.accept}
      </Button>
    </form>
  );
};
