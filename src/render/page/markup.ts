import { escapeXml } from '../escape-xml.ts';

/** HTML text that is known to be well formed. A plain string never is: it is escaped wherever it is put. */
export interface Markup {
  readonly html: string;
}

export type Content = string | Markup | readonly Content[];

type Attributes = Readonly<Record<string, string | true | undefined>>;

const VOID = new Set(['meta', 'link', 'br']);

/** An HTML element. Text and attributes are escaped; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const open = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  return VOID.has(name)
    ? { html: `<${name}${open}>` }
    : { html: `<${name}${open}>${htmlOf(content)}</${name}>` };
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
