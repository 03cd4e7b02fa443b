import type { AnswerOf } from '../server';

/** What a recording set is made of, and what each is called in a sentence. */
export const SET_COMPONENTS: Record<AnswerOf<'daftarAlat'>['scarcest'][number], string> = {
  PC: 'PC',
  KAMERA: 'kamera',
  SIDIK_JARI: 'pemindai sidik jari',
  IRIS: 'pemindai iris',
  TANDA_TANGAN: 'papan tanda tangan',
};
