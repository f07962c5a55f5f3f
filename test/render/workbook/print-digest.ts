import { createHash } from 'node:crypto';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { picturesOf, realisticDocument } from './realistic-document.ts';

const document = realisticDocument('nl');
const bytes = await renderWorkbook(sealedContent(document), picturesOf(document));
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
