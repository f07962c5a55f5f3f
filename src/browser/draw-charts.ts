// Runs in the browser, in the page with moving charts: bundled by build.ts, allowed there by its hash alone.
import { type Loader, type Runtime, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { pointedRow } from './pointed-row.ts';

/** A chart is drawn from what the page holds: whatever else it asks for is refused. */
const CLOSED: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

void document.fonts.ready.then(async () => {
  for (const runtime of document.querySelectorAll<HTMLScriptElement>('.chart script')) await draw(runtime);
  document.body.dataset['drawn'] = 'ja';
});

/** Draws a chart over its still picture, which stays there for who hears the page. */
async function draw(runtime: HTMLScriptElement): Promise<void> {
  const still = runtime.previousElementSibling!;
  const [stage, tip] = ['stage', 'tip'].map(layer) as [HTMLElement, HTMLElement];
  still.after(stage, tip);
  const view = new View(JSON.parse(runtime.textContent) as Runtime, {
    renderer: 'svg',
    expr: expressionInterpreter,
    loader: CLOSED,
  });
  const table = runtime.closest('figure')!.querySelector('table');
  view.addEventListener('mousemove', (event, item) => {
    const datum = (item as { readonly datum?: Readonly<Record<string, unknown>> } | null | undefined)?.datum;
    const found = table === null || datum === undefined ? undefined : pointedRow(datum, table);
    for (const row of table?.tBodies[0]?.rows ?? []) row.classList.toggle('pointed', row === found?.row);
    showTip(tip, found?.text, event as MouseEvent);
  });
  stage.addEventListener('mouseleave', () => {
    tip.textContent = '';
  });
  await view.initialize(stage).runAsync();
  still.classList.add('hidden');
}

function layer(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** Puts the words beside the pointer, on the side where there is room. */
function showTip(tip: HTMLElement, text: string | undefined, { clientX, clientY }: MouseEvent): void {
  tip.textContent = text ?? '';
  const toTheLeft = clientX > document.documentElement.clientWidth / 2;
  tip.style.left = toTheLeft ? '' : `${clientX + 14}px`;
  tip.style.right = toTheLeft ? `${document.documentElement.clientWidth - clientX + 14}px` : '';
  tip.style.top = `${clientY + 14}px`;
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('a chart may not load anything'));
}
