/** What a command printed as JSON → where it is not as its shipped schema says; empty where it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ROOT } from './run.js';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
for (const name of ['report', 'check', 'steps'])
  ajv.addSchema(
    JSON.parse(readFileSync(join(ROOT, 'src/report/schema', `${name}.schema.json`), 'utf8')),
    `${name}.schema.json`,
  );

export function schemaErrors(name: 'report' | 'check' | 'steps', value: unknown): readonly unknown[] {
  return ajv.validate(`${name}.schema.json`, value) ? [] : (ajv.errors ?? []).slice(0, 5);
}
