/** Counts on from the seconds it is given, by the browser's own monotonic clock, so that wrong wall clocks do no harm;
 * or down from where it is told to. */
const SECOND = 1000;

class Stopwatch extends HTMLElement {
  static observedAttributes = ['elapsed', 'from'];

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
    const passed = Math.floor((performance.now() - this.startedAt) / SECOND);
    const seconds = Math.max(0, this.hasAttribute('from') ? Number(this.getAttribute('from')) - passed : passed);
    const twoDigits = (number) => String(number).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    const clock = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
    this.textContent = hours > 0 ? `${hours}:${clock}` : clock;
  }
}

if (!customElements.get('infolinia-stopwatch')) {
  customElements.define('infolinia-stopwatch', Stopwatch);
}
