/** A thread of its own: a table of ten thousand rows leaves the page free meanwhile, and can be given up. */
import { textOfXlsx } from './xlsxText.ts';

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void textOfXlsx(data).then((read) => postMessage(read));
});
