import { Refusal } from '../model/workbook';
import { SandboxMode } from './enums';
import { type Execution, type Methods, SELF } from './execution';

export interface HtmlState {
  execution: Execution;
  html: string;
  title: string;
}

const service: Methods<{ execution: Execution }> = {
  createHtmlOutput(html = '') {
    return openOutput(this.execution, String(html));
  },
  createHtmlOutputFromFile(name: string) {
    const html = this.execution.world.files.get(name.endsWith('.html') ? name : `${name}.html`);
    if (html === undefined) throw new Refusal(`No HTML file named ${name} was found.`);
    return openOutput(this.execution, html);
  },
};

export function openHtmlService(execution: Execution): object {
  return execution.expose('HtmlService', service, { execution }, { SandboxMode });
}

function openOutput(execution: Execution, html: string): object {
  return execution.expose<HtmlState>('HtmlOutput', output, { execution, html, title: '' });
}

const output: Methods<HtmlState> = {
  getContent() {
    return this.html;
  },
  setContent(html: string) {
    this.html = html;
    return SELF;
  },
  append(html: string) {
    this.html += html;
    return SELF;
  },
  getTitle() {
    return this.title;
  },
  setTitle(title: string) {
    this.title = title;
    return SELF;
  },
  // Sidebars have one width, whatever is asked; the rest is for web apps.
  setWidth() {
    return SELF;
  },
  setHeight() {
    return SELF;
  },
  setSandboxMode() {
    return SELF;
  },
  addMetaTag() {
    return SELF;
  },
};
