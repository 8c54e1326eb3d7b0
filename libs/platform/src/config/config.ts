import { join } from 'node:path';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { taskQueue } from '@yimen/workflows/contract/gateway';
import { oidcSettings } from '../oidc/settings';

export const workerRoles = ['workflows', 'relay'] as const;
export type WorkerRole = (typeof workerRoles)[number];

/** A setting is missing or wrong; the message is a Chinese sentence for the operator that names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Every setting of a process, read once from the environment. Nothing else in the house looks at process.env. */
export class YimenConfig {
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL 须是以 postgres:// 开头的数据库地址' })
  databaseUrl!: string;

  /** The owner's address; only `migrate` needs it. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_ADMIN_URL 须是以 postgres:// 开头的数据库地址' })
  databaseAdminUrl?: string;

  @IsInt({ message: 'YIMEN_DB_POOL 须是整数' })
  @Min(2, { message: 'YIMEN_DB_POOL 不得小于 2' })
  @Max(200, { message: 'YIMEN_DB_POOL 不得大于 200' })
  databasePool!: number;

  @Matches(/^[^\s:/]+:\d{1,5}$/, { message: 'TEMPORAL_ADDRESS 须写成 主机:端口' })
  temporalAddress!: string;

  @Matches(/^[A-Za-z0-9][\w.-]*$/, { message: 'TEMPORAL_NAMESPACE 只能含字母、数字和 - _ .' })
  temporalNamespace!: string;

  @IsNotEmpty({ message: 'YIMEN_TASK_QUEUE 不能为空' })
  taskQueue!: string;

  @IsInt({ message: 'YIMEN_PORT 须是端口号' })
  @Min(0, { message: 'YIMEN_PORT 须是端口号' })
  @Max(65535, { message: 'YIMEN_PORT 须是端口号' })
  port!: number;

  /** Where the api listens: only this machine hears it unless told otherwise; what faces the world is the reverse proxy. */
  @IsNotEmpty({ message: 'YIMEN_HOST 不能为空' })
  host!: string;

  /** Where people reach the house, as printed in the QR of a slip; without a path. */
  @Matches(/^https?:\/\/[^\s/]+$/, { message: 'YIMEN_PUBLIC_ADDRESS 须写成 https://主机，不带路径' })
  publicAddress!: string;

  @IsOptional()
  @IsInt({ message: 'YIMEN_WORKER_PORT 须是端口号' })
  @Min(0, { message: 'YIMEN_WORKER_PORT 须是端口号' })
  @Max(65535, { message: 'YIMEN_WORKER_PORT 须是端口号' })
  workerPort?: number;

  @IsNotEmpty({ message: 'YIMEN_HOME 不能为空' })
  home!: string;

  @IsNotEmpty({ message: 'YIMEN_KEYS_FILE 不能为空' })
  keysFile!: string;

  @IsNotEmpty({ message: 'YIMEN_DEMO_PASSWORD 不能为空' })
  demoPassword!: string;

  @IsBoolean({ message: 'YIMEN_DEMO 只能是 1 或 0' })
  demo!: boolean;

  /** Must everybody sign in with a 动态口令 too (screens a)? In a demonstration it is offered, elsewhere asked for. */
  @IsBoolean({ message: 'YIMEN_SECOND_FACTOR 只能是 required 或 offered' })
  secondFactorRequired!: boolean;

  /** The gateway that takes text messages: an address that is sent {to, text} as JSON; none = no message leaves the house. */
  @IsOptional()
  @Matches(/^https?:\/\/\S+$/, { message: 'YIMEN_SMS_URL 须是短信网关的网址' })
  smsUrl?: string;

  /** Its secret, sent as a bearer token. */
  smsToken?: string;

  /** The OIDC provider of the people who work here; none = passwords alone. In the clear only on this very host. */
  @IsOptional()
  @Matches(/^(https:\/\/[^\s?#]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/[^\s?#]*)?)$/, {
    message: 'YIMEN_OIDC_ISSUER 须是以 https:// 开头的网址',
  })
  oidcIssuer?: string;

  @ValidateIf((config: YimenConfig) => config.oidcIssuer !== undefined)
  @IsNotEmpty({ message: 'YIMEN_OIDC_CLIENT_ID 不能为空' })
  oidcClientId?: string;

  /** None: a public client, which PKCE alone protects. */
  @IsOptional()
  @IsNotEmpty({ message: 'YIMEN_OIDC_CLIENT_SECRET_FILE 读不到或为空' })
  oidcClientSecret?: string;

  /** What its button is called. */
  @IsNotEmpty({ message: 'YIMEN_OIDC_TITLE 不能为空' })
  oidcTitle!: string;

  /** What the provider must say of a login for it to count as a second factor: 'amr:otp', 'acr:gold'; empty = it never counts. */
  @Matches(/^(amr|acr):\S+$/, { each: true, message: 'YIMEN_OIDC_FACTOR 须写成 amr:值 或 acr:值，用逗号隔开' })
  oidcFactor!: string[];

  /** Virtual time: a file with one ISO instant. Stories and tests only. */
  clockFile?: string;

  /** Folder with regular.ttf and bold.ttf: fonts that the centre has licensed for its papers; without it Noto Serif SC. */
  fontFolder?: string;

  /** Address of Temporal's own Web UI, shown to the administrator. */
  uiAddress?: string;

  /** Chaos tests: the named point at which this process kills itself, `name` or `name#N`. */
  failpoint?: string;

  @IsInt({ message: 'YIMEN_BODY_LIMIT 须是字节数' })
  @Min(1024, { message: 'YIMEN_BODY_LIMIT 不得小于 1024 字节' })
  bodyLimit!: number;

  @IsArray()
  @IsIn(workerRoles, { each: true, message: 'YIMEN_WORKER_ROLES 只能由 workflows、relay 组成' })
  workerRoles!: WorkerRole[];

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { message: 'YIMEN_LOG_LEVEL 不是日志级别' })
  logLevel!: string;

