import { PageTitle } from "../../shell/page-title.tsx";

const Application = () => <PageTitle>Application</PageTitle>;

export default Application;
