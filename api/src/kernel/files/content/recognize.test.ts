import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bomb, crowd, docx, officeBefore2007, pdf, photo } from '../../../../../tests/support/files/hostile.ts';
import { recognize } from './recognize.ts';

const unfit = (why: string): { unfit: string } => ({ unfit: why });
const html = '<!DOCTYPE html><script>alert(1)</script>';

describe('F-2: what a file is, its content says', () => {
  test('documents, pictures and plain text are taken, whatever they are called', async () => {
    expect(await recognize(pdf(), 'x.exe')).toBe('pdf');
    expect(await recognize(docx(), '批复.docx')).toBe('docx');
    expect(await recognize(officeBefore2007('WordDocument'), '批复.doc')).toBe('doc');
    expect(await recognize(officeBefore2007('Workbook'), '表.xls')).toBe('xls');
    expect(await recognize(await photo('jpeg'), '照片.png')).toBe('jpg');
    expect(await recognize(await photo('webp'), 'a')).toBe('webp');
    expect(await recognize(strToU8('工号,姓名\n'), '名册.csv')).toBe('csv');
    // 工号 in GB18030, which most tables in the country are still saved in.
    expect(await recognize(Uint8Array.of(0xb9, 0xa4, 0xba, 0xc5, 0x0a), '名册.txt')).toBe('txt');
  });

  test.each([
    ['a page', html, 'a.html'],
    ['a page that is called a text', html, 'a.txt'],
    ['a script between lines of text', 'dear all\n<script src=x></script>', 'a.md'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.svg'],
    ['a drawing that is called a text', '<?xml version="1.0"?><svg onload="alert(1)"/>', 'a.txt'],
    ['a program', 'MZ\u0090\0\u0003\0\0\0', 'a.txt'],
    ['bytes', '\0\u0001\u0002', 'a.csv'],
  ])('%s is refused', async (_, content, name) => {
    expect(await recognize(strToU8(content), name)).toEqual(unfit('file-kind-refused'));
  });

  test('an archive that is no document is refused, and so are an installer and what has no name for it', async () => {
    expect(await recognize(zipSync({ 'a.txt': strToU8('a') }), 'a.docx')).toEqual(unfit('file-kind-refused'));
    expect(await recognize(officeBefore2007('_StringPool'), 'a.doc')).toEqual(unfit('file-kind-refused'));
    expect(await recognize(strToU8('echo 1'), 'a.sh')).toEqual(unfit('file-kind-refused'));
  });
});

describe('F-3: what would harm whoever opens it is refused', () => {
  test('macros, wherever they are and whatever they are called', async () => {
    expect(await recognize(docx({ 'word/vbaProject.bin': strToU8('x') }), 'a.docx')).toEqual(unfit('file-has-macros'));
    expect(await recognize(docx({ 'x/VbaProject.BIN': strToU8('x') }), 'a.docm')).toEqual(unfit('file-has-macros'));
    const old = officeBefore2007('WordDocument', 'Macros', 'VBA');
    expect(await recognize(old, 'a.doc')).toEqual(unfit('file-has-macros'));
  });

  test('what unpacks to too much, or into too many parts', async () => {
    expect(await recognize(bomb(), 'a.docx')).toEqual(unfit('file-overblown'));
    expect(await recognize(crowd(), 'a.docx')).toEqual(unfit('file-overblown'));
  });

  test('what is not whole', async () => {
    expect(await recognize(docx().subarray(0, 200), 'a.docx')).toEqual(unfit('file-damaged'));
    expect(await recognize(pdf().subarray(0, 12), 'a.pdf')).toEqual(unfit('file-damaged'));
  });
});
