(function () {
  "use strict";
  var COPY = "referent-kopi", LOOK = 1000, QUIET = 45000, OLD = 120000, DEAF = 8000;
  var main = document.querySelector("main");
  // a copy in a frame sends its words up, and does no more
  if (window.name === COPY && window.parent !== window) {
    window.parent.postMessage({ referent: 1, title: document.title, main: main.outerHTML }, "*");
    return;
  }
  var stale = document.getElementById("gammel");
  var frame = null, begun = Date.now(), news = begun, fresh = false, answered = false;

  function tell() {
    var quiet = Date.now() - news > QUIET;
    var old = !fresh && Date.now() - Date.parse(main.dataset.written) > OLD;
    var is = main.dataset.over !== "1" && (quiet || old);
    var words = is ? "! Siden er ikke opdateret siden kl. " + main.dataset.clock + "." : "";
    if (stale.textContent !== words) { stale.textContent = words; }
    stale.hidden = !is;
  }

  function take(html, title) {
    var box = document.createElement("template");
    box.innerHTML = html;
    var next = box.content.querySelector("main");
    if (!next || next.dataset.written === main.dataset.written) { return; }
    news = Date.now(); fresh = true;
    ["written", "clock", "over"].forEach(function (name) { main.dataset[name] = next.dataset[name]; });
    document.title = title;
    var ids = function (node) { return Array.prototype.map.call(node.children, function (part) { return part.id; }).join(" "); };
    if (ids(main) !== ids(next)) { main.innerHTML = next.innerHTML; return; }
    // only what has changed, so that what is marked or read aloud elsewhere stays
    Array.prototype.forEach.call(next.children, function (part, at) {
      if (main.children[at].innerHTML !== part.innerHTML) { main.children[at].innerHTML = part.innerHTML; }
    });
  }

  window.addEventListener("message", function (event) {
    if (!frame || event.source !== frame.contentWindow || !event.data || event.data.referent !== 1) { return; }
    answered = true;
    take(String(event.data.main), String(event.data.title));
    tell();
  });

  function look() {
    tell();
    if (document.hidden) { return; }
    if (!answered && Date.now() - begun > DEAF) { window.location.reload(); return; }
    if (frame) { frame.remove(); }
    frame = document.createElement("iframe");
    frame.name = COPY;
    frame.hidden = true;
    frame.title = "";
    frame.src = window.location.href.split(/[?#]/)[0] + "?" + Date.now();
    document.body.appendChild(frame);
  }

  document.addEventListener("visibilitychange", look);
  window.setInterval(look, LOOK);
  tell();
})();
