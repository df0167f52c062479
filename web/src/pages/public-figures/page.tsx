import { PageTitle } from "../../shell/page-title.tsx";

const PublicFigures = () => <PageTitle>PublicFigures</PageTitle>;

export default PublicFigures;
