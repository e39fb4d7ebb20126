// The first set-up in a browser: takes the one-time token from the address, where no server log sees it.
const texts = {
  en: {
    title: 'Set up this Lectern',
    intro: 'Choose the name and password of the first administrator.',
    username: 'Name',
    password: 'Password (8 characters or more)',
    again: 'The password once more',
    submit: 'Set up',
    done: '✓ Done. You can sign in from the console now.',
    already: 'This Lectern is set up already. Sign in from the console.',
    link: 'This set-up link is not good. Use the one that the server printed at its last start.',
    name: 'Please type a name, without @ and with up to 40 characters.',
    short: 'The password needs 8 characters or more.',
    differ: 'The two passwords differ. Please type them again.',
    many: 'Too many tries. Wait a minute and try again.',
    unreached: 'The server does not answer. Check that it runs, then try again. Nothing was changed.',
    failed: 'That did not work. Nothing was changed; please try again.',
  },
  zh: {
    title: '设置 Lectern',
    intro: '请为第一位管理员设定名称和密码。',
    username: '名称',
    password: '密码(至少 8 个字符)',
    again: '再输入一次密码',
    submit: '完成设置',
    done: '✓ 设置完成,现在可以在控制台登录。',
    already: '此 Lectern 已完成设置,请在控制台登录。',
    link: '此设置链接无效。请使用服务器最近一次启动时显示的链接。',
    name: '请输入名称,不含 @,最多 40 个字符。',
    short: '密码至少需要 8 个字符。',
    differ: '两次输入的密码不一致,请重新输入。',
    many: '尝试次数过多,请等一分钟再试。',
    unreached: '服务器没有响应。请确认它正在运行后再试。未做任何更改。',
    failed: '操作未成功,未做任何更改,请重试。',
  },
};

const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const text = texts[language];
const form = document.getElementById('form');
const submit = document.getElementById('submit');
const refusal = document.getElementById('refusal');
const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.title = `Lectern: ${text.title}`;
for (const element of document.querySelectorAll('[data-text]')) {
  element.textContent = text[element.dataset.text];
}

function finish(message, kind) {
  const element = document.getElementById('message');
  element.textContent = message;
  element.className = kind;
  element.hidden = false;
  form.hidden = true;
}

function refuse(message, field) {
  refusal.textContent = message;
  refusal.hidden = false;
  if (field) {
    form.elements[field].focus();
  }
}

async function call(method, body) {
  const response = await fetch('/api/setup', {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  return response.json();
}

function answered(answer) {
  if (answer.success) {
    history.replaceState(null, '', '/setup');
    finish(text.done, 'done');
    return;
  }
  const named = answer.error.details.map((detail) => detail.field);
  switch (answer.error.code) {
    case 'CONFLICT':
      finish(text.already, '');
      break;
    case 'FORBIDDEN':
      finish(text.link, 'wrong');
      break;
    case 'RATE_LIMITED':
      refuse(text.many);
      break;
    case 'VALIDATION_ERROR':
      refuse(named.includes('password') ? text.short : text.name, named.includes('password') ? 'password' : 'username');
      break;
    default:
      refuse(text.failed);
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  refusal.hidden = true;
  const { username, password, again } = form.elements;
  if (username.value.trim() === '' || username.value.includes('@')) {
    refuse(text.name, 'username');
  } else if (password.value.length < 8) {
    refuse(text.short, 'password');
  } else if (password.value !== again.value) {
    refuse(text.differ, 'again');
  } else {
    submit.disabled = true;
    try {
      answered(await call('POST', { setupToken: token, username: username.value, password: password.value }));
    } catch {
      refuse(text.unreached);
    } finally {
      submit.disabled = false;
    }
  }
});

try {
  const status = await call('GET');
  if (!status.data?.needed) {
    finish(text.already, '');
  } else if (token === '') {
    finish(text.link, 'wrong');
  } else {
    form.hidden = false;
    form.elements.username.focus();
  }
} catch {
  finish(text.unreached, 'wrong');
}
