/**
 * A real OIDC provider for tests: `node oidc-provider.mjs <port> <redirect_uri>`. Its page asks for a subject and, if one likes, an
 * authenticator's code; whoever gives both gets amr ["pwd", "otp"]. Client `yimen` with the secret `house-secret`, PKCE demanded.
 */
import { URLSearchParams } from 'node:url';
import { Provider } from 'oidc-provider';

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: 'yimen', client_secret: 'house-secret', redirect_uris: [redirect] }],
  pkce: { required: () => true },
  claims: { openid: ['sub', 'amr'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  cookies: { keys: ['for tests alone'] },
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

const page = `<!doctype html><html lang="zh-CN"><title>统一身份</title><form method="post">
<label>用户 <input name="subject"></label> <label>口令 <input name="otp"></label>
<button name="act" value="in">同意</button> <button name="act" value="no">取消</button></form></html>`;

async function fieldsOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/interaction/')) return next();
  if (ctx.method === 'GET') {
    ctx.type = 'html';
    ctx.body = page;
    return;
  }
  const fields = await fieldsOf(ctx.req);
  const amr = fields.get('otp') ? ['pwd', 'otp'] : ['pwd'];
  const result =
    fields.get('act') === 'no' ? { error: 'access_denied' } : { login: { accountId: fields.get('subject'), amr } };
  await provider.interactionFinished(ctx.req, ctx.res, result);
  ctx.respond = false;
});

provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
