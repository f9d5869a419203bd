// Small pages with known faults, on which the checks prove that they can fail.
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const STYLE = `
  body { margin: 0; color: #111; background: #fff; font: 18px sans-serif; }
  main, nav { padding: 8px; }
  a, button, input, select, summary { display: inline-block; min-height: 28px; min-width: 28px; font: inherit; }
  :focus-visible { outline: 4px solid #00f; }
  input[type=file] { max-width: 100%; }
  .blind:focus-visible { outline: none; }
  .behind { position: relative; }
  .lid { position: absolute; inset: 0; background: #eee; z-index: 2; }
  .wide { width: 900px; }
  .region { overflow-x: auto; background: linear-gradient(270deg, #888, #fff 1rem); }
  .silent { background: none; }
  .tiny { min-width: 0; min-height: 0; width: 12px; height: 12px; padding: 0; }
  .narrow { max-width: 60px; }
  .pale { color: #ccc; }
  .over { background: linear-gradient(90deg, #000, #fff); color: #777; }
  .frameless { border: 0; }
  .drowned { forced-color-adjust: none; color: #fff; background: #fff; }
  @media (prefers-color-scheme: dark) { .night { color: #fff; } }
  @media print { nav, .lost { display: none; } }
`;

/** A sound page with `main` inside. */
export const sound = (main, { head = "", title = "Muster" } = {}) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/style.css">${head}</head>
<body><nav aria-label="Seiten"><a href="/">Anfang</a> <a href="/next">Weiter</a></nav><main><h1>${title}</h1>${main}</main></body></html>`;

const PAGES = {
  "/": sound(`<form method="post" action="/saved">
    <p><label for="name">Name</label> <input id="name" name="name" autocomplete="name"></p>
    <p><label for="kind">Art</label> <select id="kind" name="kind"><option>Jobcenter</option><option>Träger</option><option>Betrieb</option></select></p>
    <p><label><input type="checkbox" name="core"> Kern</label></p>
    <fieldset><legend>Rechtskreis</legend><label><input type="radio" name="sphere" value="2"> SGB II</label> <label><input type="radio" name="sphere" value="3"> SGB III</label></fieldset>
    <p><label for="file">Datei</label> <input id="file" type="file" name="file"></p>
    <details><summary>Mehr</summary><p>Noch etwas</p></details>
    <button>Speichern</button></form>`),
  "/list": sound(
    ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"].map((id) => `<p><a href="/things/${id}?page=2#x">Ding</a></p>`).join("") +
      '<p><a href="/pale">Blass</a> <a href="/table.csv" download>Tabelle</a> <a href="/table.csv?plain">Liste</a> <a href="http://third.example/">Fremd</a></p>',
    { title: "Liste" },
  ),
  "/things/018f0000-0000-7000-8000-000000000001?page=2": sound("<p>Eins</p>", { title: "Ding" }),
  "/ask": sound('<form method="post" action="/refused"><p><label for="q">Frage</label> <input id="q" name="q"></p><button>Senden</button></form>', { title: "Frage" }),
  "/next": sound("<p>Hier geht es weiter.</p>", { title: "Weiter" }),
  "/optional": sound(
    '<p><label for="place">Ort <span>(freiwillig)</span></label> <input id="place"></p><p><label for="before">Ort (alt)</label> <input id="before"></p>',
  ),
  "/nolabel": sound('<input name="nameless">'),
  "/pale": sound('<p class="pale">Kaum zu lesen</p>'),
  "/gradient": sound('<p class="over">Auf einem Verlauf</p>'),
  "/night": sound('<p class="night">Im Dunkeln weiß auf weiß</p>'),
  "/twins": sound('<p id="one">Eins</p><p id="one">Zwei</p>'),
  "/frameless": sound('<button class="kern-btn frameless">Ohne Rand</button>'),
  "/drowned": sound('<p class="drowned">Untergegangen</p>'),
  "/sheet": sound('<p class="code">7Q4M</p><p class="lost">Bild</p>'),
  "/wide": sound('<div class="wide">breit</div>'),
  "/region": sound('<div class="region" role="region" aria-label="Tabelle" tabindex="0"><div class="wide">breit</div></div>'),
  "/silent-region": sound('<div class="region silent" role="region" aria-label="Tabelle" tabindex="0"><div class="wide">breit</div></div>'),
  "/loose-region": sound('<div class="region"><div class="wide">breit</div></div>'),
  "/long-word": sound('<table><tr><td class="narrow">Qualifizierungspartnerschaften</td><td>daneben</td></tr></table>'),
  "/tiny": sound('<button class="tiny" aria-label="Klein">x</button>'),
  "/blind": sound('<button class="blind">Unsichtbar gewählt</button><button>Ziel</button>'),
  "/covered": sound('<div class="behind"><button>Darunter</button><div class="lid"></div></div><button>Ziel</button>'),
  "/click-only": sound('<p><button>Davor</button> <button tabindex="-1">Nur Maus</button></p>'),
  "/swap": sound('<div id="place"><button id="go">Laden</button></div>', { head: '<script defer src="/swap.js"></script>' }),
  "/swap-kept": sound('<div id="place"><button id="go">Laden</button></div>', { head: '<script defer src="/swap.js?keep"></script>' }),
  "/foreign": sound('<p>Fremd</p>', { head: '<script defer src="/foreign.js"></script>' }),
  "/policy": sound("<p>Nur Eigenes</p>", { head: "<style>p { color: red }</style>" }),
  "/part-missing": sound('<img src="/no-such.png" alt="">'),
  "/broken-script": sound("<p>Bricht</p>", { head: '<script defer src="/broken.js"></script>' }),
  "/waiting": sound('<p>Wartet</p><a href="/never">Datei</a>', { head: '<script defer src="/waiting.js"></script>' }),
  "/heavy": sound("<p>Schwer</p>", { head: '<script defer src="/heavy.js"></script>' }),
};

const SCRIPTS = {
  "/swap.js": 'document.getElementById("go").addEventListener("click", () => { document.getElementById("place").innerHTML = "<p>Geladen</p>"; });',
  "/swap.js?keep": 'document.getElementById("go").addEventListener("click", () => { const place = document.getElementById("place"); place.innerHTML = "<h2 tabindex=\\"-1\\">Geladen</h2>"; place.firstChild.focus(); });',
  "/foreign.js": 'fetch("http://third.example/count").catch(() => {});',
  "/waiting.js": 'fetch("/never").then((answer) => answer.text()).catch(() => {});',
  "/broken.js": "nothing.here();",
  // Random letters do not compress, so the weight on the wire is known.
  "/heavy.js": `/*${Array.from({ length: 200_000 }, () => Math.random().toString(36)[2]).join("")}*/`,
};

/** Serves the sample pages on a port of their own: {address, stop}. */
export async function serveSample() {
  const server = createServer((request, response) => {
    const zipped = (type, body, more = {}) => {
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip", ...more });
      response.end(gzipSync(body));
    };
    if (request.url === "/favicon.ico") response.writeHead(204).end();
    else if (request.url === "/style.css") zipped("text/css", STYLE);
    else if (request.url in SCRIPTS) zipped("text/javascript", SCRIPTS[request.url]);
    else if (request.url === "/never") response.writeHead(200, { "content-type": "text/csv", "content-disposition": "attachment" }).write("a;b"); // and no more
    else if (request.url === "/crash") response.writeHead(500, { "content-type": "text/html" }).end(sound("<p>Fehler</p>"));
    else if (request.url === "/refused") response.writeHead(422, { "content-type": "text/html" }).end(sound('<p><input name="q" value=""></p>', { title: "Fehler: Frage" }));
    else if (request.url.startsWith("/table.csv")) response.writeHead(200, { "content-type": "text/csv", "content-disposition": "attachment" }).end("a;b");
    else if (request.method === "POST") {
      request.resume();
      request.on("end", () => response.writeHead(303, { location: "/next" }).end());
    } else if (request.url in PAGES) {
      const policy = request.url === "/foreign" ? {} : { "content-security-policy": "default-src 'self'" };
      zipped("text/html; charset=utf-8", PAGES[request.url], policy);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
