import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/**', 'dist.next/**', '.astro/**', 'tests/report/**', 'tests/build/cases/**'] },
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A non-null assertion says what a check has proved; the checks run before anything else does.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      // Our records of functions, and Astro's loader context, do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // TypeScript does not see the types of .astro files here; `astro check` does.
    files: ['src/components/tags/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
);
