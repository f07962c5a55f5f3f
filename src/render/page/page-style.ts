import type { DocumentParts } from '../../model/document.ts';
import { FONT_FAMILY, HUE, INK } from '../theme.ts';
import { warnings } from '../warnings.ts';
import { word } from './words.ts';

const LINK = '#0B4FA0';
const WARNING = '#FFF3D6';

/** The style sheet of the page: on a screen, on a telephone, and on A4. */
export function pageStyle(document: DocumentParts): string {
  return [SCREEN, LATER, TELEPHONE, paper(document)].join('\n');
}

const SCREEN = `
:root{color-scheme:light;scroll-padding-top:64px}
*{box-sizing:border-box}
body{margin:0;font:400 17px/1.5 ${FONT_FAMILY};color:${INK.strong};background:${INK.paper}}
header,main,footer,.warning p{max-width:800px;margin:0 auto;padding:0 20px}
header{padding-top:28px;padding-bottom:12px;border-bottom:4px solid ${HUE.blue}}
.warning{position:sticky;top:0;z-index:1;background:${WARNING};border-bottom:1px solid ${INK.whisker};font-weight:600}
.warning p{padding-top:6px;padding-bottom:6px}
h1{font-size:30px;line-height:1.2;margin:0 0 8px}
h2{font-size:24px;line-height:1.25;margin:44px 0 8px}
h3{font-size:20px;line-height:1.25;margin:0 0 4px}
h3.minor{font-size:17px;margin-top:20px}
p{margin:0 0 10px}
.sub{margin:4px 0 12px;color:${INK.normal};font-size:15.5px}
ul{margin:0;padding-left:22px}
nav ul{columns:2;list-style:none;padding:0}
nav li{padding:3px 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:16px;list-style:none;padding:0;margin:16px 0}
.tiles li{display:flex;flex-direction:column;border-left:4px solid ${HUE.blue};padding:2px 0 2px 12px}
.tiles .label{color:${INK.normal};font-size:15.5px;line-height:1.3}
.tiles strong{font-size:30px;line-height:1.2}
.tiles .rest{color:${INK.normal};font-size:14px;line-height:1.3}
figure{margin:28px 0 36px;padding:0}
figcaption{color:${INK.quiet};font-size:14px;margin:10px 0}
.chart,.scroll{position:relative;overflow-x:auto;background:linear-gradient(90deg,${INK.paper} 30%,transparent) local,linear-gradient(270deg,${INK.paper} 30%,transparent) 100% 0 local,linear-gradient(90deg,#00000026,transparent) scroll,linear-gradient(270deg,#00000026,transparent) 100% 0 scroll;background-repeat:no-repeat;background-size:40px 100%,40px 100%,12px 100%,12px 100%}
.chart svg{display:block;max-width:100%;height:auto}
.both svg:last-child{display:none}
table{border-collapse:collapse;font-size:15px;margin:10px 0;font-variant-numeric:tabular-nums}
th,td{padding:5px 14px 5px 0;border-bottom:1px solid #D0D0D0;text-align:right;vertical-align:top}
th{font-weight:400;text-align:left}
tbody th{min-width:8em}
thead th{border-bottom:2px solid ${INK.strong};font-weight:600;text-align:right;vertical-align:bottom}
.t,thead th.t{text-align:left}
tbody tr:hover{background:#F4F7FA}
details{margin:6px 0}
summary{cursor:pointer;color:${LINK};text-decoration:underline;font-size:16px;padding:4px 0}
details[open]{border-left:2px solid ${INK.grid};padding-left:14px;margin-bottom:22px}
a{color:${LINK}}
:focus-visible{outline:3px solid ${HUE.blue};outline-offset:2px}
.tip{position:fixed;z-index:2;max-width:340px;padding:4px 10px;background:${INK.strong};color:${INK.paper};font-size:15px;pointer-events:none}
.tip:empty{display:none}
tbody tr.pointed{background:#E3EDF5}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;margin:0}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}
footer{border-top:1px solid ${INK.grid};margin-top:56px;padding-bottom:48px;font-size:15px;color:${INK.normal}}
.skip,.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.onpaper{display:none}
.skip:focus{left:8px;top:8px;width:auto;height:auto;clip-path:none;background:${INK.paper};padding:8px;z-index:9}
`.trim();

/**
 * A chapter is laid out when it comes near the screen: that takes a third off the work before the page can be
 * read. The room at its sides is for the ring of the focus, which would be cut off. Not where a script draws:
 * what it shows beside the pointer is placed by the screen, not by the chapter.
 */
const LATER = `
@media screen{
section.chapter:not(:has(script)){content-visibility:auto;contain-intrinsic-size:auto 1200px;margin:0 -8px;padding:0 8px}
section.chapter:not(:has(script))>h2{margin-top:36px}
}`.trim();

const TELEPHONE = `
@media(max-width:560px){
body{font-size:16px}
h1{font-size:25px}
nav ul{columns:1}
.chart svg{min-width:620px}
.both svg{min-width:0}
.both svg:first-child{display:none}
.both svg:last-child{display:block;margin:0 auto}
dl{grid-template-columns:1fr}
dd{margin-bottom:6px}
}`.trim();

/** On paper every page says its number, and what the reader is warned of. */
function paper(document: DocumentParts): string {
  const { lang } = document;
  const warning = warnings(document).join(' ');
  const number = `"${word('page', lang)} " counter(page) " ${word('of', lang)} " counter(pages)`;
  const foot = `font:10pt ${FONT_FAMILY};color:${INK.normal}`;
  return `
@page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:"${warning}";${foot}}@bottom-right{content:${number};${foot}}}
@media print{
body{font-size:11pt}
header{padding-top:8px;padding-bottom:6px}
h1{font-size:20pt;margin:0 0 4px}
.cover h2{font-size:14pt;margin:10px 0 2px}
.cover p{margin:0 0 4px;line-height:1.4}
.tiles{grid-template-columns:repeat(3,1fr);gap:8px 14px;margin:8px 0}
.tiles .label,.tiles .rest{font-size:10pt}
.tiles strong{font-size:18pt}
main,header,footer{max-width:none;padding:0}
nav,details,.skip,.tables,section.chapter.folded{display:none}
.onpaper{display:block}
.warning{position:static}
section.chapter{break-before:page}
h2{margin:18px 0 4px}
h2,h3,.sub{break-after:avoid}
figure,li{break-inside:avoid}
figure{margin:18px 0 22px}
.chart{overflow:visible;background:none}
.chart svg{min-width:0;max-height:100mm}
a{color:inherit;text-decoration:none}
}`.trim();
}
