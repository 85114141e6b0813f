import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/extract/plain-text.js';
import { cpuTimeOf } from '../cpu-time.js';

const shape = (text: string): string[] =>
  readPlainText(text).blocks.map((block) => {
    const sign =
      block.heading ??
      { paragraph: '', 'list-item': `${block.marker ?? ''}·`, 'table-row': '|', contents: '#' }[block.kind];
    return `${sign} ${block.text}`.trim();
  });

describe('readPlainText', () => {
  it('reads a line as a block', () => {
    expect(shape('我们收集您的姓名、电话号码和收货地址，用于处理您的订单。\n我们不会出售这些信息。\n')).toEqual([
      '我们收集您的姓名、电话号码和收货地址，用于处理您的订单。',
      '我们不会出售这些信息。',
    ]);
  });

  it('joins lines that were wrapped at a width', () => {
    const wrapped = [
      'Example Service Privacy Notice',
      '',
      'We collect the details that you give us when you open an account, such',
      'as your name, your postal address and the number of your telephone, and',
      'we keep them for as long as you have the account.',
      '',
      'We do not sell them to anyone. Where a law obliges us to hand them over,',
      'we tell you before we do.',
      '',
      '- the name that you gave us when you opened the account, and the names',
      '  of those who use it with you',
      '- your address',
    ].join('\n');
    expect(shape(wrapped)).toEqual([
      '1 Example Service Privacy Notice',
      'We collect the details that you give us when you open an account, such as your name, your postal address and the number of your telephone, and we keep them for as long as you have the account.',
      'We do not sell them to anyone. Where a law obliges us to hand them over, we tell you before we do.',
      '-· the name that you gave us when you opened the account, and the names of those who use it with you',
      '-· your address',
    ]);
  });

  it('joins wrapped Chinese lines without spaces', () => {
    const line = '我们收集您在注册账户时提供的姓名电话号码收货地址以及';
    expect(shape(`${line}\n${line}\n您同意的其他信息。\n\n${line}\n${line}\n付款信息。`)).toEqual([
      `${line}${line}您同意的其他信息。`,
      `${line}${line}付款信息。`,
    ]);
  });

  it('takes markers off list items and keeps numbers', () => {
    expect(shape('• 姓名；\n* name\n1. We collect data.')).toEqual(['•· 姓名；', '*· name', '1. We collect data.']);
  });

  it('reads tabbed lines as rows', () => {
    expect(shape('Data\tUse\nName\tOrders and their delivery\nPhone\tCalls')).toEqual([
      '| Data | Use',
      '| Name | Orders and their delivery',
      '| Phone | Calls',
    ]);
  });

  it('tells contents entries from headings, also in other words', () => {
    const text = [
      'Privacy notice',
      '',
      'This notice explains what we do with the details you give us.',
      '',
      'What data do we collect?',
      'Who receives your data',
      'How long we keep it',
      'Further rules',
      '',
      'What data do we collect from you?',
      'We collect your name, your address and the number of your telephone.',
      '',
      'Who receives your data?',
      'Our carriers receive your address, and nobody else does.',
      '',
      'How long we keep it',
      'We keep it for as long as you have an account with us.',
      '',
      'Further rules are found here:',
      'terms of use',
    ].join('\n');
    expect(shape(text)).toEqual([
      '1 Privacy notice',
      'This notice explains what we do with the details you give us.',
      '# What data do we collect?',
      '# Who receives your data',
      '# How long we keep it',
      '# Further rules',
      '2 What data do we collect from you?',
      'We collect your name, your address and the number of your telephone.',
      '2 Who receives your data?',
      'Our carriers receive your address, and nobody else does.',
      '2 How long we keep it',
      'We keep it for as long as you have an account with us.',
      'Further rules are found here:',
      'terms of use',
    ]);
  });

  it('leaves the menus around a saved page out', () => {
    const menu = [
      'All',
      'Books',
      'Music',
      'Toys',
      'Garden',
      'Shoes',
      'Beauty',
      'Food',
      'Wine',
      'Sport',
      'Cars',
      'Deals',
      'Help',
    ];
    const text = [
      'Privacy notice - Example Shop',
      ...menu,
      'Privacy notice',
      'Legal',
      '',
      'Privacy notice',
      '',
      'Last updated: January 18, 2022',
      '',
      'We care about how your details are used and shared by us and by others.',
      '',
      'What we collect',
      'We collect your name, your address and the number of your telephone.',
      '',
      'Was this information helpful?',
      'Yes',
      'No',
      'Thank you! We cannot answer each of these messages.',
      ...menu,
      '© 2022 Example Shop',
    ].join('\n');
    expect(shape(text)).toEqual([
      '1 Privacy notice',
      'Last updated: January 18, 2022',
      'We care about how your details are used and shared by us and by others.',
      '3 What we collect',
      'We collect your name, your address and the number of your telephone.',
    ]);
    expect(readPlainText(text).title).toBe('Privacy notice');
  });

  it('keeps the address at the end of a notice', () => {
    const text = `We care about how your details are used and shared.\n\nContact us\n\nExample Ltd\n1 Street\nTown\nCountry\nprivacy@example.com\n+1 555 0100\nMon to Fri`;
    expect(shape(text).at(-1)).toBe('Mon to Fri');
  });

  it('knows the places of blocks', () => {
    expect(readPlainText('a\r\n\r\n  b').blocks.map((block) => block.position)).toEqual([
      { line: 1, column: 1 },
      { line: 3, column: 3 },
    ]);
  });

  it('takes linear time on many short lines', () => {
    const short = `${'entry one\n'.repeat(399)}${Array.from({ length: 30_000 }, (_, i) => `other thing ${i}`).join('\n')}`;
    expect(cpuTimeOf(() => readPlainText(short))).toBeLessThan(5_000);
    expect(cpuTimeOf(() => readPlainText('word '.repeat(200_000)))).toBeLessThan(5_000);
  });
});
