import { useEffect, useState } from 'preact/hooks';

/** How often the person came back to the panel from the sheets or the menu. No host tells it of changes there. */
export function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const onFocus = () => setReturns((before) => before + 1);
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
  return returns;
}
