import { escapeXml } from '../escape-xml.ts';

/** HTML text that is known to be well formed. A plain string never is: it is escaped wherever it is put. */
export interface Markup {
  readonly html: string;
}

export type Content = string | Markup | readonly Content[];

type Attributes = Readonly<Record<string, string | true | undefined>>;

const VOID = new Set(['meta', 'link', 'br']);

/**
 * HTML ends these by itself at the next of their kind or with what they stand in, which is all that follows them in
 * our lists and tables; thousands of cells make it worth while.
 */
const ENDS_ITSELF = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'li', 'dt', 'dd']);

/** An HTML element. Text and attributes are escaped; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const open = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  if (VOID.has(name)) return { html: `<${name}${open}>` };
  const end = ENDS_ITSELF.has(name) ? '' : `</${name}>`;
  return { html: `<${name}${open}>${htmlOf(content)}${end}` };
}

/** Text that is HTML already: a drawing of ours, or a style sheet. */
export function verbatim(html: string): Markup {
  return { html };
}

/** Content as HTML text. */
export function htmlOf(content: Content): string {
  if (typeof content === 'string') return escapeXml(content);
  if ('html' in content) return content.html;
  return content.map(htmlOf).join('');
}