  /** Peers whose X-Forwarded-For is believed: a Fastify `trustProxy` list such as 'loopback' or '10.0.0.0/8'. */
  @IsNotEmpty({ message: 'YIMEN_TRUST_PROXY 不能为空' })
  trustProxy!: string;

  /**
   * Reads and checks the settings. In: an environment, normally the process's own. Throws ConfigError with one
   * Chinese sentence that lists every fault, so that a process never starts half configured.
   */
  static load(env: Record<string, string | undefined> = process.env): YimenConfig {
    const config = Object.assign(new YimenConfig(), fromEnvironment(env));
    const faults = validateSync(config).flatMap((fault) => Object.values(fault.constraints ?? {}));
    // whoever could move the clock could move a limit of the law
    if (!config.demo && (config.clockFile || config.failpoint))
      faults.push('YIMEN_CLOCK_FILE、YIMEN_FAILPOINT 只供测试和演示，正式安装请去掉');
    if (faults.length > 0) throw new ConfigError(`设置有误，程序没有启动：${[...new Set(faults)].join('；')}。`);
    return config;
  }

  /** The settings for a start-up line: passwords inside addresses and the demo password are blotted out. */
  redacted(): Record<string, unknown> {
    const blot = (url?: string) =>
      url?.replace(/^([a-z]+:\/\/[^:@/]*):.*@/, '$1:***@').replace(/(password=)[^&]*/gi, '$1***');
    return {
      ...Object.fromEntries(Object.entries(this)),
      databaseUrl: blot(this.databaseUrl),
      databaseAdminUrl: blot(this.databaseAdminUrl),
      demoPassword: '***',
      smsToken: this.smsToken ? '***' : undefined,
      oidcClientSecret: this.oidcClientSecret ? '***' : undefined,
    };
  }
}

function fromEnvironment(env: Record<string, string | undefined>): Partial<YimenConfig> {
  const text = (name: string) => env[name]?.trim() || undefined;
  const number = (name: string) => (text(name) === undefined ? undefined : Number(text(name)));
  const home = text('YIMEN_HOME') ?? '.yimen';
  const roles = text('YIMEN_WORKER_ROLES')?.split(',');
  const demo = ['1', 'true'].includes(text('YIMEN_DEMO') ?? '0');
  return {
    databaseUrl: text('DATABASE_URL'),
    databaseAdminUrl: text('DATABASE_ADMIN_URL'),
    databasePool: number('YIMEN_DB_POOL') ?? 20,
    temporalAddress: text('TEMPORAL_ADDRESS') ?? '127.0.0.1:7233',
    temporalNamespace: text('TEMPORAL_NAMESPACE') ?? 'yimen',
    taskQueue: text('YIMEN_TASK_QUEUE') ?? taskQueue,
    port: number('YIMEN_PORT') ?? 7080,
    host: text('YIMEN_HOST') ?? '127.0.0.1',
    publicAddress: text('YIMEN_PUBLIC_ADDRESS') ?? `http://127.0.0.1:${number('YIMEN_PORT') ?? 7080}`,
    workerPort: number('YIMEN_WORKER_PORT'),
    home,
    keysFile: text('YIMEN_KEYS_FILE') ?? join(home, 'keys.json'),
    demoPassword: text('YIMEN_DEMO_PASSWORD') ?? 'yimen-demo',
    demo,
    secondFactorRequired: choice(text('YIMEN_SECOND_FACTOR'), demo),
    smsUrl: text('YIMEN_SMS_URL'),
    smsToken: text('YIMEN_SMS_TOKEN'),
    ...oidcSettings(text),
    clockFile: text('YIMEN_CLOCK_FILE'),
    fontFolder: text('YIMEN_FONT_DIR'),
    uiAddress: text('TEMPORAL_UI_ADDRESS'),
    failpoint: text('YIMEN_FAILPOINT'),
    bodyLimit: number('YIMEN_BODY_LIMIT') ?? 1024 * 1024,
    workerRoles: (roles?.map((role) => role.trim()) as WorkerRole[] | undefined) ?? [...workerRoles],
    logLevel: text('YIMEN_LOG_LEVEL') ?? 'info',
    trustProxy: text('YIMEN_TRUST_PROXY') ?? 'loopback',
  };
}

/** 'required' or 'offered'; anything else is left undefined and refused by the check. Unsaid: asked for outside a demonstration. */
function choice(said: string | undefined, demo: boolean): boolean | undefined {
  return said === undefined ? !demo : { required: true, offered: false }[said];
}
