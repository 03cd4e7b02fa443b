import { useRef, useState } from 'preact/hooks';
import { type AnswerOf, server } from '../server';

const STOPPED: AnswerOf<'catat'> = {
  ok: false,
  sentence: 'Penutupan dibatalkan; belum ada bulan yang ditutup.',
  fields: {},
  places: [],
};

/** The pages of many months are made before these are closed: how far that is, and the way to stop while nothing is written. */
export function usePagesMade() {
  const [made, setMade] = useState<{ jadi: number; dari: number; stopping: boolean } | null>(null);
  const isStopped = useRef(false);

  /** Answers null once all are made. */
  const make = async (id: string, bulan: string): Promise<AnswerOf<'catat'> | null> => {
    isStopped.current = false;
    setMade({ jadi: 0, dari: 0, stopping: false });
    try {
      for (let jadi = 0; ; ) {
        const piece = await server.siapkanPenutupan({ id, bulan, jadi });
        if (isStopped.current) return STOPPED;
        if (piece.jadi >= piece.dari) return null;
        jadi = piece.jadi;
        setMade({ ...piece, stopping: false });
      }
    } finally {
      setMade(null);
    }
  };
  const stop = () => {
    isStopped.current = true;
    setMade((now) => now && { ...now, stopping: true });
  };
  return { made, make, stop };
}
