import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'nothing-to-print': row(404, '该文件所需的记录尚未形成', 'What this print tells has not happened yet'),
  'no-typesetter': row(
    501,
    '本服务器未安装排版程序或中文字体，不能生成 PDF，请下载 Word 文件或从浏览器打印',
    'This server has no typesetter, or no Chinese fonts, and makes no PDF; take the Word file, or print from the browser',
  ),
  'not-typeset': row(
    422,
    '文件中有字体缺少的字，不能生成 PDF，请下载 Word 文件或从浏览器打印',
    'A character in this print is in none of the fonts; take the Word file, or print from the browser',
  ),
} as const satisfies Record<string, ErrorRow>;
