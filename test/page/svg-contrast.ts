import type { Page } from 'playwright-core';
import { contrast } from '../../src/render/contrast.ts';

/** A word in a drawing with its own colour and the colour below it, as `rgb()`. */
interface Word {
  readonly text: string;
  readonly ink: string;
  readonly below: string;
}

const ENOUGH = 4.5;

/** The words in the drawings of a page that are too faint on what lies below them; axe cannot see these. */
export async function faintWords(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(findWords);
  if (words.length === 0) throw new Error('there are no words in the drawings of this page');
  return words
    .map((word) => ({ ...word, ratio: contrast(hex(word.ink), hex(word.below)) }))
    .filter(({ ratio }) => ratio < ENOUGH)
    .map(({ text, ink, below, ratio }) => `${text}: ${ink} on ${below} is ${ratio.toFixed(2)}`);
}

/** Runs in the browser: what is painted below the middle of each word. */
function findWords(): readonly Word[] {
  const style = document.createElement('style');
  style.textContent = 'svg *{pointer-events:all!important}';
  document.head.append(style);
  const words: Word[] = [];
  for (const text of document.querySelectorAll<SVGTextElement>('.chart svg:not(.hidden) text')) {
    const content = text.textContent.trim();
    // Without a box it is in a drawing for another screen.
    if (content === '' || text.getClientRects().length === 0) continue;
    text.scrollIntoView({ block: 'center', inline: 'center' });
    const box = text.getBoundingClientRect();
    const at = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const painted = at.find((element) => {
      if (
        !(element instanceof SVGElement) ||
        element.closest('text') !== null ||
        element instanceof SVGSVGElement
      )
        return false;
      const { fill, fillOpacity, opacity } = getComputedStyle(element);
      return fill.startsWith('rgb(') && Number(fillOpacity) * Number(opacity) > 0.5;
    });
    const below = painted === undefined ? 'rgb(255, 255, 255)' : getComputedStyle(painted).fill;
    words.push({ text: content, ink: getComputedStyle(text).fill, below });
  }
  return words;
}

function hex(colour: string): string {
  const channels = colour.match(/\d+/g)!.slice(0, 3);
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}
