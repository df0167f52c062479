import { useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { said } from "./words.ts";

const News = () => {
  const say = useWords(said);
  return (
    <div className="reading-text">
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">{say.sentence}</p>
      {say.groups.map(({ id, title, items }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

export default News;
