import { createHash } from 'node:crypto';
import type { DocumentParts } from '../../model/document.ts';
import { warnings } from '../warnings.ts';
import { element, type Markup, verbatim } from './markup.ts';
import { pageFonts } from './page-fonts.ts';
import { pageStyle } from './page-style.ts';

/** Nothing is fetched, nothing is sent, and nothing is run but the one script with this text. */
function policy(script: string | undefined): string {
  const allowed =
    script === undefined ? 'none' : `sha256-${createHash('sha256').update(script).digest('base64')}`;
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    `script-src '${allowed}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The head of the page: what it is, what it may load (nothing), what it may run, and how it looks. */
export function pageHead(document: DocumentParts, script?: string): Markup {
  const { title, subtitle, organisation, keywords } = document;
  const description = [subtitle, ...warnings(document)].join('. ');
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(script) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('meta', { name: 'description', content: description }),
    element('meta', { name: 'author', content: organisation }),
    element('meta', { name: 'keywords', content: keywords.join(', ') }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('style', {}, verbatim(`\n${pageFonts()}\n${pageStyle(document)}\n`)),
  );
}
