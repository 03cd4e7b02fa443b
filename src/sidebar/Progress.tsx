interface Props {
  /** From 0 to 1. */
  share: number;
  /** Said to a screen reader. */
  label: string;
  /** Asked to stop; what is under way hasn't answered yet. */
  stopping: boolean;
  stop(): void;
}

/** How far something is that takes more than a moment, and the way to stop it. */
export function Progress({ share, label, stopping, stop }: Props) {
  const percent = Math.round(share * 100);
  return (
    <>
      <button type="button" onClick={stop} aria-disabled={stopping ? true : undefined}>
        {stopping ? 'Membatalkan…' : 'Batalkan'}
      </button>
      <div class="progress">
        <progress max={100} value={percent} aria-label={label} />
        <span>{percent} %</span>
      </div>
    </>
  );
}
