import { escapeXml } from '../../escape-xml.ts';

/** What a table is, for who cannot see it. */
export interface TableText {
  readonly title: string;
  readonly summary: string;
}

/** Mends a table part: no filter buttons, no traces of a total row, and its text alternative by table name. */
export function repairTable(xml: string, texts: ReadonlyMap<string, TableText>): string {
  const name = /displayName="([^"]+)"/.exec(xml)![1]!;
  const clean = xml
    .replace(/<autoFilter.*?<\/autoFilter>|<autoFilter[^>]*\/>/s, '')
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, '')
    .replace(' totalsRowShown="1"', ' totalsRowShown="0"');
  const text = texts.get(name);
  return text === undefined ? clean : clean.replace('</table>', () => `${extension(text)}</table>`);
}

function extension({ title, summary }: TableText): string {
  const attributes = `altText="${escapeXml(title)}" altTextSummary="${escapeXml(summary)}"`;
  return (
    '<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}"' +
    ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
    `<x14:table ${attributes}/></ext></extLst>`
  );
}
