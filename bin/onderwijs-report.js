#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most runs last a few seconds, in which the compilers that optimise take more processor time than they save.
// They wait until code is hotter than they would by default; long runs get them a moment later.
setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--wasm-tiering-budget=100000000');

const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
