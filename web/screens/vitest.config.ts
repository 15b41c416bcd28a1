import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["screens/*.screens.ts"],
    globalSetup: "journeys/platform.ts",
    testTimeout: 420_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
