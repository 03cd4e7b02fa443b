import './page.css';
import { WorkbookPage } from './workbookPage';

void new WorkbookPage(document.body).start();
