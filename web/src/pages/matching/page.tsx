import { PageTitle } from "../../shell/page-title.tsx";

const Matching = () => <PageTitle>Matching</PageTitle>;

export default Matching;
