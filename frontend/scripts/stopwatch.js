/** Counts on from the seconds it is given, by the browser's own monotonic clock, so that wrong wall clocks do no harm. */
const SECOND = 1000;

class Stopwatch extends HTMLElement {
  static observedAttributes = ['elapsed'];

  attributeChangedCallback() {
    this.startedAt = performance.now() - Number(this.getAttribute('elapsed')) * SECOND;
    this.show();
  }

  connectedCallback() {
    this.ticking = setInterval(() => this.show(), SECOND);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  show() {
    const seconds = Math.max(0, Math.floor((performance.now() - this.startedAt) / SECOND));
    const twoDigits = (number) => String(number).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    const clock = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
    this.textContent = hours > 0 ? `${hours}:${clock}` : clock;
  }
}

if (!customElements.get('infolinia-stopwatch')) {
  customElements.define('infolinia-stopwatch', Stopwatch);
}
