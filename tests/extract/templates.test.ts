import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { Capture } from '../../src/model/capture.js';
import { compareNotices } from '../../src/pipeline.js';
import { dialectOf, mediaTypeOf } from '../../src/source/media-type.js';
import { outline } from './read.js';

const captureOf = (name: string, text: string): Capture => {
  const mediaType = mediaTypeOf(name, text);
  const dialect = dialectOf(name, mediaType, text);
  return {
    ref: name,
    sha256: '',
    capturedAt: null,
    pages: [{ mediaType, charset: 'utf-8', text, ...(dialect === null ? {} : { dialect }) }],
    problems: [],
  };
};
const lines = (name: string, text: string): string[] => outline(extract(captureOf(name, text)));

const findings = (name: string, before: string, after: string) => {
  const [one, other] = [captureOf(name, before), captureOf(name, after)];
  return compareNotices({ capture: one, notice: extract(one) }, { capture: other, notice: extract(other) }).findings;
};
const rules = (name: string, before: string, after: string): string[] =>
  findings(name, before, after).map(({ rule, direction }) => `${direction} ${rule}`);
const UNCLEAR = 'unclear unrendered-template';

const AROUND = 'The caretaker of this house writes down who comes and goes, and for how long.';

/** One notice in every language of templates: `{period}` for a placeholder, `{if}` … `{end}` for a condition, `{part}` for an include. */
const NOTICES: Readonly<Record<string, (parts: { period: string; condition: string; part: string }) => string>> = {
  'a.md': ({ period, condition, part }) =>
    `---\ntitle: House\n---\n\n# House\n\n${AROUND}\n\nFilms are kept for {{ ${period} }} and then deleted.\n\n{% if ${condition} %}We never lend keys.{% endif %}\n\n{% include ${part}.md %}\n`,
  'a.markdown': ({ period, condition, part }) =>
    `# House\n\n${AROUND}\n\nFilms are kept for {{< param ${period} >}} and then deleted.\n\n<Only where="${condition}">We never lend keys.</Only>\n\n<${part[0]?.toUpperCase()}${part.slice(1)} />\n`,
  'a.mdx': ({ period, condition, part }) =>
    `import X from './x'\n\n# House\n\n${AROUND}\n\nFilms are kept for {${period}} and then deleted.\n\n{${condition} && <p>We never lend keys.</p>}\n\n<Part of="${part}" />\n`,
  'a.vue': ({ period, condition, part }) =>
    `<template>\n  <main>\n    <h1>House</h1>\n    <p>${AROUND}</p>\n    <p>Films are kept for {{ ${period} }} and then deleted.</p>\n    <p v-if="${condition}">We never lend keys.</p>\n    <${part}-text />\n  </main>\n</template>\n<script setup>\nconst a = 1;\n</script>\n`,
  'a.astro': ({ period, condition, part }) =>
    `---\nimport Layout from './Layout.astro';\n---\n<Layout title="x">\n<h1>House</h1>\n<p>${AROUND}</p>\n<p>Films are kept for {${period}} and then deleted.</p>\n{${condition} && (\n  <p>We never lend keys.</p>\n)}\n<Part of="${part}" />\n</Layout>\n`,
  'a.hbs': ({ period, condition, part }) =>
    `<h1>House</h1>\n<p>${AROUND}</p>\n<p>Films are kept for {{{${period}}}} and then deleted.</p>\n{{#if ${condition}}}<p>We never lend keys.</p>{{/if}}\n{{> ${part}}}\n`,
  'a.liquid': ({ period, condition, part }) =>
    `<h1>House</h1>\n<p>${AROUND}</p>\n<p>Films are kept for {{ settings.${period} }} and then deleted.</p>\n{%- if ${condition} -%}<p>We never lend keys.</p>{%- endif -%}\n{% render '${part}' %}\n{% schema %}{ "name": "House" }{% endschema %}\n`,
  'a.html.jinja': ({ period, condition, part }) =>
    `{% extends "base.html" %}{% block content %}<h1>House</h1>\n<p>${AROUND}</p>\n<p>Films are kept for {{ ${period} }} and then deleted.</p>\n{% if ${condition} %}<p>{% trans "We never lend keys." %}</p>{% endif %}\n{% include "${part}.html" %}{% endblock %}\n`,
  'a.md.j2': ({ period, condition, part }) =>
    `# House\n\n${AROUND}\n\nFilms are kept for {{ ${period} }} and then deleted.\n\n{% if ${condition} %}We never lend keys.{% endif %}\n\n{% include "${part}" %}\n`,
  'a.adoc': ({ period, condition, part }) =>
    `= House\n:toc:\n\n${AROUND}\n\nFilms are kept for {${period}} and then deleted.\n\nifdef::${condition}[]\nWe never lend keys.\nendif::[]\n\ninclude::${part}.adoc[]\n`,
  'a.rst': ({ period, condition, part }) =>
    `House\n=====\n\n${AROUND}\n\nFilms are kept for |${period}| and then deleted.\n\n.. only:: ${condition}\n\n   We never lend keys.\n\n.. include:: ${part}.rst\n`,
};
const PARTS = { period: 'period', condition: 'eu', part: 'keys' };

