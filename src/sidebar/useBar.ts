import { server } from './server';
import { useAnswer } from './useAnswer';

/** Why this person would be refused the action, in the server's sentence; '' when he may or as long as it isn't known. */
export function useBar(action: string, asked: boolean): string {
  return useAnswer(asked, action, () => server.hakTindakan({ tindakan: action })).value ?? '';
}
