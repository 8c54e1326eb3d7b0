import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { ApprovalQueries } from '@yimen/application/cases/approval-queries';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { ExportCases } from '@yimen/application/export/export-cases';
import { PreviewDeadline } from '@yimen/application/deadlines/preview-deadline';
import { Consult } from '@yimen/application/visits/consult';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { TurnVisit } from '@yimen/application/visits/turn-visit';
import { describeApi } from '../web/docs';
import { actModules } from './act-modules';
import { sortedKeys } from './sorted-keys';

interface Operation {
  summary?: string;
  responses?: Record<string, unknown>;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

const unmade = (): never => {
  throw new Error('A description needs no use case');
};

describe('the description of the api', () => {
  let paths: Record<string, Record<string, Operation>>;
  let schemas: Record<string, { required?: string[]; properties?: Record<string, unknown> }>;
  let version: string;

  beforeAll(async () => {
    const useCases = [
      SubmitAct,
      ApprovalQueries,
      CaseQueries,
      ExportCases,
      PreviewDeadline,
      Consult,
      RegisterVisit,
      TurnVisit,
    ];
    const providers = useCases.map((provide) => ({ provide, useFactory: unmade }));
    @Global()
    @Module({ providers, exports: providers })
    class UseCases {}
    @Module({ imports: [UseCases, ...actModules] })
    class Doors {}
    const app = await NestFactory.create(Doors, new FastifyAdapter(), {
      preview: true,
      logger: false,
      abortOnError: false,
    });
    const api = sortedKeys(describeApi(app)) as {
      openapi: string;
      paths: typeof paths;
      components: { schemas: typeof schemas };
    };
    [paths, schemas, version] = [api.paths, api.components.schemas, api.openapi];
  });

  it('is OpenAPI 3.1 and made without database or engine', () => {
    expect(version).toMatch(/^3\.1/);
  });

  it('names every act in Chinese and asks for key and version', () => {
    const accept = paths['/petitions/{id}/accept']?.post;
    expect(accept?.summary).toBe('受理');
    const headers = (accept?.parameters ?? []).filter((parameter) => parameter.in === 'header' && parameter.required);
    expect(headers.map((header) => header.name).sort()).toEqual(['Idempotency-Key', 'If-Match']);
    expect(accept?.requestBody?.content['application/json']?.schema.$ref).toBe('#/components/schemas/AcceptDto');
    const acts = Object.entries(paths).flatMap(([path, { post }]) => (post ? [[path, post.summary ?? '']] : []));
    expect(acts.filter(([, summary]) => !/[一-龥]/.test(summary ?? ''))).toEqual([]);
  });

  it('lists needed fields as required, inherited ones included', () => {
    expect(schemas.AcceptDto?.required?.sort()).toEqual(['contact', 'handlingMode', 'notice']);
    expect(Object.keys(schemas.AcceptDto?.properties ?? {})).toContain('part');
    expect(schemas.OpinionPartDto?.required).toContain('basis');
    expect(JSON.stringify(schemas.PartyDto?.properties)).toContain('#/components/schemas/PersonDto');
  });

  it('tells a first answer from a repeated one', () => {
    expect(Object.keys(paths['/visits']?.post?.responses ?? {})).toEqual(['200', '201', 'default']);
    expect(Object.keys(paths['/petitions/{id}/accept']?.post?.responses ?? {})).toEqual(['200', 'default']);
  });

  it('two classes never share a name: one would silently describe the other', () => {
    const root = join(__dirname, '..');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.dto.ts'));
    const names = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('keeps the fields of a form in the order in which people fill them in', () => {
    const fields = Object.keys(schemas.OpinionPartDto?.properties ?? {});
    expect(fields.slice(0, 5)).toEqual(['part', 'outcome', 'facts', 'opinion', 'basis']);
    expect(Object.keys(schemas.OpinionPartDto ?? {})).toEqual(Object.keys(schemas.OpinionPartDto ?? {}).sort());
  });

  it('has no schema without fields but the empty acts', () => {
    const empty = Object.keys(schemas).filter((name) => !Object.keys(schemas[name]?.properties ?? {}).length);
    expect(empty).toEqual(['EmptyDto']);
  });
});
