// The official JavaScript client of Socket.IO, as a page or one of Rasa's widgets uses it.
// node official_client.mjs <address> <package.json beside node_modules> <transport>
// Prints what it heard as JSON.
import { createRequire } from "node:module";

const [address, place, transport] = process.argv.slice(2);
const { io } = createRequire(place)("socket.io-client");
const heard = [];

function connect() {
  const socket = io(address, { transports: [transport], forceNew: true, reconnection: false });
  socket.onAny((kind, data) => heard.push([kind, data]));
  return socket;
}

function next(socket, kind, wanted = () => true) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no ${kind}`)), 15000);
    socket.on(kind, function hear(data) {
      if (!wanted(data)) return;
      clearTimeout(late);
      socket.off(kind, hear);
      resolve(data);
    });
  });
}

const first = connect();
await next(first, "connect");
const confirmed = next(first, "session_confirm");
const opened = await first.emitWithAck("session_request", { session_id: "made-up-by-the-widget" });
const token = await confirmed;
const answered = next(first, "answered");
const sent = await first.emitWithAck("user_uttered", { id: "m1", message: "你好" });
await answered;
first.disconnect();

const second = connect();
await next(second, "connect");
const resumed = await second.emitWithAck("session_request", { session_id: token });
const again = await second.emitWithAck("user_uttered", { id: "m1", message: "你好" });
const refused = await second.emitWithAck("user_uttered", { id: "m2", message: 5 });
second.disconnect();

console.log(JSON.stringify({ token, opened, sent, resumed, again, refused, heard }));
// A request that waits for news ends with the server's next ping only.
process.exit(0);
