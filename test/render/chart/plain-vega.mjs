// Draws the specifications on stdin as any reader of Vega-Lite would: with vega and vega-lite, nothing of ours.
import { text } from 'node:stream/consumers';
import { Error as ErrorLevel, parse, View } from 'vega';
import { compile } from 'vega-lite';

const warnings = [];
const keep = (...words) => {
  warnings.push(words.join(' '));
  return logger;
};
const logger = { level: () => logger, error: keep, warn: keep, info: () => logger, debug: () => logger };
const refuse = () => Promise.reject(new Error('loads something'));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

const drawn = [];
for (const spec of JSON.parse(await text(process.stdin))) {
  const view = new View(parse(compile(spec, { logger }).spec), {
    renderer: 'none',
    loader,
    logger,
    logLevel: ErrorLevel,
  });
  drawn.push(await view.toSVG());
  view.finalize();
}
process.stdout.write(JSON.stringify({ drawn, warnings }));
