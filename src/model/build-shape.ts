import type { Shape, ShapeField } from './shape.ts';

/** An object with these keys and no others. */
export function record(fields: Readonly<Record<string, ShapeField>>): Shape {
  return { kind: 'record', fields };
}

/** An object with free keys. */
export function dictionary(of: Shape): Shape {
  return { kind: 'dictionary', of };
}

/** A list of any length. */
export function list(of: Shape): Shape {
  return { kind: 'list', of };
}

/** A key that has to be there. */
export function must(shape: Shape, doc: string): ShapeField {
  return { shape, required: true, doc };
}

/** A key that can be left out. */
export function may(shape: Shape, doc: string): ShapeField {
  return { shape, required: false, doc };
}
