// The least that an Electron app can be that makes HTTP calls: no window, one order a line, and how long it took.
const { app, net } = require('electron');
const { createInterface } = require('node:readline');

const ask = ({ method, url, headers, body, status }) =>
  new Promise((resolve, reject) => {
    const asked = net.request({ method, url, headers, useSessionCookies: false });
    asked.on('response', (response) => {
      response.on('error', reject);
      response.on('data', () => {});
      response.on('end', () => {
        if (response.statusCode === status) resolve();
        else reject(new Error(`${method} ${url} was answered with ${response.statusCode}.`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });

const work = async ({ atOnce, jobs }) => {
  const waiting = [...jobs];
  const take = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      for (const group of job) await Promise.all(group.map(ask));
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: atOnce }, take));
  return performance.now() - from;
};

app.whenReady().then(async () => {
  console.log(JSON.stringify({ ready: true }));
  for await (const line of createInterface(process.stdin)) {
    const said = await work(JSON.parse(line)).then(
      (ms) => ({ ms }),
      (error) => ({ error: String(error) }),
    );
    console.log(JSON.stringify(said));
  }
  app.quit();
});
