import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of the api as OpenAPI 3.1. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('一门 Yimen')
    .setDescription('群众诉求一扇门进、一条线办到底。每个动作一个地址；出错时回答 problem+json，其中的 code 不变。')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Swagger UI at /docs and the description itself at /docs-json; every file comes from this process. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    customSiteTitle: '一门 Yimen 接口',
    jsonDocumentUrl: 'docs-json',
    raw: ['json'],
  });
}
