import { Global, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** The doors of some nouns over invented use cases, asked over HTTP by somebody who has signed in already. Whoever opens them closes them. */
export async function openDoors(
  modules: NonNullable<ModuleMetadata['imports']>,
  providers: Provider[],
  session: object,
): Promise<{ app: NestFastifyApplication; origin: string }> {
  const exported = providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide));
  @Global()
  @Module({ providers, exports: exported })
  class UseCases {}
  @Module({ imports: [UseCases, ...modules] })
  class Doors {}
  const quiet = { logger: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(Doors, new FastifyAdapter(), quiet);
  const signIn = (request: object, _reply: unknown, done: () => void) => {
    Object.assign(request, { session });
    done();
  };
  app.getHttpAdapter().getInstance().addHook('preHandler', signIn);
  await app.listen(0, '127.0.0.1');
  return { app, origin: await app.getUrl() };
}
