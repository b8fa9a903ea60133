# The base is the same in every stage: what is built remembers the Node version it was built with.
FROM node:24.11.1-bookworm-slim AS base
WORKDIR /app
COPY package.json package-lock.json ./

FROM base AS dependencies
RUN npm ci --no-audit --no-fund --omit=dev

FROM base AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .next/cache

FROM base
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MEDIA_DIR=/media DEMO=0
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/.next ./.next
# The server compares the panel with these sources before it opens it, and serves the guides in docs/.
COPY payload.config.ts next.config.mjs ./
COPY collections ./collections
COPY src ./src
COPY docs ./docs
RUN mkdir -p /data /media && chown -R node:node /data /media /app/.next
USER node
VOLUME ["/data", "/media"]
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, so that SIGTERM reaches the server; with the options of src/cli/serverFlags.mjs.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=32", "dist/main.js"]
