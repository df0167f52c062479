import { PageTitle } from "../../shell/page-title.tsx";

const Import = () => <PageTitle>Import</PageTitle>;

export default Import;
