import { PageTitle } from "../../shell/page-title.tsx";

const Applications = () => <PageTitle>Applications</PageTitle>;

export default Applications;
