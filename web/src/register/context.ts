import { defineWebContext, late } from '../app/context.ts';

/** The register: people of the union who outlast a congress, their seats, and the terms of its bodies. */
export const register = defineWebContext({
  name: 'register',
  desk: {
    pages: [
      {
        path: 'register/*',
        page: late(
          'register',
          () => import('./desk/Register.tsx'),
          (m) => m.Register,
        ),
      },
    ],
    entries: [{ to: '/console/register', name: { 'zh-CN': '名册', en: 'Register' } }],
    todos: late(
      'register',
      () => import('./desk/todos.ts'),
      (m) => m.todos,
    ),
  },
});