describe.each(Object.entries(NOTICES))('a notice in %s', (name, write) => {
  it('reads as its sentences, with tokens in them', () => {
    const read = lines(name, write(PARTS));
    expect(read).toContain('# House');
    expect(read.join('\n')).toMatch(/\n.*Films are kept for \{\{ .*period.* \}\} and then deleted\.\n/);
    expect(read.join('\n')).toContain('We never lend keys.');
    expect(read.join('\n')).toMatch(/keys/i);
    expect(read.join('\n')).not.toMatch(/[\ue000-\uf8ff]|import|extends|schema|toc|const a/);
  });

  it('says nothing of the same text, and names a changed placeholder, condition and include', () => {
    const before = write(PARTS);
    expect(rules(name, before, before)).toEqual([]);
    // Of an include that stands alone one goes and another comes.
    for (const change of [{ period: 'longPeriod' }, { condition: 'asia' }, { part: 'locks' }])
      expect([change, ...new Set(rules(name, before, write({ ...PARTS, ...change })))]).toEqual([change, UNCLEAR]);
  });

  it('still has its own words judged', () => {
    const after = write(PARTS).replace('We never lend keys', 'We may lend keys to advertisers');
    expect(findings(name, write(PARTS), after).map(({ rule }) => rule)).not.toContain('unrendered-template');
    expect(findings(name, write(PARTS), after)).not.toEqual([]);
  });
});

describe('a value beside the text', () => {
  it.each([
    ['YAML', 'a.md', '---\ntitle: House\nperiod: 30 days\n---\n', '{{ page.period }}'],
    ['TOML', 'a.md', '+++\ntitle = "House"\nperiod = "30 days"\n+++\n', '{{ .Params.period }}'],
    ['a list in YAML', 'a.md', '---\nperiod:\n  - 30 days\n  - in winter\n---\n', '{% for p in page.period %}'],
    ['a constant', 'a.mdx', "export const period = '30 days'\n", '{period}'],
    ['front matter of a component', 'a.mdx', '---\nperiod: 30 days\n---\n', '{frontmatter.period}'],
    ['an attribute', 'a.adoc', ':period: 30 days\n', '{period}'],
    ['a substitution', 'a.rst', '.. |period| replace:: 30 days\n', '|period|'],
  ])('belongs to the sentence that uses it: %s', (_, name, definition, use) => {
    const page = `${definition}\n${AROUND}\n\nFilms are kept for ${use} and then deleted.\n`;
    expect(lines(name, page).at(-1)).toMatch(
      /^Films are kept for (\{\{|\{%).*: 30 days.*(\}\}|%\}) and then deleted\.$/,
    );
    expect(rules(name, page, page.replace('30 days', '90 days'))).toContain(UNCLEAR);
  });

  it.each([
    ['a.md', '---\ntitle: House\nlayout: page\ndate: 2022-01-18\n---\n'],
    ['a.liquid', '---\nlayout: page\nbuilt: 18 January\n---\n'],
    ['a.adoc', ':revdate: 2022-01-18\n:icons: font\n'],
    ['a.rst', ':Date: 2022-01-18\n'],
    ['a.vue', '<script>\nexport default { built: "18 January" }\n</script>\n'],
  ])('is no text where nothing uses it (%s)', (name, head) => {
    const page = `${head}\n${name.endsWith('.vue') ? `<template><p>${AROUND}</p></template>` : AROUND}\n`;
    expect(lines(name, page)).toEqual([AROUND]);
    expect(rules(name, page, page.replace(/18|page/, '21'))).toEqual([]);
  });
});

