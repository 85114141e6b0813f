/**
 * Text as printed → the same text as it is read by rules and lexicon: of equal length, so that a place in one is that place in the other.
 * Traditional characters are simplified ones, letters in disguise plain ones without what is laid over or under them. What a word loses in
 * length stands behind it as soft hyphens, before a number as zeros.
 */
import { createRequire } from 'node:module';
import { foldWord, toLatin } from './lookalikes.js';

/** Where a word was longer in print. Extraction leaves no other. */
export const PAD = '\u00ad';

export const foldForReading = (text: string): string => simplify(openLetters(text));

/** What may be folded at all: most texts have none of it. */
const SUSPECT =
  /[\u0300-\u036f]|[\u00c0-\u02ff\u0370-\u052f\u1d00-\u1eff]|[\u20d0-\u20f0]|[\u2100-\u214f\u24b6-\u24e9\u2c60-\u2dff\u2e80-\u2fdf\ua640-\uab6f\uf900-\ufaff\uff05\uff07\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ud835\ud83c]/;
/** Words and numbers with their marks, whatever block of Unicode they come from ("nº" is no "no"). Marks of other scripts are letters of theirs. */
const RUN =
  /(?:(?![ªº])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Inherited}\p{Nd}\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]|(?<=\p{Nd})[.,](?=\p{Nd}))+/gu;
const SMALL_CAPITAL = /[ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ]/g;
const MARKS = /[\p{Script=Inherited}\u200b]/gu;
/** Han characters of the blocks that only old encodings and PDF files use; full-width marks within words and numbers. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\uff05\uff07\uff0d\uff0e]/g;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

function openLetters(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const read = text.replace(RUN, readRun).replace(COMPATIBLE, readCharacter);
  const foreign = read.match(FOREIGN);
  // A sentence of another alphabet has letters of its own; where all of them have a Latin twin, they stand for it.
  return foreign !== null && /[a-z]/i.test(read) && foreign.every((letter) => toLatin(letter) !== letter)
    ? read.replace(FOREIGN, toLatin)
    : read;
}

function readRun(run: string): string {
  if (/^[a-z\d.,]+$/i.test(run)) return run;
  const plain = foldWord(run.normalize('NFKD').replace(MARKS, '')).replace(MARKS, '').replace(SMALL_CAPITAL, toLatin);
  // a ligature has fewer units than its letters
  if (plain.length > run.length) return run;
  return /^[\d.,]+$/.test(plain) ? plain.padStart(run.length, '0') : plain.padEnd(run.length, PAD);
}

function readCharacter(character: string): string {
  const plain = character.normalize('NFKC');
  return plain.length === character.length ? plain : character;
}

/** Of these the library says by the phrase, or by the region, what they stand for; in a notice it is one thing. */
const MORE = '瞭 了|覆 复|暱 昵|藉 借|衞 卫|枱 台';
/**
 * The commonest of those that simplified texts do not have: hardly a sentence in traditional characters has none of them, and a text without
 * them costs no table (its 1.3 ms).
 */
const TRADITIONAL =
  /[權會務們戶據數錄個關時內單護機動號獲為爲開記後監無處證製於業設認發應問銷對識標網傳註備儲請員聯刪廣經別規構賬體間訂係繫將門費訪徵資運給國電營臺續責隱響確實選訓復複獨評碼決絕長統轉視載學產訴並併練過況測啓啟話計審當須適報詢僅驗進調許閉議項範書隨圍術點約變蹤滿來結郵綫線輸擔閱閲類準專與繼狀絡佈簽籤協冊擇讀態覽條語車辦曆歷瀏該屬稱險檢現見託終團級隻則從負說説優兒週歲顯醫斷頻職採寫諾風區跡購誌習參組導償頁離擊軌圖場臉維義畫補預還種賠讓額強棄價儘盡總舉掃質聲裝匯論換銀願貸沒訊損異執諮試財際聽貨檔療頭紋歸雲買雙熱減徑隊織違詳鍵樣眾衆脫軟攝這東帶誰幾麼賣錢館貴齡嬰殘稅禮鎖舊藥觀誤課談謝譯贈輔遲遠鄰鐘陸難題顧飛馬親僱鏈滅礎衞暱]/;

export function simplify(text: string): string {
  if (!TRADITIONAL.test(text)) return text;
  const table = simplified();
  let read = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = table[text.charCodeAt(at)] ?? 0;
    if (code === 0) continue;
    read += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return read + text.slice(from);
}

let table: Uint16Array | undefined;

/** By the code of a traditional character, that of the simplified one; 0 for all others. */
function simplified(): Uint16Array {
  if (table !== undefined) return table;
  table = new Uint16Array(0x10000);
  const { default: pairs } = createRequire(import.meta.url)('#traditional') as { readonly default: string };
  // "個 个|們 们"; the few rare ones of two units each are longer
  for (const pair of `${pairs}|${MORE}`.split('|'))
    if (pair.length === 3) table[pair.charCodeAt(0)] = pair.charCodeAt(2);
  return table;
}
