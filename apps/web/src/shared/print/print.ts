import { noteDevice } from '../devices';

export type PrintOutcome = 'printed' | 'silent';

/** 'silent' when the browser does not begin to print within this time: the printer is taken for dead. */
const patience = 3000;
let frame: HTMLIFrameElement | null = null;

/**
 * Prints one paper through a frame that nobody sees. In: the paper's nodes and its style with `@page`. Out: 'printed'
 * when the browser took the job, 'silent' when it did not answer or refused. Never throws, never takes the focus.
 */
export async function printPaper(paper: Node, style: string): Promise<PrintOutcome> {
  const focus = document.activeElement;
  frame?.remove();
  frame = document.createElement('iframe');
  frame.title = '打印';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'print-frame';
  document.body.append(frame);
  const outcome = await job(frame, paper, style);
  noteDevice('printer', outcome === 'printed' ? 'fine' : 'gone');
  if (focus instanceof HTMLElement && document.activeElement !== focus) focus.focus();
  return outcome;
}

async function job({ contentWindow, contentDocument }: HTMLIFrameElement, paper: Node, style: string) {
  if (!contentWindow || !contentDocument) return 'silent';
  const sheet = contentDocument.createElement('style');
  sheet.textContent = style;
  contentDocument.head.append(sheet);
  contentDocument.documentElement.lang = 'zh-CN';
  contentDocument.body.replaceChildren(contentDocument.importNode(paper, true));
  return new Promise<PrintOutcome>((resolve) => {
    contentWindow.addEventListener('afterprint', () => resolve('printed'), { once: true });
    try {
      contentWindow.print(); // stands still while a dialog is open
    } catch {
      resolve('silent');
    }
    setTimeout(() => resolve('silent'), patience);
  });
}
