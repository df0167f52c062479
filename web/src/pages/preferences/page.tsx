import { CheckField } from "../../fields/check-field.tsx";
import { useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { shortcuts, useShortcutsOn } from "../../shell/shortcuts.ts";

const said = words(
  {
    title: "Préférences",
    kept: "Ces choix sont gardés dans ce navigateur.",
    shortcuts: "Activer les raccourcis clavier",
    keys: [
      ["/", "aller à la recherche"],
      ["g puis p", "portefeuille"],
      ["g puis a", "alertes"],
      ["g puis v", "versements"],
      ["g puis d", "mes déclarations"],
    ],
    caption: "Raccourcis",
    key: "Touches",
    does: "Effet",
    theme: "Clair ou sombre : l’affichage suit le réglage de votre système. L’impression est toujours claire.",
  },
  {
    title: "Preferences",
    kept: "These choices are kept in this browser.",
    shortcuts: "Turn keyboard shortcuts on",
    keys: [
      ["/", "go to the search"],
      ["g then p", "portfolio"],
      ["g then a", "alerts"],
      ["g then v", "payments"],
      ["g then d", "my reports"],
    ],
    caption: "Shortcuts",
    key: "Keys",
    does: "Effect",
    theme: "Light or dark: the display follows your system’s setting. Print is always light.",
  },
);

const Preferences = () => {
  const say = useWords(said);
  const isOn = useShortcutsOn();
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p>{say.kept}</p>
      <CheckField label={say.shortcuts} isChecked={isOn} onChange={shortcuts.set} />
      <table className="narrow-table">
        <caption>{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.key}</th>
            <th scope="col">{say.does}</th>
          </tr>
        </thead>
        <tbody>
          {say.keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{say.theme}</p>
    </>
  );
};

export default Preferences;
