import { render } from 'preact';
import { Panel } from './Panel';
import './panel.css';

const panel = document.getElementById('panel');
if (panel) render(<Panel />, panel);
