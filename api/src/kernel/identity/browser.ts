/** What a browser calls itself, in a few words: enough to know one's own again, too little to be followed by. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/DingTalk/, 'DingTalk'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad|iOS/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Chrome, Windows`; empty where it says nothing we know. */
export function browserOf(userAgent: string | undefined): string {
  const say = (list: [RegExp, string][]): string[] =>
    list
      .filter(([is]) => is.test(userAgent ?? ''))
      .map(([, name]) => name)
      .slice(0, 1);
  return [...say(browsers), ...say(systems)].join(', ');
}
