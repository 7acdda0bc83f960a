const COMBINING = /\p{M}/gu;
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const LIGATURES: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l' };

/** Lower case without accents: "Müller" becomes "muller". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßœæøł]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFD')
    .replace(COMBINING, '');
}

/** What a query is looked up in: plain letters, plus the German spelling ("mueller") where it differs. */
export function searchKey(...parts: string[]): string {
  const text = parts.join(' ').normalize('NFC').toLowerCase();
  const plain = fold(text);
  const german = fold(text.replace(/[äöü]/g, (letter) => GERMAN[letter] ?? letter));
  return german === plain ? plain : `${plain}\n${german}`;
}

/** Every word of the query occurs somewhere in the key. */
export function matches(key: string, query: string): boolean {
  return fold(query.trim())
    .split(/\s+/)
    .every((word) => key.includes(word));
}
