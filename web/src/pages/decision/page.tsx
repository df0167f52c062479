import { PageTitle } from "../../shell/page-title.tsx";

const Decision = () => <PageTitle>Decision</PageTitle>;

export default Decision;
