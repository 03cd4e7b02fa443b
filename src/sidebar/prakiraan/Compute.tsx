import { useRef } from 'preact/hooks';
import { Progress } from '../Progress';
import type { Computing } from './useComputing';

interface Props {
  computing: Computing;
  caption: string;
  /** On the button while it computes. */
  busyCaption: string;
  /** What the first piece does. */
  firstStage: string;
  primary?: boolean;
}

/** Starts a computation, shows how far it is, and stops it. */
export function Compute({ computing, caption, busyCaption, firstStage, primary }: Props) {
  const { busy, stopping, stage, notice, start, stop } = computing;
  const main = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    stop();
    // This button goes when the computation ends, and the focus would go with it.
    main.current?.focus();
  };
  return (
    <div class="compute">
      <button
        ref={main}
        type="button"
        class={primary ? 'primary' : undefined}
        onClick={start}
        aria-disabled={busy ? true : undefined}
      >
        {busy ? busyCaption : caption}
      </button>
      {busy && <Progress share={stage?.bagian ?? 0} label="Kemajuan hitungan" stopping={stopping} stop={cancel} />}
      <div role="status">
        {busy && <p class="hint">{stage?.tahap ?? firstStage}…</p>}
        {notice && <p class="notice warn">{notice}</p>}
      </div>
    </div>
  );
}
