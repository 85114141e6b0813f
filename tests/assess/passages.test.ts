import { describe, expect, it } from 'vitest';
import { findPassages } from '../../src/assess/passages.js';
import { compareTexts } from './judge-pair.js';

const NOTICE = (body: string): string =>
  `# Notice\n\nThis notice is about the letters that people send to the lighthouse.\n\n## Letters\n\n${body}\n\n## Thanks\n\nThe lighthouse thanks everybody who writes.\n`;
const passagesOf = (before: string, after: string) =>
  findPassages(compareTexts(NOTICE(before), NOTICE(after)), () => false);

describe('a changed passage', () => {
  it('is a pair, or was added, or removed', () => {
    const [first, second] = ['We keep letters for a year.', 'Visitors may read the log of the keeper at noon.'];
    expect(passagesOf(first, 'We keep letters for two years.')).toMatchObject([
      { kind: 'pair', beforeText: first, afterText: 'We keep letters for two years.' },
    ]);
    expect(passagesOf(first, `${first} ${second}`)).toMatchObject([
      { kind: 'added', beforeText: '', afterText: second },
    ]);
    expect(passagesOf(`${first} ${second}`, first)).toMatchObject([
      { kind: 'removed', beforeText: second, afterText: '' },
    ]);
  });

  it('knows its heading, and the paragraph that leads its list in', () => {
    const list = (items: readonly string[]): string =>
      `We never sell:\n\n${items.map((item) => `- ${item}\n`).join('')}`;
    const [passage, ...others] = passagesOf(list(['your name', 'your town']), list(['your name', 'your telephone']));
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ under: { after: { heading: 'Letters', leadIn: 'We never sell:' } } });
  });

  it('knows what the other version says of the same', () => {
    const said = 'We show your letters to the coast guard when a ship is in danger.';
    const again = 'When a ship is in danger, the coast guard is shown your letters by us.';
    const other = 'The tower has two hundred steps and a green door.';
    const [found] = passagesOf(`${other}\n\n${said}`, `${other}\n\n${said}\n\n${again}`);
    expect(found?.afterText).toBe(again);
    expect(found?.restated).toBeGreaterThan(0.4);
    expect(found?.counterparts).toContain(said);
    const [unlike] = passagesOf(said, `${said} ${other}`);
    expect(unlike?.counterparts).toEqual([]);
  });

  it('is none where nothing changed, or where a sentence stands in another place', () => {
    const [first, second] = ['We keep letters for a year.', 'Visitors may read the log of the keeper at noon.'];
    expect(passagesOf(first, first)).toEqual([]);
    expect(passagesOf(`${first}\n\n${second}`, `${second}\n\n${first}`)).toEqual([]);
  });
});
