import { PageTitle } from "../../shell/page-title.tsx";

const LaureateMilestones = () => <PageTitle>LaureateMilestones</PageTitle>;

export default LaureateMilestones;
