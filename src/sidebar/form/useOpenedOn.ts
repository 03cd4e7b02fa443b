import { useState } from 'preact/hooks';

/** What a form was opened on, however the list behind it is read again while it is open. */
export function useOpenedOn(semula: string): string {
  const [opened] = useState(semula);
  return opened;
}
