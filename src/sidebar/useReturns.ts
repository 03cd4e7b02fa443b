import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * How often the person came back to the panel from the sheets or the menu, of whose changes no host tells it, and a way
 * to count once more.
 */
export function useReturns(): [returns: number, readAgain: () => void] {
  const [returns, setReturns] = useState(0);
  const readAgain = useCallback(() => setReturns((before) => before + 1), []);
  useEffect(() => {
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, [readAgain]);
  return [returns, readAgain];
}
