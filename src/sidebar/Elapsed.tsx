import { useEffect, useState } from 'preact/hooks';

/** For how long something has been under way of which nobody knows how far it is; nothing within the first second. */
export function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
  // A screen reader would tell each second.
  return seconds > 0 ? <span aria-hidden="true"> {seconds} detik</span> : null;
}
