/**
 * What Word and WPS put on the clipboard, as the editor understands it. Their lists are paragraphs with a drawn mark in
 * front, which says which list it is; everything the text model does not know is left to the editor's schema, which drops it.
 */
const bulletMark = /^[·•●○◆◇■□▪▫➢✓\-–—o§Øüvnl\uf000-\uf0ff]$/;

/** A paragraph of a list, how far in it stands, and the mark that Word drew in front of it. */
type Listed = { paragraph: HTMLElement; depth: number; mark: string };

/** The clipboard's HTML with its lists as lists. It is only ever parsed by the editor, never shown. */
export function pastedHtml(html: string): string {
  if (!/mso-list/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  let list: HTMLElement | null = null;
  for (const each of listedIn(page)) {
    if (!bulletMark.test(each.mark)) {
      each.paragraph.prepend(`${each.mark} `);
      list = null;
      continue;
    }
    const follows = list !== null && each.paragraph.previousElementSibling === list;
    if (!follows || !list) {
      list = page.createElement('ul');
      each.paragraph.before(list);
    }
    placed(page, list, each);
  }
  return page.body.innerHTML;
}

function listedIn(page: Document): Listed[] {
  return [...page.querySelectorAll<HTMLElement>('[style*="mso-list"]')].flatMap((paragraph) => {
    const style = paragraph.getAttribute('style') ?? '';
    const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1];
    if (!level || !/^(P|H[1-6]|LI|DIV)$/.test(paragraph.tagName)) return [];
    const drawn = [...paragraph.querySelectorAll<HTMLElement>('span')].find((one) =>
      /mso-list:\s*ignore/i.test(one.getAttribute('style') ?? ''),
    );
    const mark = (drawn?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
    drawn?.remove();
    return mark ? [{ paragraph, depth: Math.min(2, Number(level) - 1), mark }] : [];
  });
}

/** Moves a paragraph to the end of the list, in as many lists within it as it stands in. */
function placed(page: Document, list: HTMLElement, { paragraph, depth }: Listed): void {
  let into = list;
  for (let level = 0; level < depth && into.lastElementChild; level++) {
    const item: Element = into.lastElementChild;
    const within = item.querySelector<HTMLElement>(':scope > ul');
    if (within) into = within;
    else {
      const made = page.createElement('ul');
      item.append(made);
      into = made;
    }
  }
  const item = page.createElement('li');
  into.append(item);
  item.append(paragraph);
}
