# One image: the API and the pages it serves. PostgreSQL is not in it: give it DATABASE_URL.
FROM node:24-slim AS build
WORKDIR /app
ENV CI=true
RUN npm install --global pnpm@12.21.0
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json ./
COPY api/package.json api/
COPY api/contract/package.json api/contract/
COPY db/package.json db/
COPY db/patches db/patches/
COPY web/package.json web/
RUN pnpm install --frozen-lockfile
COPY . .
RUN node scripts/buildWeb.ts \
  && pnpm install --frozen-lockfile --prod

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/livez').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Migrates (nodes that start together take turns), and on an empty database makes the first account and says how to enter.
CMD ["node", "scripts/up.ts"]
