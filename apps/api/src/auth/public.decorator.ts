import { SetMetadata } from '@nestjs/common';

export const publicRoute = 'yimen:public';
export const csrfExempt = 'yimen:csrf-exempt';
export const screenRoute = 'yimen:screen';
export const beforeOwnPassword = 'yimen:before-own-password';

/** Opens a route, or all routes of a controller, to people who have not signed in. */
export const Public = () => SetMetadata(publicRoute, true);

/**
 * Spares a route the page token. Only for callers that cannot know it and where nothing is changed; the route must judge
 * the Origin itself.
 */
export const CsrfExempt = () => SetMetadata(csrfExempt, true);

/** Lets a screen of the hall in beside the people who have signed in. Only for what anybody in the hall may read. */
export const ForScreens = () => SetMetadata(screenRoute, true);

/** Opens a route to whoever has signed in but not yet chosen a password of his own or set up the 动态口令 that is asked for. */
export const BeforeOwnPassword = () => SetMetadata(beforeOwnPassword, true);
