import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A fault put into a sound workbook; `rule` must find it. */
export interface Mutant {
  readonly rule: string;
  readonly what: string;
  readonly mutate: (parts: Record<string, string>) => void;
}

/** Where the faults are put: numbers of sheets and parts in the workbook of the realistic document. */
const COVER = 'xl/worksheets/sheet1.xml';
const CONTENTS = 'xl/worksheets/sheet2.xml';
const FLOW = 'xl/worksheets/sheet4.xml';
const CHOICE = 'xl/worksheets/sheet5.xml';
const FLOW_TABLE = 'xl/tables/table2.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const CORE = 'docProps/core.xml';
const BOOK = 'xl/workbook.xml';

/** At least one fault for every essential rule. */
export const MUTANTS: readonly Mutant[] = [
  added('P01', 'a directory entry', 'xl/media/', ''),
  edited(
    'P02',
    'a part without content type',
    '[Content_Types].xml',
    /<Override PartName="\/xl\/styles.xml"[^>]*>/,
    '',
  ),
  edited(
    'P02',
    'a relationship to nothing',
    'xl/worksheets/_rels/sheet4.xml.rels',
    'tables/table2',
    'tables/table99',
  ),
  added('P03', 'a macro', 'xl/vbaProject.bin', 'x'),
  edited('P04', 'NaN as a number', FLOW, '<v>11</v>', '<v>NaN</v>'),
  edited('P04', 'a string that is not there', FLOW, / t="s"><v>\d+</, ' t="s"><v>9999<'),
  edited('P05', 'a control character', STRINGS, 'Schooljaar', 'School\u0007jaar'),
  edited('D01', 'another title', CORE, /<dc:title>[^<]*/, '<dc:title>Rapport'),
  edited('D02', 'no author', CORE, /<dc:creator>[^<]*/, '<dc:creator>Unknown'),
  edited('D03', 'no language', CORE, /<dc:language>[^<]*/, '<dc:language>'),
  edited('D04', 'no keywords', CORE, /<cp:keywords>[^<]*/, '<cp:keywords>'),
  edited('D05', 'the clock as date', CORE, /2024-02-15T00:00:00Z/, '2024-02-16T11:12:13Z'),
  edited('S01', 'an apostrophe in a sheet name', BOOK, 'name="Toelichting"', 'name="Thema\'s"'),
  edited('S01', 'the same sheet name twice', BOOK, 'name="Toelichting"', 'name="Inhoud"'),
  edited('S02', 'a hidden sheet', BOOK, /(name="Herkomst" state=)"visible"/, '$1"hidden"'),
  edited('S02', 'a hidden column', FLOW, '<col min="2"', '<col hidden="1" min="2"'),
  edited('S03', 'a blank sheet', COVER, /<sheetData>.*<\/sheetData>/s, '<sheetData/>'),
  edited('S04', 'no title', FLOW, /<c r="A1"/, '<c r="Z1"'),
  edited('S05', 'a title without its style', STYLES, 'name="Heading 1"', 'name="Heading 3"'),
  edited('S06', 'no word on the number of tables', STRINGS, /Dit werkblad bevat één tabel/g, 'Welkom'),
  edited('S07', 'another sheet first', BOOK, 'activeTab="0"', 'activeTab="3"'),
  edited('S07', 'zoomed out', FLOW, 'zoomScale="100"', 'zoomScale="60"'),
  edited('S08', 'a sheet that is not in the contents', CONTENTS, 'Herkomst&apos;!A1', 'Voorblad&apos;!A1'),
  edited(
    'S09',
    'merged cells',
    FLOW,
    '</sheetData>',
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
  ),
  edited('S10', 'a pane that is not announced', STRINGS, 'De kopregel is geblokkeerd', 'Let op'),
  edited('S11', 'a picture without text', 'xl/drawings/drawing1.xml', / descr="[^"]*"/, ''),
  edited('S12', 'a shape', 'xl/drawings/drawing1.xml', '</xdr:wsDr>', '<xdr:sp/></xdr:wsDr>'),
  added('S13', 'comments', 'xl/comments1.xml', '<comments/>'),
  edited('T01', 'two tables on a sheet', FLOW, '</tableParts>', '<tablePart r:id="rId2"/></tableParts>'),
  edited('T02', 'a table beside column A', FLOW_TABLE, /ref="A/g, 'ref="B'),
  edited('T03', 'two equal headers', FLOW_TABLE, 'name="Nieuw"', 'name="Terugkeer"'),
  edited('T03', 'a header that is not in the cell', FLOW_TABLE, 'name="Nieuw"', 'name="Nieuwe"'),
  edited('T04', 'a name like a cell', FLOW_TABLE, /displayName="[^"]*"/, 'displayName="T2021"'),
  edited('T05', 'filter buttons', FLOW_TABLE, '<tableColumns', '<autoFilter ref="A1:B2"/><tableColumns'),
  edited('T06', 'a blank cell', FLOW, /<c (r="C1\d" s="\d+")><v>\d+<\/v><\/c>/, '<c $1/>'),
  edited('T07', 'a table without rows', FLOW_TABLE, /ref="A(\d+):J\d+"/, 'ref="A$1:J$1"'),
  edited(
    'T08',
    'a cell below the table',
    FLOW,
    '</sheetData>',
    '<row r="99"><c r="A99"><v>1</v></c></row></sheetData>',
  ),
  edited('T09', 'a blank row above', FLOW, /<c r="A3"[^>]*><v>\d+<\/v><\/c>/, ''),
  edited('T10', 'a number as text', STRINGS, /<t>\[c\]<\/t>/, '<t>3</t>'),
  edited('T11', 'a code without its meaning', STRINGS, /\[c\] = vertrouwelijk/g, 'vertrouwelijk'),
  edited('T12', 'a Belgian number format', STYLES, '+#,##0;', '+#.##0;'),
  edited('T13', 'headers that do not wrap', STYLES, /wrapText="1"/g, ''),
  edited('T14', 'numbers on the left', STYLES, /horizontal="right"/g, 'horizontal="left"'),
  edited('T14', 'a column too wide', FLOW, /(<col min="2"[^>]*width=")\d+/, '$1180'),
  edited('T15', 'a formula', FLOW, '<v>11</v>', '<f>SUM(1,10)</f><v>11</v>'),
  edited(
    'T16',
    'a note that is not listed',
    STRINGS,
    'Tabel 2: In- en uitstroom',
    'Tabel 2 [noot 1]: In- en uitstroom',
  ),
  edited('T18', 'no source', STRINGS, 'Bron: export', 'Uit export'),
  edited('T19', 'a small count', FLOW, '<v>11</v>', '<v>2</v>'),
  edited('F01', 'small letters', STYLES, /<sz val="12"\/>/g, '<sz val="9"/>'),
  edited('F01', 'a serif', STYLES, /name val="Arial"/g, 'name val="Times New Roman"'),
  edited('F02', 'grey letters', STYLES, /FF1A1A1A/g, 'FFB0B0B0'),
  edited('F03', 'italics', STYLES, /<b\/>/g, '<b/><i/>'),
  edited('F04', 'a link to nothing', CONTENTS, 'Herkomst&apos;!A1', 'Elders&apos;!A1'),
  edited('F05', 'superscript', STYLES, /<b\/>/g, '<b/><vertAlign val="superscript"/>'),
  edited(
    'F06',
    'a link to a file',
    'xl/worksheets/_rels/sheet4.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///c:/x.xlsx" TargetMode="External"/></Relationships>`,
  ),
  edited(
    'F09',
    'a bar with loose ends',
    CHOICE,
    /<dataBar>(?:<cfvo[^>]*\/>)+/,
    '<dataBar><cfvo type="min"/><cfvo type="max"/>',
  ),
  edited('R01', 'another paper', FLOW, 'paperSize="9"', 'paperSize="1"'),
  edited(
    'R02',
    'a header that is not repeated',
    BOOK,
    /'Tabel_2_stroombalans'!\$\d+:\$\d+|&apos;Tabel_2_stroombalans&apos;!\$\d+:\$\d+/,
    "'Tabel_2_stroombalans'!$$1:$$1",
  ),
  edited('R03', 'words in the footer', FLOW, '&amp;R', '&amp;CVertrouwelijk&amp;R'),
  edited('I01', 'a text like a formula', STRINGS, 'Schooljaar', '=Schooljaar'),
  edited('V03', 'a chart with a number of its own', 'xl/charts/chart1.xml', '<c:v>28</c:v>', '<c:v>27</c:v>'),
  edited(
    'V03',
    'a chart of cells that are not there',
    'xl/charts/chart1.xml',
    "'Tabel_2_stroombalans'!",
    "'Elders'!",
  ),
  edited('V05', 'a left-over text', STRINGS, '</sst>', '<si><t>Jan Peeters</t></si></sst>'),
];

/** The workbook with that fault in it. */
export function mutated(bytes: Uint8Array, mutant: Mutant): Uint8Array {
  const files = unzipSync(bytes);
  const isText = (path: string): boolean => /\.(xml|rels)$/.test(path);
  const parts = Object.fromEntries(
    Object.entries(files).flatMap(([path, data]) => (isText(path) ? [[path, strFromU8(data)]] : [])),
  );
  mutant.mutate(parts);
  const texts = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...files, ...Object.fromEntries(texts) }, { mtime: new Date(1980, 0, 1), level: 0 });
}

function edited(
  rule: string,
  what: string,
  ...edit: [path: string, from: string | RegExp, to: string]
): Mutant {
  const [path, from, to] = edit;
  return {
    rule,
    what,
    mutate: (parts) => {
      const before = parts[path]!;
      parts[path] = before.replace(from, to);
      if (parts[path] === before) throw new Error(`nothing to replace in ${path}`);
    },
  };
}

function added(rule: string, what: string, ...part: [path: string, text: string]): Mutant {
  return {
    rule,
    what,
    mutate: (parts) => {
      parts[part[0]] = part[1];
    },
  };
}
