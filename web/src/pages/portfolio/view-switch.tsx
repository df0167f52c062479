import { useSearchParams } from "react-router";
import { useWords } from "../../language/language.tsx";
import { NavLink } from "../../ui/link.tsx";
import { frameWords } from "./frame-words.ts";

/** The same laureates in three ways; filters and order come along. */
export const ViewSwitch = () => {
  const say = useWords(frameWords);
  const next = new URLSearchParams(useSearchParams()[0]);
  next.delete("page");
  const query = next.size === 0 ? "" : `?${next}`;
  return (
    <nav className="switch" aria-label={say.views}>
      <ul>
        <li>
          <NavLink to={`/portefeuille${query}`} end>
            {say.table}
          </NavLink>
        </li>
        <li>
          <NavLink to={`/portefeuille/trajectoires${query}`}>{say.curves}</NavLink>
        </li>
        <li>
          <NavLink to={`/portefeuille/nuage${query}`}>{say.cloud}</NavLink>
        </li>
      </ul>
    </nav>
  );
};
