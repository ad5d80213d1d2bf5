/** The rows of a long list that are to be drawn: those in view, and a few on either side. */
export function rowsInView(view: { top: number; height: number }, rowHeight: number, count: number, spare = 6) {
  const first = Math.max(0, Math.floor(view.top / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare);
  return { first: Math.min(first, count), last: Math.max(last, Math.min(first, count)) };
}
