import { useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";

const said = words(
  {
    title: "Page introuvable",
    body: "Il n’y a rien à cette adresse. Vérifiez-la, ou repartez de la ",
    home: "page d’accueil",
  },
  {
    title: "Page not found",
    body: "There is nothing at this address. Check it, or start again from the ",
    home: "home page",
  },
);

const NotFound = () => {
  const say = useWords(said);
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p>
        {say.body}
        <Link to="/">{say.home}</Link>.
      </p>
    </>
  );
};

export default NotFound;
