import { Refused } from '../../scripts/demo/client.ts';

/** The code of the refusal that something asked over HTTP meets, or `done`. */
export async function codeOf(asking: Promise<unknown>): Promise<string> {
  try {
    await asking;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}
