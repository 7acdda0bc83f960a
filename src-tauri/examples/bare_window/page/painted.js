// The first callback runs before the paint, the second after it.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    const marks = { timeOrigin: performance.timeOrigin, painted: performance.now() };
    window.__TAURI_INTERNALS__.invoke('ui_ready', { marks });
  }),
);
