import { useAnswer } from "../api/use-answer.ts";
import { atClocks, useClocks } from "../clocks/clocks.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Loaded } from "../ui/loaded.tsx";

type Props = { readonly projectId: string; readonly figure: string; readonly onClose: () => void };

const Explanation = ({ projectId, figure }: Omit<Props, "onClose">) => {
  const clocks = useClocks();
  const answer = useAnswer<object>(
    atClocks(`/api/projects/${encodeURIComponent(projectId)}/explain`, clocks, { figure }),
  );
  return <pre>{JSON.stringify(answer, undefined, 2)}</pre>;
};

const ExplainDialog = ({ projectId, figure, onClose }: Props) => (
  <Dialog title={figure} onClose={onClose} size="large">
    <Loaded>
      <Explanation projectId={projectId} figure={figure} />
    </Loaded>
  </Dialog>
);

export default ExplainDialog;
