import type { ReadProgress } from '../ingest/check-delivery.ts';
import type { CommandRequest } from './request.ts';

/** Nothing is told of what takes less, in milliseconds. */
const PATIENCE = 1000;

/** Time between two lines on a terminal, in milliseconds. */
const INTERVAL = 250;

/**
 * Tells on a terminal, after a second, how far the reading is: `export.csv: 40%, 310.000 rijen/s, nog 4 s`. In
 * one line that is written over, and wiped when the file is read. Elsewhere it tells nothing: a log gets one
 * line for the whole step (`timedSteps`).
 */
export function readingProgress({
  effects,
  quiet,
  config,
}: CommandRequest): (progress: ReadProgress) => void {
  if (quiet || !effects.terminal) return () => undefined;
  let name = '';
  let start = 0;
  let last = 0;
  let shown = false;
  return (progress) => {
    const now = performance.now();
    if (progress.name !== name) {
      name = progress.name;
      start = now;
      shown = false;
    }
    const done = progress.bytes >= progress.size;
    if (done && shown) effects.stderr('\r\u001b[K');
    if (done || now - start < PATIENCE || now - last < INTERVAL) return;
    last = now;
    shown = true;
    effects.stderr(`\r\u001b[K  ${progressLine(progress, (now - start) / 1000, config.lang)}`);
  };
}

/** `export.csv: 40 %, 310.000 rijen/s, nog 4 s`; `seconds` is how long the file has been read. */
export function progressLine(progress: ReadProgress, seconds: number, lang: 'nl' | 'en'): string {
  const { name, bytes, size, records } = progress;
  const share = bytes / size;
  const speed = Math.round(records / seconds / 1000) * 1000;
  const left = Math.ceil((seconds * (1 - share)) / share);
  const group = lang === 'nl' ? '.' : ',';
  const rows = String(speed).replace(/\B(?=(\d{3})+$)/g, group);
  const percent = `${Math.floor(100 * share)}%`;
  return lang === 'nl'
    ? `${name}: ${percent}, ${rows} rijen/s, nog ${left} s`
    : `${name}: ${percent}, ${rows} rows/s, ${left} s left`;
}
