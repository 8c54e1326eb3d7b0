import 'reflect-metadata';
import { ConfigError, YimenConfig } from '@yimen/platform/config/config';
import { AppModule } from './app.module';
import { createApi } from './web/application';

/** Only this machine hears the api unless YIMEN_HOST says otherwise: what faces the world is the reverse proxy. */
async function main(): Promise<void> {
  const config = YimenConfig.load();
  const app = await createApi(config, AppModule);
  await app.listen(config.port, process.env['YIMEN_HOST']?.trim() || '127.0.0.1');
}

main().catch((error: unknown) => {
  const said = error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
