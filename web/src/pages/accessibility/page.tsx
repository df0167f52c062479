import { useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { said } from "./words.ts";

/** An honest statement: what is tested, what is not, what is known not to be accessible. */
const Accessibility = () => {
  const say = useWords(said);
  return (
    <div className="reading-text">
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">{say.sentence}</p>
      <p>{say.operator}</p>
      {say.sections.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{say.contactTitle}</h2>
        <p>{say.contact}</p>
      </section>
      <section>
        <h2>{say.recourseTitle}</h2>
        <p>{say.recourse}</p>
      </section>
      <p className="soft">{say.tech}</p>
    </div>
  );
};

export default Accessibility;
