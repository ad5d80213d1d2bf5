/** The address of a step's own page. */
export function stepPath(congressId: string, stepId: string): string {
  return `/console/${congressId}/steps/${stepId}`;
}
