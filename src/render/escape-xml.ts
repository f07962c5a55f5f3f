/** A text as the content or an attribute of XML or HTML; what XML has no place for becomes a space. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r?\n/g, '&#10;')
    .replace(/\p{Cc}/gu, ' ');
}
