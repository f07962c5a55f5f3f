import type { Workbook, Worksheet } from 'exceljs';
import type { Plot } from '../../model/plot.ts';
import { PICTURE_WIDTH, rowHeight } from './look.ts';
import { pngSize } from './png-size.ts';

const PIXELS_PER_POINT = 96 / 72;

/** A picture by plot id. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Puts the picture of a plot in column A from that row on, as wide as the column; returns the first row under it. */
export function placePicture(
  workbook: Workbook,
  sheet: Worksheet,
  at: { readonly row: number; readonly plot: Plot; readonly pictures: Pictures },
): number {
  const png = at.pictures.get(at.plot.id);
  if (png === undefined) throw new Error(`workbook: no picture for plot ${at.plot.id}`);
  const size = pngSize(png);
  const height = Math.round((size.height * PICTURE_WIDTH) / size.width);
  const image = workbook.addImage({ base64: base64(png), extension: 'png' });
  sheet.addImage(image, { tl: { col: 0, row: at.row - 1 }, ext: { width: PICTURE_WIDTH, height } });
  return keepRoom(sheet, at.row, height);
}

/** Makes rows of one line from that row on, as many as `height` pixels take; returns the first row under them. */
export function keepRoom(sheet: Worksheet, row: number, height: number): number {
  const end = row + Math.ceil(height / (rowHeight(1) * PIXELS_PER_POINT)) + 1;
  for (let at = row; at < end; at++) sheet.getRow(at).height = rowHeight(1);
  return end;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
