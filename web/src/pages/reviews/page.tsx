import { PageTitle } from "../../shell/page-title.tsx";

const Reviews = () => <PageTitle>Reviews</PageTitle>;

export default Reviews;
