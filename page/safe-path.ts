type Point = { readonly x: number; readonly y: number };
type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/**
 * True while a pointer on its way from a term to its card is inside the triangle between the
 * point where it left the term and the card's near edge (the "safe triangle" of menus), or on the
 * card itself. Where it was not on the term (`null`: the card came by a tap), only the card counts.
 */
export function isOnSafePath(pointer: Point, left: Point | null, card: Box): boolean {
  if (isInside(pointer, card)) return true;
  if (left === null) return false;
  const nearY = left.y < card.top ? card.top : left.y > card.bottom ? card.bottom : null;
  if (nearY === null) return false;
  const a = { x: card.left, y: nearY };
  const b = { x: card.right, y: nearY };
  const signs = [side(pointer, left, a), side(pointer, a, b), side(pointer, b, left)];
  return signs.every((sign) => sign >= 0) || signs.every((sign) => sign <= 0);
}

export function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Which side of the line from `a` to `b` the point is on: the sign of a cross product. */
function side(point: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
