/** `--lang zh` is complete: every sentence that the tool says of itself has its Chinese words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, CLEARED_REASONS } from '../../src/model/finding.js';
import { tellFault } from '../../src/report/tell-fault.js';
import { folderOf, ROOT, run } from './run.js';

/** Latin that a Chinese sentence may hold: flags, names of options' values, formats, ids, paths, programs and standards. */
const ALLOWED = new RegExp(
  [
    '--?[a-zA-Z][a-zA-Z-]*(?:=\\S*)?',
    '<[^<>\\n]*>',
    '\\[[^\\[\\]\\n]*\\]',
    '`[^`]*`',
    '\\{[^{}]*\\}',
    '“[^”]*”',
    '"[^"]*"',
    '\\b(?:noticediff|npm|git|https?|wayback|Markdown|JSON|HTML|Word|CSS|UTC|Cookie|ASCII|Windows|Office|Open Terms Archive|OpenDocument|Wayback Machine)\\b[\\w:./@~^-]*',
    '\\b(?:id|ids|ref|refs|CI|SHA|PDF|shell|YYYY-MM-DD|UTF-8|NUL|txt|HTTP|robots\\.txt|sha256|user(?:\\.name|\\.email)?|fetch\\.\\w+)\\b',
  ].join('|'),
  'g',
);
const latinIn = (text: string): readonly string[] => text.replace(ALLOWED, ' ').match(/[A-Za-z]{3,}/g) ?? [];

describe('help in Chinese', () => {
  const commands =
    'diff extract batch rules check read readings approve review approvals init fetch import log verify changelog completion'.split(
      ' ',
    );

  it.each([[], ...commands.map((name) => [name]), ['approvals', 'prune'], ['readings', 'prune']])(
    'says everything in it: %s',
    async (...names) => {
      const { stdout, status } = await run([...names, '--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
      expect(status).toBe(0);
      // Of a line: the term, at least two spaces, what it is.
      const said = stdout
        .split('\n')
        .filter((line) => !/^(?:用法：)/.test(line))
        .map((line) => line.replace(/^ {2}\S.*? {2,}/, ''))
        .filter((line) => !/^ {2}-/.test(line));
      const names_ = commands.join('|');
      const values =
        'terminal|json|markdown|html|docx|pdf|atom|text|github|sarif|junit|gitlab|auto|always|never|off|low|medium|high|none|unclear|lowers|raises|cleared|name|page|stated|mtime|wayback|files|ota|approved|rejected|false-positive|baseline|latest|option|options|Privacy Policy|year|month|week|day|every|before|after|zh|en|more|what|finding|snapshots|change|bash|zsh|fish';
      const listed = [...CLEARED_REASONS, ...CATEGORIES].join('|');
      const rest = said.map((line) => line.replace(new RegExp(`\\b(?:${listed}|${values}|${names_})\\b`, 'g'), ' '));
      expect(rest.flatMap((line) => latinIn(line).map((word) => `${word}: ${line.trim()}`))).toEqual([]);
    },
  );
});

describe('errors in Chinese', () => {
  it.each([
    [['diff', '--lang', 'zh'], '缺少参数'],
    [['diff', '--lang', 'zh', 'one.md', 'two.md', '--frmat', 'json'], '没有选项'],
    [['diff', '--lang', 'zh', 'one.md', 'two.md', '-f', 'pdf'], '可为'],
    [['diff', '--lang', 'zh', 'one.md', 'two.md', '--only', 'lower'], '最接近的是 lowers'],
    [['diff', '--lang', 'zh', 'one.md', 'two.md'], '无法读取 one.md：没有此文件。'],
    [['diff', '--lang', 'zh', 'a.md', 'b.md', '--rule', 'sale-alowed'], '最接近的是 “sale-allowed”'],
    [['changelog', '--lang', 'zh', '--since', 'May'], '应为 YYYY-MM-DD'],
    [['approve', '--lang', 'zh', '--notice', 'shop', 'C-001'], '决定须写明理由。'],
    [['check', '--lang', 'zh'], '没有可检查的内容'],
  ])('%s', async (args, expected) => {
    const { stderr, status } = await run(args, { cwd: folderOf({}) });
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/error:|hint:|expected|cannot|Give /);
  });

  it('have words for every message and hint of a fault', () => {
    const missing = sentences().filter((text) => {
      const told = tellFault(text, 'zh');
      return told === text || !/\p{Script=Han}/u.test(told);
    });
    expect(missing).toEqual([]);
  });

  it('leave what is no message of ours as it is, however it looks', () => {
    for (const text of ['', 'x'.repeat(5_000), `${': '.repeat(900)}`, 'Cannot', '{0}'])
      expect(tellFault(text, 'zh')).toBe(text);
    expect(tellFault('Cannot read a.md: there is no such file.', 'en')).toBe(
      'Cannot read a.md: there is no such file.',
    );
  });
});

/** `message` and `hint` of every fault, and the words given to `usage`, as they are written; what is filled in as a word of its own. */
function sentences(): readonly string[] {
  const found = new Set<string>();
  const root = join(ROOT, 'src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/words|assess\/rules|notice-rules/.test(name),
  );
  for (const name of files) {
    const file = ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest, true);
    const add = (node: ts.Expression): void => {
      if (ts.isConditionalExpression(node)) {
        add(node.whenTrue);
        add(node.whenFalse);
        return;
      }
      const text = textOf(node);
      if (text !== null && !/^(?:this is a bug|noticediff )/.test(text) && /[a-z]{3} /.test(text)) found.add(text);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isNewExpression(node) && node.expression.getText() === 'Fault') {
        const [parts] = node.arguments ?? [];
        if (parts !== undefined && ts.isObjectLiteralExpression(parts))
          for (const property of parts.properties)
            if (ts.isPropertyAssignment(property) && /^(?:message|hint)$/.test(property.name.getText()))
              add(property.initializer);
      }
      if (ts.isCallExpression(node) && node.expression.getText() === 'usage')
        for (const argument of node.arguments.slice(0, 2)) add(argument);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found];
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span, index) => `V${index}${span.literal.text}`).join('');
}
