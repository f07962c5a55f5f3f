import { escapeXml } from '../../escape-xml.ts';

/** What a picture shows, for who cannot see it. */
export interface PictureText {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Mends a drawing: the pictures get their texts in order of placing, and no attribute the schema forbids. */
export function repairDrawing(xml: string, texts: readonly PictureText[]): string {
  let next = 0;
  return xml
    .replace(/<xdr:oneCellAnchor editAs="[^"]*">/g, '<xdr:oneCellAnchor>')
    .replace(/<xdr:cNvPr id="\d+" name="[^"]*"/g, () => {
      const text = texts[next++];
      if (text === undefined) throw new Error('workbook: a picture without a text alternative');
      const attributes = {
        id: String(next + 1),
        name: text.name,
        descr: text.description,
        title: text.title,
      };
      return `<xdr:cNvPr${Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
        .join('')}`;
    });
}
