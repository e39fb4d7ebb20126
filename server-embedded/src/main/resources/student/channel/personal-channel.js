import { LiveChannel } from './live-channel.js';

/** The student's own live messages, wherever they are. Its knock tells how many notifications are unread. */
export class PersonalChannel extends LiveChannel {
  /** @param {object} parts those of a live channel */
  constructor(parts) {
    const { session } = parts;
    super(parts, {
      key: () => session.user?.id ?? null,
      door: () => '/notifications/unread',
      address: () => '/realtime',
    });
  }
}
