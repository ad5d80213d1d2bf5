/** People read codes aloud and type them on phones: case, spaces and dashes do not matter. */
export function normalCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
