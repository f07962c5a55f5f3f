#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most runs last a few seconds, in which the compilers that optimise take more processor time than they save.
// They wait until code is hotter than they would by default; long runs get them a moment later. The names differ
// per version of Node, and V8 complains aloud of one that it does not know: other versions run as they come.
const OPTIMISE_LATER = {
  20: ['--interrupt-budget=1000000', '--wasm-tiering-budget=500000000'],
  22: ['--invocation-count-for-turbofan=20000', '--wasm-tiering-budget=500000000'],
  24: ['--invocation-count-for-turbofan=20000', '--wasm-tiering-budget=500000000'],
};
const [major] = process.versions.node.split('.');
for (const flag of OPTIMISE_LATER[major] ?? []) setFlagsFromString(flag);

const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
