// Preloaded with --import: prints each package and each bundle that is imported, so that a test can see what a
// command loads.
import { register } from 'node:module';

const hook = `
import { writeSync } from 'node:fs';
export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  const name = /\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(resolved.url)?.[1];
  if (name !== undefined) writeSync(2, 'import ' + name + '\\n');
  else if (resolved.url.includes('/dist/')) writeSync(2, 'bundle ' + new URL(resolved.url).pathname + '\\n');
  return resolved;
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
