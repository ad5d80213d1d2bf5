import { buildWeb } from '../../scripts/buildWeb.ts';

/** The pages a browser is to see are built once, before the first test that needs them. */
export function setup(): void {
  buildWeb((line) => process.stderr.write(`${line}\n`));
}
