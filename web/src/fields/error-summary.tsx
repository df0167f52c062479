import { useEffect, useRef } from "react";
import { useWords, words } from "../language/language.tsx";
import { usePrefixedTitle } from "../shell/page-title.tsx";

const said = words(
  { one: "Il y a un problème", many: (count: number) => `Il y a ${count} problèmes`, prefix: "Erreur : " },
  { one: "There is a problem", many: (count: number) => `There are ${count} problems`, prefix: "Error: " },
);

/** What is wrong with a form: `id` is that of the control to mend, none when it is about the whole. */
export type FormError = { readonly id?: string; readonly message: string };

/**
 * Above the form, focused when a submit found something: one link per error, in the words of the field's own message. Give it a new
 * `errors` array at each submit.
 */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FormError[] }) => {
  const box = useRef<HTMLDivElement>(null);
  const say = useWords(said);
  usePrefixedTitle(errors.length > 0 ? say.prefix : "");
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="alert alert-error" tabIndex={-1} role="alert">
      <span className="alert-mark" aria-hidden="true">
        ×
      </span>
      <div>
        <h2 className="alert-title">{errors.length === 1 ? say.one : say.many(errors.length)}</h2>
        <ul>
          {errors.map(({ id, message }) => (
            <li key={`${id} ${message}`}>
              {id === undefined ? (
                message
              ) : (
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(id)?.focus();
                  }}
                >
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
