/** The texts of the form for name and password that no other form has; they come with it. */
export default {
  en: {
    'login.wrong': 'Username or password is wrong. Type both once more.',
    'login.code': 'One-time code',
    'login.codeHelp': 'Six digits from your authenticator app, or one of your recovery codes',
    'login.codeMissing': 'This account also needs a one-time code.',
    'login.codeWrong': 'This code is not right, or was used before. Look once more, or take the next one.',
    'login.send.email': 'Send me a code by e-mail',
    'login.send.sms': 'Send me a code by text message',
    'login.sent': 'A code is on its way to {to}. It may take a moment.',
    'login.sentLately': 'Codes are sent once a minute. Look for the last one, or ask again in a minute.',
    'login.notSent': 'The code could not be sent. Try again, or use a recovery code.',
    'login.make': 'No account yet? Make one',
  },
  zh: {
    'login.wrong': '用户名或密码不对，请重新输入。',
    'login.code': '一次性验证码',
    'login.codeHelp': '验证器应用上的六位数字，或者一个恢复码',
    'login.codeMissing': '这个账号还需要一次性验证码。',
    'login.codeWrong': '验证码不对或已用过，请再看一遍，或用下一个。',
    'login.send.email': '把验证码发到我的邮箱',
    'login.send.sms': '用短信给我发验证码',
    'login.sent': '验证码正在发往 {to}，可能要等一会儿。',
    'login.sentLately': '验证码每分钟只能发一次。请找找上一个，或过一分钟再要。',
    'login.notSent': '验证码没能发出。请再试一次，或者用一个恢复码。',
    'login.make': '还没有账号？创建一个',
  },
};
