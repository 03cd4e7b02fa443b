import { render } from 'preact';
import { LabelPage } from './LabelPage';
import './label.css';

const place = document.getElementById('label');
if (place) render(<LabelPage />, place);
