import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.js';

describe('detectLanguage', () => {
  it.each([
    ['zh', '本声明说明我们如何收集、使用和分享您的个人信息。'],
    ['zh', '本聲明說明我們如何蒐集、使用與分享您的個人資料。'],
    ['ja', 'この方針は、当社がお客様の個人情報をどのように収集し、利用するかを説明します。'],
    ['ko', '이 처리방침은 당사가 귀하의 개인정보를 수집하고 이용하는 방법을 설명합니다.'],
    ['en', 'This notice explains how we collect, use and share the information that you give to us.'],
    ['fr', 'La présente politique explique comment nous recueillons et utilisons les données que vous nous confiez.'],
    [
      'de',
      'Diese Erklärung beschreibt, wie wir die Daten verarbeiten, die Sie uns geben, und welche Rechte Sie haben.',
    ],
    ['es', 'Esta política explica cómo recopilamos y usamos los datos que usted nos facilita, y para qué.'],
    ['it', 'Questa informativa spiega come raccogliamo e usiamo i dati che ci fornisci e per quali finalità.'],
    ['pt', 'Esta política explica como coletamos e usamos os dados que você nos fornece e para quais finalidades.'],
    ['nl', 'Deze verklaring legt uit hoe wij de gegevens die u ons geeft verzamelen en gebruiken.'],
    ['ru', 'Эта политика объясняет, как мы собираем и используем данные, которые вы нам даёте.'],
    ['uk', 'Ця політика пояснює, як ми збираємо й використовуємо дані, які ви нам надаєте.'],
    ['ar', 'توضح هذه السياسة كيف نجمع بياناتك ونستخدمها.'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language);
  });

  it('goes by the text, not by what the page declares', () => {
    expect(detectLanguage('本声明说明我们如何收集、使用和分享您的个人信息。', 'en')).toBe('zh');
    expect(detectLanguage('This notice explains how we collect and use the information that you give.', 'zh-CN')).toBe(
      'en',
    );
  });

  it('takes Chinese with many foreign names for Chinese', () => {
    expect(
      detectLanguage(
        '我们使用 Cookies、SDK 和 Web beacon 收集 IP address 与 device ID 等信息，并与 Example Payments Limited 分享。',
        null,
      ),
    ).toBe('zh');
  });

  it('falls back on the declaration where there is too little text', () => {
    expect(detectLanguage('OK', 'fr-CA')).toBe('fr');
    expect(detectLanguage('', 'zh-Hant-TW')).toBe('zh');
    expect(detectLanguage('', null)).toBe('und');
    expect(detectLanguage('12345 …', 'not a tag')).toBe('und');
    expect(detectLanguage('隐私', null)).toBe('zh');
  });
});
