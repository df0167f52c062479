import { PageTitle } from "../../shell/page-title.tsx";

const Settings = () => <PageTitle>Settings</PageTitle>;

export default Settings;
