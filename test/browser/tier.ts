import { findChromium } from './chromium';

/** `describe` where there is a Chromium; elsewhere its tests count as skipped. */
export const withChromium = findChromium() ? describe : describe.skip;
