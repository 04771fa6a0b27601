// How the tests run: from the project's root, French prompts included.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // @inquirer/i18n and @inquirer/prompts must share one @inquirer/core, or French prompts come out in English.
    server: { deps: { inline: [/@inquirer\//] } },
    testTimeout: 20_000,
  },
})
