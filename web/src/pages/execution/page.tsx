import { PageTitle } from "../../shell/page-title.tsx";

const Execution = () => <PageTitle>Execution</PageTitle>;

export default Execution;
