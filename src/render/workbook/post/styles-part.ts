/** Order of the children of `<font>` in the schema (ECMA-376 part 1, 18.8.22). */
const FONT_CHILDREN = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A built-in style: which fonts it names (by size; all are bold), and its number in Excel's list. */
export interface HeadingStyle {
  readonly name: string;
  readonly builtin: number;
  readonly size: number;
}

/** Mends `xl/styles.xml`: children of fonts in order, `defaultFont` as the default, headings as named styles. */
export function repairStyles(xml: string, defaultFont: string, headings: readonly HeadingStyle[]): string {
  const ordered = xml
    .replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => `<font>${sortChildren(inner)}</font>`)
    .replace(/(<fonts[^>]*>)<font>.*?<\/font>/s, `$1${defaultFont}`);
  const used = headings.filter((heading) => fontsOf(ordered, heading.size).length > 0);
  return used.reduce(nameHeading, ordered);
}

function sortChildren(inner: string): string {
  const children = inner.match(/<[^>]+\/>/g) ?? [];
  const place = (child: string): number => FONT_CHILDREN.indexOf(/<(\w+)/.exec(child)![1]!);
  return [...children].sort((a, b) => place(a) - place(b)).join('');
}

/** Positions of the bold fonts of that size. */
function fontsOf(xml: string, size: number): readonly number[] {
  const fonts = section(xml, 'fonts').match(/<font>.*?<\/font>/gs) ?? [];
  return fonts.flatMap((font, i) =>
    font.includes('<b/>') && font.includes(`<sz val="${size}"/>`) ? [i] : [],
  );
}

/** Adds a named style and points the formats with its font at it. */
function nameHeading(xml: string, heading: HeadingStyle): string {
  const fonts = fontsOf(xml, heading.size);
  const styles = section(xml, 'cellStyleXfs').match(/<xf /g)?.length ?? 0;
  const named = `<xf numFmtId="0" fontId="${fonts[0]}" fillId="0" borderId="0" applyNumberFormat="0" applyFill="0" applyBorder="0"/>`;
  const entry = `<cellStyle name="${heading.name}" xfId="${styles}" builtinId="${heading.builtin}"/>`;
  const formats = section(xml, 'cellXfs').replace(/<xf [^>]*>/g, (xf) =>
    fonts.includes(Number(/fontId="(\d+)"/.exec(xf)![1])) ? xf.replace(/xfId="\d+"/, `xfId="${styles}"`) : xf,
  );
  return [
    ['cellXfs', formats] as const,
    ['cellStyleXfs', section(xml, 'cellStyleXfs') + named] as const,
    ['cellStyles', section(xml, 'cellStyles') + entry] as const,
  ].reduce((text, [name, inner]) => withSection(text, name, inner), xml);
}

function section(xml: string, name: string): string {
  return new RegExp(`<${name}[ >][^>]*>?(.*?)</${name}>`, 's').exec(xml)![1]!;
}

/** Replaces the inside of a list and its count. */
function withSection(xml: string, name: string, inner: string): string {
  const count = inner.match(/<(?:xf|cellStyle) /g)!.length;
  return xml.replace(
    new RegExp(`<${name}[ >].*?</${name}>`, 's'),
    () => `<${name} count="${count}">${inner}</${name}>`,
  );
}
