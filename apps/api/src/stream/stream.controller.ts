import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { cursorOf } from '@yimen/application/stream/cursor';
import { Feed, type FeedKind } from '@yimen/application/stream/feed';
import { demand } from '@yimen/domain/kernel/refusal';
import { ForScreens } from '../auth/public.decorator';
import { tokenOf, type DoorRequest } from '../auth/request';
import { StreamClient, type Wire } from './stream-client';
import { StreamHub } from './stream-hub';

/** As much of a Fastify reply as a stream needs. */
interface StreamReply {
  hijack(): unknown;
  raw: Wire & {
    writeHead(status: number, headers: Record<string, string>): unknown;
    on(name: 'close', done: () => void): unknown;
  };
}

/** Topics of the staff screens; the wall hears of the wall alone, and nobody else needs to. */
const topics: readonly FeedKind[] = ['notice', 'task', 'case', 'presence', 'wall'];
const usual: readonly FeedKind[] = ['notice', 'task', 'case', 'presence'];

/** Whatever a screen asks for, it hears of the wall. */
const ofScreens: ReadonlySet<FeedKind> = new Set(['wall']);

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
};

/** 实时消息 as server-sent events: what may be known of, as it happens; after a broken line, what was missed. */
@ApiTags('实时消息')
@Controller('stream')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly feed: Feed,
  ) {}

  @Get()
  @ForScreens()
  @ApiOperation({ summary: '实时消息（SSE）：notice、task、case、presence、wall；断线后凭 Last-Event-ID 补发' })
  @ApiQuery({ name: 'topic', required: false, description: '只要哪些，用逗号分开；不填为 notice,task,case,presence' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: '收到的最后一条的编号' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async open(@Req() request: DoorRequest, @Res() reply: StreamReply, @Query('topic') topic?: string): Promise<void> {
    const carried = tokenOf(request);
    demand(carried && request.session, 'unauthenticated', '请先登录，或登录已过期');
    const wanted = request.session.screen ? ofScreens : topicsOf(topic);
    const told = cursorOf(String(request.headers['last-event-id'] ?? ''));
    const from = told ?? (await this.feed.head());
    reply.hijack();
    reply.raw.writeHead(200, headers);
    reply.raw.write('retry: 3000\n\n');
    const client = new StreamClient(carried.token, request.session, wanted, reply.raw, from);
    reply.raw.on('close', () => this.hub.leave(client));
    await this.hub.join(client, told !== null).catch(() => (this.hub.leave(client), reply.raw.destroy()));
  }
}

function topicsOf(text: string | undefined): ReadonlySet<FeedKind> {
  const named = (text ?? '').split(',').filter(Boolean);
  const unknown = named.some((name) => !topics.includes(name as FeedKind));
  demand(!unknown, 'validation_failed', '没有这样的消息主题。', [
    { pointer: '/topic', code: 'not_in_list', message: `只能是 ${topics.join('、')}` },
  ]);
  return new Set(named.length ? (named as FeedKind[]) : usual);
}
