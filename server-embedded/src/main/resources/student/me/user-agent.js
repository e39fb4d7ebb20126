/** Whoever names others too comes first: Edge calls itself Chrome and Safari as well. */
const BROWSERS = [
  [/Edg/, 'Edge'],
  [/HuaweiBrowser/, 'Huawei Browser'],
  [/MicroMessenger/, 'WeChat'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/OPR|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|Chromium|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
  [/^Java|Lectern/, 'Lectern'],
];
const SYSTEMS = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** The browser that a request's User-Agent tells. @returns {string | undefined} */
export function browserOf(userAgent) {
  return nameIn(BROWSERS, userAgent);
}

/** The system that it runs on. @returns {string | undefined} */
export function systemOf(userAgent) {
  return nameIn(SYSTEMS, userAgent);
}

function nameIn(names, userAgent) {
  return names.find(([mark]) => mark.test(userAgent))?.[1];
}
