import type { Passage } from '../../model/document.ts';
import { isKeyFigures, keyFigureIn } from '../key-figure.ts';
import { type Content, element, type Markup } from './markup.ts';

/** Heard and copied, not seen: the figure stands on a line of its own. */
const COLON = element('span', { class: 'hidden' }, ': ');

/** A passage of the cover as a section; lines that are key figures become a list of tiles. */
export function coverPassage(passage: Passage, id: string): Markup {
  const heading = passage.heading.trim();
  const body = isKeyFigures(passage) ? keyFigures(passage.lines) : paragraphs(passage.lines);
  if (heading === '') return element('section', { class: 'cover' }, body);
  return element('section', { class: 'cover', 'aria-labelledby': id }, element('h2', { id }, heading), body);
}

/** Lines under each other. */
export function paragraphs(lines: readonly string[]): readonly Markup[] {
  return lines.map((line) => element('p', {}, line));
}

function keyFigures(lines: readonly string[]): Markup {
  return element(
    'ul',
    { class: 'tiles' },
    lines.map((line) => element('li', {}, tile(line))),
  );
}

/** The figure large, with the words before and after it as they stand in the line. */
function tile(line: string): Content {
  const found = keyFigureIn(line);
  if (found === undefined) return line;
  const { label, figure, rest } = found;
  return [
    label === '' ? [] : [element('span', { class: 'label' }, label.trim().replace(/:$/, '')), COLON],
    element('strong', {}, figure),
    rest === '' ? [] : element('span', { class: 'rest' }, rest),
  ];
}
