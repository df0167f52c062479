import { PageTitle } from "../../shell/page-title.tsx";

const Portfolio = () => <PageTitle>Portfolio</PageTitle>;

export default Portfolio;
