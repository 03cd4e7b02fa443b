import { DEVICE_WORDS } from '../../tables/words';
import type { AnswerOf } from '../server';

const { PC, KAMERA, SIDIK_JARI, IRIS, TANDA_TANGAN } = DEVICE_WORDS;

/** What a recording set is made of, and what each is called in a sentence. */
export const SET_COMPONENTS: Record<AnswerOf<'daftarAlat'>['scarcest'][number], string> = {
  PC,
  KAMERA,
  SIDIK_JARI,
  IRIS,
  TANDA_TANGAN,
};
