import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveFocus } from './focus';

interface Props {
  /** Where to look whether it was done after all. */
  look: string;
  sentence: string;
  retry(): void;
  release(): void;
}

/** No answer to something that writes: what was typed stays, and the same may safely be sent again. */
export function LostNotice({ sentence, look, retry, release }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => moveFocus(button.current), []);
  return (
    <div class="notice warn">
      <p>{sentence} Isian Anda tetap ada, dan mencoba lagi tidak akan mencatat dua kali.</p>
      <div class="buttons">
        <button type="button" ref={button} onClick={retry}>
          Coba lagi
        </button>
        <button type="button" class="quiet" onClick={release}>
          Ubah isian
        </button>
      </div>
      <p class="hint">Sebelum mengubahnya, lihat dulu {look}: mungkin sudah tercatat.</p>
    </div>
  );
}
