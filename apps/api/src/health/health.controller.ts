import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/public.decorator';
import { MetricsPage } from './metrics-page';
import { ReadinessProbe, type Readiness } from './readiness';

interface Reply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

/** For the programs that watch this one; nothing here is about people or cases. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessProbe,
    private readonly metrics: MetricsPage,
  ) {}

  /** The process runs. */
  @Get('health/live')
  @Header('cache-control', 'no-store')
  live() {
    return { status: 'live' };
  }

  /** 200 when the house can work, also without its engine; 503 when it cannot. */
  @Get('health/ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Readiness> {
    const seen = await this.readiness.look();
    reply.status(seen.status === 'down' ? 503 : 200);
    return seen;
  }

  /** Prometheus. */
  @Get('metrics')
  async numbers(@Res({ passthrough: true }) reply: Reply): Promise<string> {
    const { text, contentType } = await this.metrics.page();
    reply.header('content-type', contentType);
    return text;
  }
}
