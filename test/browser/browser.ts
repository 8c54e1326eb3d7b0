import type { Browser, Page } from 'playwright-core';
import { openDoor, type Door } from '../system/door';
import type { StackOptions } from '../support/stack';
import { openBrowser } from './chromium';

/** What a page did while it was open. */
export interface Watch {
  /** Requests to any other origin. */
  outside: string[];
  /** Addresses that were asked for; the fragment is never part of a request. */
  asked: string[];
  /** Bodies of the JSON answers. */
  answers: string[];
  /** Errors of scripts, and what the content policy refused. */
  errors: string[];
}

export interface Tab {
  page: Page;
  watch: Watch;
  /** Opens an address of this installation, e.g. '/p/'. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

export const phone: Size = { width: 390, height: 844 };
export const desk: Size = { width: 1440, height: 900 };
export const wideDesk: Size = { width: 1920, height: 1080 };

/** A running installation with one centre, and a Chromium to look at it. */
export interface House {
  door: Door;
  browser: Browser;
  /** A fresh browser profile with one page. */
  tab(size?: Size, options?: { touch?: boolean }): Promise<Tab>;
  close(): Promise<void>;
}

/** Starts both; the sources, the web included, must be built. Errors of either pass through, the other is closed again. */
export async function openHouse(options: StackOptions, pack?: string): Promise<House> {
  const door = await openDoor(options, pack);
  const browser = await openBrowser().catch(async (error: unknown) => {
    await door.stack.stop();
    throw error;
  });
  return {
    door,
    browser,
    tab: (size = phone, { touch = size === phone } = {}) => openTab(browser, door.stack.baseUrl, size, touch),
    async close() {
      await browser.close();
      await door.stack.stop();
    },
  };
}

async function openTab(browser: Browser, baseURL: string, viewport: Size, touch: boolean): Promise<Tab> {
  const zone = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
  const context = await browser.newContext({ baseURL, viewport, ...zone, hasTouch: touch, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const watch = watched(page, baseURL);
  return {
    page,
    watch,
    async go(path) {
      await page.goto(path, { waitUntil: 'load' });
    },
    close: () => context.close(),
  };
}

function watched(page: Page, origin: string): Watch {
  const watch: Watch = { outside: [], asked: [], answers: [], errors: [] };
  page.on('request', (request) => {
    const url = request.url();
    watch.asked.push(url);
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) watch.outside.push(url);
  });
  page.on('response', (response) => {
    if (!/json/.test(response.headers()['content-type'] ?? '')) return;
    response.text().then(
      (text) => watch.answers.push(text),
      () => undefined, // the page went away before the body came
    );
  });
  page.on('pageerror', (error) => watch.errors.push(String(error)));
  page.on('console', (message) => {
    // an answer with an error status is the page's to show, not a fault of its script
    if (message.type() === 'error' && !/the server responded with a status/.test(message.text())) {
      watch.errors.push(message.text());
    }
  });
  return watch;
}
