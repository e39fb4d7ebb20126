/** So often is asked what the class does where nothing tells it. */
const ASK_MILLIS = 3000;

/**
 * Asks again and again while no channel can be opened: not before the answer to the last time, and not where nobody looks.
 *
 * @param {import('../channel/live-channel.js').LiveChannel} channel
 * @param {() => Promise<void>} ask fails never
 */
export function askWhileShut(channel, ask) {
  let timer = 0;
  let asked = false;
  const again = async () => {
    if (!asked && !document.hidden) {
      asked = true;
      await ask();
      asked = false;
    }
  };
  channel.standing.watch(() => {
    clearInterval(timer);
    if (channel.shut) {
      timer = setInterval(again, ASK_MILLIS);
      again();
    }
  });
}
