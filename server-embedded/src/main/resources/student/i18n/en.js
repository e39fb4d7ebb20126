/** The page's texts in English. A text is a string with {names}, or a function of the values where numbers bend it. */
export default {
  'app.opening': 'Opening…',
  'app.language': 'Switch to {name}',
  'app.switchStudent': 'Not you?',
  'app.switchAsk': ({ waiting }) =>
    waiting === 0
      ? 'Leave this device to someone else? You can come back with the same name.'
      : 'Some answers still wait to be sent. They stay on this device until you come back with the same name. Leave now?',
  'app.dismiss': 'Got it',

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
  'join.ended.removed': 'Your teacher has let you out of the class. If you should be in, ask for the code and join again.',
  'join.ended.expired': 'Please join once more. Everything you answered is kept.',
  'join.ended.switched': 'All set for the next student.',

  'track.hello': 'Hello, {name}',
  'track.choose': 'What would you like to practise?',
  'track.questions': ({ count }) => (count === 1 ? '1 question' : '{count} questions'),
  'track.notReady': 'Not ready yet',
  'track.progress': '{percent} % done',
  'track.goOn': 'Go on',
  'track.opening': 'Opening…',
  'track.emptyTitle': 'Almost there',
  'track.empty': 'Your teacher is still preparing. This page shows the subjects as soon as they are ready.',
  'track.loading': 'Fetching the subjects…',
  'track.offline': 'A new challenge needs the teacher’s computer. It starts as soon as the connection is back: press again then.',
  'track.notReadyYet': '{name} needs a few more questions first. Try another subject.',

  'figure.level': 'Level',
  'figure.xp': 'XP',
  'figure.streak': 'Streak',
  'figure.hearts': 'Hearts',

  'offline.title': 'No connection',
  'offline.kept': ({ waiting }) => {
    if (waiting === 0) {
      return 'Trying again by itself.';
    }
    return waiting === 1
      ? '1 answer waits on this device. It is sent by itself.'
      : '{waiting} answers wait on this device. They are sent by themselves.';
  },

  'queue.refused': 'An answer was not accepted: {message}',
  'queue.notKept': 'This device could not keep your answer. Tap it once more.',

  'challenge.position': 'Question {n} of {total}',
  'challenge.leave': 'Subjects',
  'challenge.options': 'Answers',
  'challenge.kept.saving': 'Saving…',
  'challenge.kept.waiting': 'Waiting: kept on this device',
  'challenge.kept.saved': 'Saved',
  'challenge.kept.refused': 'Not accepted',
  'challenge.waitingHelp': 'Go on. You will see whether it is right as soon as the connection is back.',
  'challenge.correct': 'That’s right!',
  'challenge.wrong': 'Not this time',
  'challenge.rightIs': 'The right answer is {letter}.',
  'challenge.xp': '+{xp} XP',
  'challenge.yours': 'Your answer',
  'challenge.right': 'Right answer',
  'challenge.know': 'Good to know',
  'challenge.more': 'Read more',
  'challenge.source': 'Source: {source}',
  'challenge.next': 'Next question',
  'challenge.finish': 'See my result',
  'challenge.step.open': 'Question {n}: open',
  'challenge.step.now': 'Question {n}: now',
  'challenge.step.correct': 'Question {n}: right',
  'challenge.step.wrong': 'Question {n}: wrong',
  'challenge.step.kept': 'Question {n}: waiting',
  'challenge.step.refused': 'Question {n}: not accepted',
  'challenge.media': 'Picture for the question',

  'result.score': '{correct} of {total}',
  'result.right': 'right',
  'result.title.all': 'All right. Wonderful!',
  'result.title.most': 'Well done!',
  'result.title.some': 'Good start!',
  'result.title.none': 'Every try teaches something.',
  'result.title.waiting': 'Nearly complete',
  'result.waiting': ({ waiting }) =>
    waiting === 1
      ? '1 answer is still on its way. The result completes by itself.'
      : '{waiting} answers are still on their way. The result completes by itself.',
  'result.xp': 'XP earned',
  'result.streak': 'Days in a row',
  'result.overview': 'Your answers',
  'result.again': 'Another challenge',
  'result.tracks': 'Other subjects',

  'trouble.refused': '{message}',
};
