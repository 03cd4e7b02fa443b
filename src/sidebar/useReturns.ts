import { useEffect, useState } from 'preact/hooks';

/** Milliseconds: who comes back sooner has hardly changed anything outside the panel. */
const AWAY = 3000;

/** How often the person came back to the panel after more than a moment outside. No host tells it of changes. */
export function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    let last = Date.now();
    const onFocus = () => {
      const now = Date.now();
      if (now - last < AWAY) return;
      last = now;
      setReturns((before) => before + 1);
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
  return returns;
}
