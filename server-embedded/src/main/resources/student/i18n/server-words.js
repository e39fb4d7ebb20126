/**
 * What the server says, in Chinese. The server speaks English; the table holds what it says most: its message or the name
 * of a field, the reason, the mend (or nothing), with {0} and {1} for what differs. The console reads the same table.
 *
 * @returns {Promise<(message: string) => string | undefined>} undefined for what nobody translated
 */
export async function serverWords() {
  const response = await fetch('/i18n/said_zh.tsv');
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  const table = (await response.text()).split('\n').filter(Boolean).map(translation);
  const found = (said) => {
    for (const { pattern, reason, mend } of table) {
      const matched = pattern.exec(said);
      if (matched) {
        const filled = (text) => text.replace(/\{(\d)\}/g, (whole, at) => matched.groups?.[`at${at}`] ?? whole);
        return mend ? `${filled(reason)}。${filled(mend)}` : filled(reason);
      }
    }
    return undefined;
  };
  return (message) => found(message) ?? ofField(message, found);
}

/** A message that begins with the name of its field. */
function ofField(message, found) {
  const [, field, said] = /^([\w.[\]]+): (.+)$/s.exec(message) ?? [];
  const words = said && found(said);
  return words && `${found(field) ?? field}：${words}`;
}

function translation(line) {
  const [said, reason, mend] = line.split('\t');
  const pattern = said
    .split(/(\{\d\})/)
    .map((part) => (/^\{\d\}$/.test(part) ? `(?<at${part[1]}>.+?)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return { pattern: new RegExp(`^${pattern}$`, 's'), reason, mend };
}
