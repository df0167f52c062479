import { PageTitle } from "../../shell/page-title.tsx";

const Agreement = () => <PageTitle>Agreement</PageTitle>;

export default Agreement;
