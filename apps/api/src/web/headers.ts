import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Pages load nothing from elsewhere, and nobody frames them. */
const policy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
};
/** Swagger UI and the staff screens' components write their styles into the page; scripts come from files alone. */
const styledPolicy = `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'`;

/** Cookies, and the headers that every answer carries. HSTS is the reverse proxy's: this process speaks plain HTTP. */
export async function addHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      if (isStyled(request.url, reply.getHeader('content-type')))
        void reply.header('content-security-policy', styledPolicy);
      if (/^\/codec(\/|$)/.test(request.url)) void reply.header('cross-origin-resource-policy', 'cross-origin');
      done(null, payload);
    });
}

/** Is it the documentation, or a staff page? The petitioner's page at /p/ and the hall's screen keep the strict policy. */
function isStyled(url: string, contentType: unknown): boolean {
  if (/^\/docs(\/|$|\?)/.test(url)) return true;
  return !/^\/(p|wall)(\/|$|\?)/.test(url) && String(contentType).startsWith('text/html');
}
