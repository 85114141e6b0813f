import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/source/decode.js';

const ZH = '本声明说明我们如何收集、使用和分享您的个人信息。如果您不同意，请停止使用我们的服务。保存期限为12个月。';
const TW = '本聲明說明我們如何蒐集、使用與分享您的個人資料。如果您不同意，請停止使用我們的服務。';
const JA = 'この方針は、当社がお客様の個人情報をどのように収集し、利用するかを説明します。';
const KO =
  '이 처리방침은 당사가 귀하의 개인정보를 수집하고 이용하는 방법을 설명합니다. 귀하는 동의를 철회할 수 있습니다. 똠방각하';
const FR = 'Nous conservons vos données pendant une durée limitée. « Données » désigne l’ensemble — même élargi.';
const EN = 'We don’t sell “your data” to others — ever.';
const RU = 'Мы собираем ваши данные и не передаём их третьим лицам без вашего согласия.';
const CS = 'Vaše osobní údaje zpracováváme pouze po dobu nezbytně nutnou. Žádáme vás o souhlas.';

const page = (declared: string | null, text: string): string =>
  `<html><head>${declared === null ? '' : `<meta charset="${declared}">`}</head><body><p>${text}</p></body></html>`;

const read = (encoding: string, declared: string | null, text: string) =>
  decode(iconv.encode(page(declared, text), encoding));

describe('decode', () => {
  it.each([
    ['gbk', 'gb2312', ZH, 'gb18030'],
    ['gb18030', 'gb18030', `${ZH}㐀`, 'gb18030'],
    ['big5', 'big5', TW, 'big5'],
    ['shift_jis', 'Shift_JIS', JA, 'shift_jis'],
    ['euc-jp', 'euc-jp', JA, 'euc-jp'],
    ['cp949', 'euc-kr', KO, 'euc-kr'],
    ['win1252', 'iso-8859-1', FR, 'windows-1252'],
    ['win1252', 'windows-1252', EN, 'windows-1252'],
    ['win1251', 'windows-1251', RU, 'windows-1251'],
    ['win1250', 'windows-1250', CS, 'windows-1250'],
    ['utf8', 'utf-8', ZH, 'utf-8'],
  ])('reads %s as declared (%s)', (encoding, declared, text, charset) => {
    const decoded = read(encoding, declared, text);
    expect(decoded.text).toContain(text);
    expect(decoded.charset).toBe(charset);
    expect(decoded.problems).toEqual([]);
  });

  it.each([
    ['gbk', 'utf-8', ZH],
    ['gbk', 'iso-8859-1', ZH],
    ['gbk', null, ZH],
    ['gbk', 'no-such-encoding', ZH],
    ['utf8', 'gbk', ZH],
    ['utf8', 'windows-1252', EN],
    ['big5', 'gb2312', TW],
    ['big5', null, TW],
    ['shift_jis', null, JA],
    ['euc-jp', 'utf-8', JA],
    ['cp949', null, KO],
    ['win1252', 'utf-8', FR],
    ['win1252', null, 'One café, and all else is plain.'],
    ['utf16le', 'utf-8', EN],
    ['utf16be', null, ZH],
  ])('reads %s though it is declared as %s, and says so', (encoding, declared, text) => {
    const decoded = read(encoding, declared, text);
    expect(decoded.text).toContain(text);
    expect(decoded.problems.map(({ code, fatal }) => ({ code, fatal }))).toEqual([
      { code: 'charset-guessed', fatal: false },
    ]);
  });

  it('keeps printed quotes of old Windows pages, not control characters', () => {
    expect(decode(Buffer.from([0x93, 0x61, 0x94, 0x20, 0x97, 0x20, 0x80]), { transport: 'windows-1252' }).text).toBe(
      '“a” — €',
    );
  });

  it('takes a byte-order mark over every declaration and removes it', () => {
    expect(decode(Buffer.from(`\ufeff${page('gbk', ZH)}`), { transport: 'big5' })).toMatchObject({
      charset: 'utf-8',
      problems: [],
    });
    const wide = decode(Buffer.from([0xff, 0xfe, 0x61, 0x00]));
    expect(wide).toMatchObject({ text: 'a', charset: 'utf-16le' });
  });

  it('takes the transport over the page', () => {
    expect(decode(iconv.encode(page('big5', ZH), 'gbk'), { transport: 'GBK' })).toMatchObject({
      charset: 'gb18030',
      problems: [],
    });
  });

  it('leaves a declaration inside a comment alone', () => {
    const text = `<!-- <meta charset="big5"> --><meta http-equiv="Content-Type" content="text/html; charset=gbk"><p>${ZH}`;
    expect(decode(iconv.encode(text, 'gbk'))).toMatchObject({ text, charset: 'gb18030', problems: [] });
  });

  it('keeps UTF-8 that breaks off inside a character, and says so', () => {
    const decoded = decode(Buffer.concat([Buffer.from(ZH.repeat(4)), Buffer.from([0xe6])]));
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.problems).toHaveLength(1);
  });

  it('reads nothing as nothing', () => {
    expect(decode(Buffer.alloc(0))).toEqual({ text: '', charset: 'utf-8', problems: [] });
  });
});
