import { PageTitle } from "../../shell/page-title.tsx";

const Rejected = () => <PageTitle>Rejected</PageTitle>;

export default Rejected;
