import { PageTitle } from "../../shell/page-title.tsx";

const People = () => <PageTitle>People</PageTitle>;

export default People;
