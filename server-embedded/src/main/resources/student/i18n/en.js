/** The page's texts in English. A text is a string with {names}, or a function of the values where numbers bend it. */
export default {
  'app.opening': 'Opening…',
  'app.language': 'Switch to {name}',
  'app.switchStudent': 'Not you?',
  'app.switchAsk': ({ waiting }) =>
    waiting === 0
      ? 'Leave this device to someone else? You can come back with the same name.'
      : 'Some answers still wait to be sent. They stay on this device until you come back with the same name. Leave now?',
  'app.me': 'Me: {name}',
  'app.dismiss': 'Got it',
  'app.missing': 'This page did not come. Is this device still on the same Wi-Fi?',
  'app.tryAgain': 'Try again',

  'notice.private':
    'This browser window keeps nothing. Keep it open until your answers are saved; after closing it, join again with the same name.',

  'join.title': 'Join your class',
  'join.code': 'Class code',
  'join.codeHelp': 'The six digits your teacher shows',
  'join.name': 'Your name',
  'join.nameHelp': 'Joined before? Type the same name to go on.',
  'join.submit': 'Join',
  'join.busy': 'Joining…',
  'join.yourTurn': 'Many are joining now. Keep this page open: your turn comes in a moment.',
  'join.codeShape': 'The code has six digits.',
  'join.codeUnknown': 'No class has this code. Look at the board once more.',
  'join.nameMissing': 'Type your name so your teacher knows you.',
  'join.nameTaken':
    '{name} is here already on another device. If that is you, close Lectern there and join again in a minute. If not, add a letter or number to your name.',
  'join.tooMany': 'Many are joining at once. Wait a little and press Join again.',
  'join.unreachable': 'The teacher’s computer does not answer. Is this device on the same Wi-Fi?',
  'join.hasSecret': '{name} comes in with a card or with pictures. Choose that below.',
  'join.door': 'In this class the teacher lets each one in.',
  'join.ask': 'Ask the teacher',
  'join.ways': 'Other ways in',
  'join.way.name': 'With my name',
  'join.way.card': 'With my card',
  'join.way.pictures': 'With my pictures',
  'join.way.password': 'With username and password',
  'join.ended.removed': 'Your teacher has let you out of the class. If you should be in, ask for the code and join again.',
  'join.ended.dissolved': 'This class is no more. Ask your teacher for another code.',
  'join.ended.expired': 'Please join once more. Everything you answered is kept.',
  'join.ended.switched': 'All set for the next student.',
  'join.ended.deleted': 'Your account is deleted. Nothing of it is left on this device.',

  'card.submit': 'Come in',
  'secret.tooMany': 'That was wrong too often. Wait a minute, then try again.',
  'secret.closed': 'This does not work here. Ask your teacher.',

  'form.unreachable': 'The teacher’s computer does not answer. Try again when the connection is back.',

  'login.username': 'Username',
  'login.usernameMissing': 'Type your username.',
  'login.password': 'Password',
  'login.passwordMissing': 'Type your password.',

  'account.usernameHelp': 'You sign in with it. Up to 40 letters and numbers, no @.',
  'account.usernameAt': 'A username has no @.',
  'account.free': 'This name is free.',
  'account.taken': 'This name is taken. Choose another one.',
  'account.passwordHelp': 'At least 8 characters. Three words are easy to remember.',
  'account.passwordShort': 'A password has at least 8 characters.',
  'account.show': 'Show what I type',
  'account.make': 'Make my account',
  'account.making': 'Making it…',
  'account.closed': 'Here the school makes the accounts. Ask your teacher.',

  'track.hello': 'Hello, {name}',
  'track.choose': 'What would you like to practise?',
  'track.questions': ({ count }) => (count === 1 ? '1 question' : '{count} questions'),
  'track.notReady': 'Not ready yet',
  'track.progress': '{percent} % done',
  'track.goOn': 'Go on',
  'track.opening': 'Opening…',
  'track.emptyTitle': 'Almost there',
  'track.empty': 'Your teacher is still preparing. This page shows the subjects as soon as they are ready.',
  'track.read': 'Read texts',
  'track.readHelp': 'Sentence by sentence, at your own pace',
  'track.loading': 'Fetching the subjects…',
  'track.offline': 'A new challenge needs the teacher’s computer. It starts as soon as the connection is back: press again then.',
  'track.notReadyYet': '{name} needs a few more questions first. Try another subject.',

  'figure.level': 'Level',
  'figure.xp': 'XP',
  'figure.streak': 'Streak',
  'figure.hearts': 'Hearts',

  'offline.title': 'No connection.',
  'offline.kept': ({ waiting }) => {
    if (waiting === 0) {
      return 'Trying again by itself.';
    }
    return waiting === 1
      ? 'One thing of yours waits on this device. It is sent by itself.'
      : '{waiting} things of yours wait on this device. They are sent by themselves.';
  },

  'queue.classOver': 'Your last answer reached the class after it was closed, so it does not count there.',
  'queue.firstCounts': 'You have answered this question on another device already. That answer counts.',
  'queue.refused': 'An answer was not accepted: {message}',
  'queue.notKept': 'This device could not keep your answer. Tap it once more.',

  'challenge.leave': 'Subjects',

  'live.come': 'Your teacher has brought you here.',
  'live.takenBack': 'Your teacher has taken this quiz back. You need not do it any more.',
  'live.notHere': 'This could not be opened. Try again when the connection is back.',

  'room.hand': 'My hand',
  'room.handUp': 'Raise your hand',
  'room.handDown': 'Take your hand down',
  'room.handIsUp': 'Your hand is up.',
  'room.handUnseen': 'Live news can’t get through here, so your teacher would not see your hand. Speak to them.',
  'room.handIsDown': 'Your hand is down.',
  'room.chat': 'Chat',
  'room.chat.unread': 'Chat: {unread} new',
  'room.notifications': 'News for you',
  'room.notifications.unread': 'News for you: {unread} new',
  'room.paused': 'Eyes to the front',
  'room.pausedHelp': 'Your teacher goes on in a moment. Everything here is kept.',
  'side.back': 'Back',

  'bell.classroom_invite': '{hostName} asks you into the class “{classroomName}”.',
  'bell.classroom_application': '{nickname} asks to be let into “{classroomName}”.',
  'bell.application_approved': 'You were let into “{classroomName}”.',
  'bell.application_refused': 'You were not let into “{classroomName}”.',
  'bell.classroom_dissolved': 'The class “{classroomName}” is no more.',
  'bell.classroom_removed': 'You are no longer in the class “{classroomName}”.',
  'bell.lesson_assigned': 'New for you to do: {title}',
  'bell.message': '{hostName} ({classroomName}): {content}',

  'trouble.refused': '{message}',
};
