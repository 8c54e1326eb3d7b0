import 'reflect-metadata';
import { ConfigError, YimenConfig } from '@yimen/platform/config/config';
import { AppModule } from './app.module';
import { createApi } from './web/application';

/** Starts the api; a wrong setting ends it with one sentence. */
async function main(): Promise<void> {
  const config = YimenConfig.load();
  const app = await createApi(config, AppModule);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  const said = error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
