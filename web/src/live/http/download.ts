/** Files from the platform. Apart from `request`, since few need them. */
import { answerOf, type RequestOptions } from './http.ts';

/** Fetches bytes, to be shown. */
export async function fetchedBytes(path: string, options: RequestOptions): Promise<Blob> {
  return (await answerOf(path, options)).blob();
}

/** Fetches a page that the server composed, to be shown in a frame of its own. */
export async function readPage(path: string): Promise<string> {
  return (await answerOf(path, { timeout: 60_000 })).text();
}

/** Fetches a file and hands it to the browser to save. */
export async function download(path: string, fileName: string): Promise<void> {
  const response = await answerOf(path, { timeout: 300_000 });
  saveFile(await response.blob(), fileName);
}

/** Hands a file to the browser, to be kept by whoever sits there. */
export function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
