/// <reference types="vite/client" />
declare module 'postcss-preset-mantine' {
  import type { PluginCreator } from 'postcss';
  const plugin: PluginCreator<object>;
  export default plugin;
}
