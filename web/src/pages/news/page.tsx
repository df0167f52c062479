import { PageTitle } from "../../shell/page-title.tsx";

const News = () => <PageTitle>News</PageTitle>;

export default News;
