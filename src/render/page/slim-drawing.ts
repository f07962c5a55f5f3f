/**
 * A drawing of ours without what Vega writes for its own use: names of classes, empty paths, and decimals beyond
 * a hundredth of a pixel. It looks the same and is a tenth smaller. Words are left as they are.
 */
export function slimDrawing(svg: string): string {
  return svg
    .replace(/<[a-z][^>]*>/g, (tag) =>
      tag
        .replace(/ class="[^"]*"/, '')
        .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)),
    )
    .replaceAll('<path d="" display="none"/>', '')
    .replaceAll('<path display="none" d=""/>', '')
    .trim();
}
