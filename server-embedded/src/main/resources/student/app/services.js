import { Assignments } from '../activity/assignments.js';
import { Live } from '../activity/live.js';
import { Reading } from '../article/reading.js';
import { Api } from '../wire/api.js';
import { Connection } from '../wire/connection.js';
import { Http } from '../wire/http.js';
import { ChallengeController } from '../challenge/challenge-controller.js';
import { ClassroomChannel } from '../channel/classroom-channel.js';
import { Outbox } from '../channel/outbox.js';
import { PersonalChannel } from '../channel/personal-channel.js';
import { ServerClock } from '../channel/server-clock.js';
import { Chat } from '../chat/chat.js';
import { Language } from '../i18n/language.js';
import { Accounts } from '../identity/accounts.js';
import { Preferences } from '../identity/preferences.js';
import { Session } from '../identity/session.js';
import { Me } from '../me/me.js';
import { Notifications } from '../notification/notifications.js';
import { Admission } from '../join/admission.js';
import { AnswerQueue } from '../queue/answer-queue.js';
import { Places } from '../room/places.js';
import { Room } from '../room/room.js';
import { Look } from '../shell/look.js';
import { Notices } from '../shell/notices.js';
import { Sounds } from '../shell/sounds.js';
import { Progress } from '../track/progress.js';

/**
 * Puts the page's parts together; the one place that does.
 *
 * @param {import('../store/store.js').DeviceStore} store
 */
export function assemble(store) {
  const language = new Language(store);
  const notices = new Notices();
  const connection = new Connection();
  const http = new Http(connection);
  const session = new Session(store, http);
  const accounts = new Accounts(http, session);
  const api = new Api(http, session);
  const preferences = new Preferences({ store, api, session, connection, language, look: new Look(), notices });
  const sounds = new Sounds(preferences);
  const queue = new AnswerQueue(store, api, session, connection);
  const progress = new Progress(api);
  const challenge = new ChallengeController({ store, api, session, queue, progress, notices });
  const reading = new Reading(store, session);
  const me = new Me();
  const clock = new ServerClock();
  const outbox = new Outbox(store, session);
  const wires = { api, session, connection, clock, waiting: () => queue.entries.length + outbox.entries.length };
  const channel = new ClassroomChannel({ ...wires, outbox });
  const personal = new PersonalChannel(wires);
  const admission = new Admission({ store, api, session, personal });
  const room = new Room(store, session, channel);
  const live = new Live({ store, api, session, queue, channel, clock, notices });
  const assignments = new Assignments({ api, session, queue, channel });
  const chat = new Chat({ store, api, session, channel, outbox });
  const notifications = new Notifications({ api, personal, session, notices, preferences });
  const places = new Places({ challenge, reading, me, live, assignments, room, notices });
  return {
    ...{ store, language, notices, connection, session, accounts, api, preferences, sounds, me },
    ...{ queue, progress, challenge, reading, channel, personal, clock, outbox, room, live, assignments, chat },
    ...{ notifications, places, admission },
  };
}
