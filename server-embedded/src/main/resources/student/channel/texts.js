/** The texts for where live news can't come; they come with their banner. */
export default {
  en: {
    'shut.title': 'Live news can’t get through here.',
    'shut.kept': 'Go on: your answers are saved.',
    'shut.room': 'Your hand and the chat don’t reach your teacher just now. Speak to them.',
    'shut.teacher': 'For your teacher:',
    'shut.cause':
      'Something between this device and your computer lets pages through but blocks WebSockets. Often that is a web filter, a proxy or a virus scanner.',
    'shut.mend':
      'Let {host} pass without it. Or switch HTTPS on under “Connection” in Lectern, and open this page by its https address.',
    'shut.meanwhile':
      'Meanwhile this page asks every few seconds what the class does: a quiz or a text can be followed a little late, a typing race can’t be run. Once the way is free, it goes on by itself.',
  },
  zh: {
    'shut.title': '实时消息到不了这里。',
    'shut.kept': '请继续做，答案照样会保存。',
    'shut.room': '举手和聊天暂时传不到老师那里，请直接跟老师说。',
    'shut.teacher': '给老师看：',
    'shut.cause': '这台设备和老师的电脑之间，有东西放行网页却拦截了 WebSocket，常见的是上网过滤、代理或杀毒软件。',
    'shut.mend': '请让 {host} 不经过它；或者在 Lectern 的“网络连接”里开启 HTTPS，再用 https 地址打开本页。',
    'shut.meanwhile': '在此期间，本页每隔几秒询问一次课堂在做什么：测验和共读能跟上，只是稍慢；打字比赛不能参加。通了以后会自动恢复。',
  },
};
