import { render } from 'preact';
import { LabelPage } from './LabelPage';
import './label.css';

declare const google: { script: { host: { close(): void } } };

const place = document.getElementById('label');
if (place) render(<LabelPage />, place);

// The window around the page hears no key while the focus is in here. A search is emptied first.
document.addEventListener('keydown', ({ key, target }) => {
  const isTyped = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  if (key === 'Escape' && !isTyped) google.script.host.close();
});
