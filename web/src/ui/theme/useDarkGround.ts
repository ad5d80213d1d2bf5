import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** Whether the ground is dark, as the phone has it or as chosen here, and the way to choose; remembered. */
export function useDarkGround(): [dark: boolean, choose: (dark: boolean) => void] {
  const dark = useComputedColorScheme('light') === 'dark';
  const { setColorScheme } = useMantineColorScheme();
  return [dark, (next) => setColorScheme(next ? 'dark' : 'light')];
}
