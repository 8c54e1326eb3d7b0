import { OidcLink } from '@yimen/application/accounts/oidc-link';
import { OidcLogin } from '@yimen/application/accounts/oidc-login';
import { Sessions } from '@yimen/application/accounts/sessions';
import { AccessLog } from '@yimen/application/reveal/access-log';
import { SystemClock } from '@yimen/platform/clock/clock';
import { OidcProvider } from '@yimen/platform/oidc/provider';
import { openHouse, passwords, type House } from '../house';

describe('whom the identity provider’s word does not let in', () => {
  const issuer = 'https://login.example';
  const identity = (subject: string) => ({ issuer, subject, factor: false });
  const refusal = (code: string) => expect.objectContaining({ code }) as object;
  let house: House;
  let login: OidcLogin;
  let links: OidcLink;
  let centerId = '';
  beforeAll(async () => {
    house = await openHouse('oidc-refusals');
    ({ centerId } = await house.open({ code: 'zx' }));
    const sessions = new Sessions(house.database);
    const log = new AccessLog(new SystemClock(), house.vault);
    login = new OidcLogin(house.database, sessions, house.factor, log);
    links = new OidcLink(house.database, passwords, sessions, house.factor, log);
  });
  afterAll(() => house?.close());

  const link = async (name: string, subject: string) => {
    const accountId = (await links.accountId(centerId, name)) ?? '';
    return links.link({ centerId, accountId }, identity(subject));
  };

  it('a subject without an account, and an account that is switched off', async () => {
    await expect(login.execute(identity('guide1'), null)).rejects.toEqual(refusal('oidc_unknown'));
    await link('guide1', 'one');
    expect((await login.execute(identity('one'), '导访台1号机')).session.actor.login).toBe('guide1');
    await house.owner(`update account set enabled = false where login = 'guide1'`);
    await expect(login.execute(identity('one'), null)).rejects.toEqual(refusal('account_disabled'));
  });

  it('one identity opens one account, one account has one identity; the same link twice does no harm', async () => {
    await link('guide2', 'two');
    await link('guide2', 'two');
    await expect(link('guide2', 'three')).rejects.toEqual(refusal('oidc_taken'));
    await expect(link('triage1', 'two')).rejects.toEqual(refusal('oidc_taken'));
    const twice = `update account set oidc_issuer = $1, oidc_subject = 'two' where login = 'triage1'`;
    await expect(house.owner(twice, [issuer])).rejects.toThrow(/unique/); // and the table itself keeps it so
  });

  it('without settings there is no way there', async () => {
    await expect(new OidcProvider(house.config).begin()).rejects.toEqual(refusal('oidc_off'));
  });
});
