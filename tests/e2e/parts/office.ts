/** A contract as offices write them in Word, as a file and as it lies on the clipboard. */
import type { Page } from 'playwright-core';
import { wordFile } from '../../support/zip.ts';

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const listed = (list: number, text: string, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(run(text))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const level = (format: string, text: string, at = 0): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const number = (id: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

/** A file whose articles are numbered by Word, with a chapter, a list, a table and bold words. */
export const contractFile: Buffer = wordFile(
  [
    paragraph(run('工资专项集体合同'), '<w:pStyle w:val="T"/>'),
    paragraph(run('第一章 工资标准'), '<w:pStyle w:val="H"/>'),
    listed(1, '为了维护职工合法权益，制定本合同。'),
    paragraph(run('各岗位工资标准') + run('不低于', true) + run('下表：'), '<w:pStyle w:val="A"/>'),
    `<w:tbl>${row(cell('岗位'), cell('月标准'))}${row(cell('操作'), cell('6200'))}${row(cell('合计 12400', '<w:gridSpan w:val="2"/>'))}</w:tbl>`,
    listed(1, '有下列情形的，工资照发：'),
    listed(1, '年休假；', 1),
    listed(1, '产假。', 1),
    listed(2, '甲类岗位'),
    listed(2, '乙类岗位', 1),
  ].join(''),
  {
    numbering:
      list(1, level('chineseCountingThousand', '第%1条'), level('chineseCounting', '（%2）', 1)) +
      list(2, level('bullet', '•'), level('bullet', '•', 1)) +
      number(1) +
      number(2),
    styles:
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Article"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  },
);

/** What is kept of that file. */
export const contractText = `第一章 工资标准

第一条　为了维护职工合法权益，制定本合同。

第二条　各岗位工资标准**不低于**下表：

| 岗位 | 月标准 |
| --- | --- |
| 操作 | 6200 |
| 合计 12400 |  |

第三条　有下列情形的，工资照发：

（一）年休假；

（二）产假。

- 甲类岗位
  - 乙类岗位`;

/** What Word puts on the clipboard, with all its dress, and a script that a page might have put there. */
export const clipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style></head><body>
<!--StartFragment--><h2><span style='font-family:黑体'>附则</span></h2>
<p class=MsoNormal style='text-indent:32.0pt'><b><span>第四条</span></b><span>　本合同自<b>通过之日</b>起施行。<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>解释</span></p>
<p class=MsoListParagraph style='margin-left:42.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>Ø<span>&nbsp; </span></span></span><![endif]><span>修改</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><span>备案</span></p>
<table class=MsoTableGrid border=1><tr><td rowspan=2><p class=MsoNormal>甲方</p></td><td><p class=MsoNormal>单位</p></td></tr><tr><td><p class=MsoNormal>工会</p></td></tr></table>
<script>document.title = 'owned'</script><img src=x onerror="document.title = 'owned'"><!--EndFragment--></body></html>`;

/** What is kept of it. */
export const pastedText = `## 附则

第四条　本合同自**通过之日**起施行。

- 解释
  - 修改

1. 备案

| 甲方 | 单位 |
|  | 工会 |`;

/** Pastes HTML where the cursor is. */
export async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}
