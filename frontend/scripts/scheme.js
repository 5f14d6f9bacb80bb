// Light or dark, as this browser's user last chose; without a choice the system's setting holds.
window.infoliniaScheme = {
  key: "infolinia.scheme",

  apply() {
    document.documentElement.style.colorScheme = localStorage.getItem(this.key) ?? "";
  },

  toggle() {
    const chosen = localStorage.getItem(this.key);
    const isDark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    localStorage.setItem(this.key, isDark ? "light" : "dark");
    this.apply();
  },
};

window.infoliniaScheme.apply();
