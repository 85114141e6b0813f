import { expect, it } from 'vitest';
import { foldForReading } from '../../src/normalise/reading.js';
it('x', () => {
  for (const t of ['Wе sеll yоur реrsоnаl dаtа tо аdvеrtisеrs', '𝐖𝐞 𝐬𝐞𝐥𝐥 𝐲𝐨𝐮𝐫 𝐝𝐚𝐭𝐚 for 𝟑𝟎 days', 'Ｗｅ ｋｅｅｐ ｆｏｒ ３０％ ｅｖｅｒ．', 'We ụṣẹ your c̣ạḷḷṣ', '🅦🅔 🅢🅔🅛🅛 Ⓦⓔ ⓢⓔⓛⓛ', 's̶e̶l̶l̶ your data', '本公司蒐集您的個人資料與電郵', '我们出售您的信息', 'ᴡᴇ ꜱᴇʟʟ', 'ﬁrst conﬁdential', '出̶售̶', '⼈員', '1,𝟎𝟎𝟎 days', 'Мы не продаём ваши данные Google', 'А nоt', 'nº 5 café naïve']) {
    const r = foldForReading(t);
    console.log(JSON.stringify(t), JSON.stringify(r.replaceAll('\u00ad','-')), t.length === r.length, foldForReading(r) === r);
  }
  expect(1).toBe(1);
});
