/* Below Chromium 105 (no :has) the page says so instead of breaking; written for any browser. */
(function () {
  var modern = window.CSS && CSS.supports && CSS.supports('selector(:has(a))');
  if (modern) return;
  document.body.innerHTML =
    '<h1>请升级浏览器</h1><p>本系统需要 Chromium 105 以上内核的浏览器（谷歌、微软 Edge、360 安全、奇安信等新版均可）。</p>';
})();
