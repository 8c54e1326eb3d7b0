import { YimenConfig } from '@yimen/platform/config/config';

/** Where the QR of a slip leads: the phone page, with the token behind the #, so that no server log ever sees it. */
export class SlipAddress {
  constructor(private readonly base: string) {}

  /** The phone page itself, for whoever has his code on paper. */
  get page(): string {
    return `${this.base}/p/`;
  }

  /** 'https://…/p/#<token>'. */
  qr(token: string): string {
    return `${this.base}/p/#${token}`;
  }

  /** An answer with a slip's token, and its QR beside it: in the answer itself and on the slip. */
  withQr<T extends Record<string, unknown>>(answer: T): T {
    const { slipCode, slip } = answer;
    if (typeof slipCode !== 'string') return answer;
    const qr = this.qr(slipCode);
    return { ...answer, qr, ...(slip ? { slip: { ...slip, qr } } : {}) };
  }
}

/** The address from the settings; a description of the api is made without any. */
export const slipAddress = {
  provide: SlipAddress,
  useFactory: (config?: YimenConfig) => new SlipAddress(config?.publicAddress ?? ''),
  inject: [{ token: YimenConfig, optional: true }],
};
