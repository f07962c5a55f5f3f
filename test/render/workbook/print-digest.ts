import { createHash } from 'node:crypto';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { picturesOf, realisticDocument } from './realistic-document.ts';

const document = realisticDocument('nl');
const bytes = await renderWorkbook(document, picturesOf(document));
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
