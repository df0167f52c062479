import { PageTitle } from "../../shell/page-title.tsx";

const LaureateSavings = () => <PageTitle>LaureateSavings</PageTitle>;

export default LaureateSavings;
