import { render } from 'preact';

const panel = document.getElementById('panel');
if (panel) render(<p>SiapKTP</p>, panel);