describe('conditions and components', () => {
  it('that are turned round are a change', () => {
    const page = '<template><p v-if="!eu">We never lend keys.</p><p>The house is old.</p></template>';
    expect(rules('a.vue', page, page.replace('!eu', 'eu'))).toEqual([UNCLEAR]);
    const text = `${AROUND}\n\n{{#if eu}}We never lend keys.{{/if}}\n`;
    expect(rules('a.md', text, text.replace('#if', '#unless').replace('/if', '/unless'))).toContain(UNCLEAR);
  });

  it('that came around a sentence are a change, and so is one in a heading', () => {
    const text = `# House\n\n${AROUND}\n\nWe never lend keys.\n`;
    expect(
      rules('a.md', text, text.replace('We never lend keys.', '{% if eu %}We never lend keys.{% endif %}')),
    ).toContain(UNCLEAR);
    expect(
      rules('a.md', '# House {{ one }}\n\nWe never lend keys.\n', '# House {{ two }}\n\nWe never lend keys.\n'),
    ).toEqual([UNCLEAR]);
  });

  it('whose looks changed are the same', () => {
    const page = `<Card class="red" :style="{ a: 1 }" of="keys">\n\n${AROUND}\n\n</Card>\n`;
    expect(lines('a.mdx', page)).toEqual(['{{ <Card of="keys"> }}', AROUND]);
    expect(rules('a.mdx', page, page.replace('red', 'blue').replace('a: 1', 'a: 2'))).toEqual([]);
  });

  it('of a router are links, and words in braces are words', () => {
    const page = '<p>You may <NuxtLink to="/out">opt out</NuxtLink>{\' \'}here{/* not yet */}. {"It is free."}</p>';
    const notice = extract(captureOf('a.astro', page));
    expect(outline(notice)).toEqual(['You may opt out here. It is free.']);
    expect(notice.sections[0]?.blocks[0]?.links).toMatchObject([{ href: '/out', start: 8, end: 15 }]);
  });

  it('keep the places of marks, links and lines', () => {
    const { sections } = extract(captureOf('a.md', `\n{{ one }}is **bold**\nand [linked]({{ two }}).\n`));
    const [block] = sections[0]?.blocks ?? [];
    expect(block?.text).toBe('{{ one }} is bold and linked.');
    expect(block?.marks).toEqual([{ kind: 'bold', start: 13, end: 17 }]);
    expect(block?.links).toEqual([{ href: '{{ two }}', start: 22, end: 28 }]);
    expect(block?.position).toEqual({ line: 2, column: 1 });
    expect(block?.lines).toEqual([{ start: 18, position: { line: 3, column: 1 } }]);
  });
});

describe('AsciiDoc', () => {
  it('is read with its headings, lists, tables, links and notes', () => {
    const page = `= House notice
// who wrote it
:author: A

[[visits]]
== Visits

[NOTE]
====
*Visitors* are written down, see <<keys,the part on keys>>.footnote:[By hand.]
====

.What we write
* your name
** and flat
. first
Term:: what it means

[cols="2"]
|===
|What |Kept for

|Films
|30 days
|===

////
not yet
////
Ask link:/ask[the caretaker] or https://larkhaven.example/help[help^]. +
Bye.
`;
    expect(lines('a.adoc', page)).toEqual([
      '# House notice',
      '## Visits',
      'Visitors are written down, see the part on keys. (By hand.)',
      'What we write',
      'your name',
      'and flat',
      'first',
      'Term: what it means',
      'What | Kept for',
      'Films | 30 days',
      'Ask the caretaker or help.',
      'Bye.',
    ]);
  });
});

describe('reStructuredText', () => {
  it('is read with its headings, lists, tables, links and notes', () => {
    const page = `.. _top:

============
House notice
============

Visits
------

.. note:: Visitors are **written down**, see :ref:\`the part on keys <keys>\`. [1]_

   By hand.

* your name
* your flat

#. first

.. a comment
   of two lines

+-------+----------+
| What  | Kept for |
+=======+==========+
| Films | 30 days  |
|       | at most  |
+-------+----------+

===== =======
Keys  a year
Locks a month
===== =======

Ask \`the caretaker </ask>\`_ or help_.

.. _help: https://larkhaven.example/help
.. [1] Since spring.
`;
    expect(lines('a.rst', page)).toEqual([
      '# House notice',
      '## Visits',
      'Visitors are written down, see the part on keys.',
      'By hand.',
      'your name',
      'your flat',
      'first',
      'What | Kept for',
      'Films | 30 days at most',
      'Keys | a year',
      'Locks | a month',
      'Ask the caretaker or help.',
      'Since spring.',
    ]);
  });
});

it('braces without end, and thousands of them, are read in time', () => {
  for (const name of Object.keys(NOTICES))
    for (const piece of ['{{', '{', '<A ', '{% if ', '<a b={', '`', '|', '{{{', '<!--', "{'", '.. a::\n   ', '|===\n|'])
      expect(extract(captureOf(name, `${AROUND}\n\n${piece.repeat(1_000)}`)).sections.length).toBeGreaterThanOrEqual(0);
}, 60_000);
