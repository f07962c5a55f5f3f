/** What a reader of a page gets, a block per line, without style and drawings. */
export function pageText(html: string): string {
  const body = html
    .slice(html.indexOf('<body>'))
    .replace(/<svg(?:(?!<title|<\/svg>).)*<\/svg>/gs, '')
    .replace(/<svg.*?<title[^>]*>(.*?)<\/title>.*?<\/svg>/gs, '[$1]')
    .replace(/(?<!<tr[^>]*>)<t[hd](?: [^>]*)?>/g, ' | ')
    .replace(/<\/?(?:span|strong)[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return `${body.replace(/\n{2,}/g, '\n').trim()}\n`;
}
