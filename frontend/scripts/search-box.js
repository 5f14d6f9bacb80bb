/**
 * What the search box does in the browser, so that nothing typed is lost and no key is about an older text: it asks
 * after a pause, or at once when a key needs the answer, and shows when that takes its time.
 */
const UNNOTICED_MILLISECONDS = 150;
const LIST_KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter', 'Escape'];
const TEXT_KEYS_UNLESS_OPEN = ['Home', 'End'];

function focusOnChord(field) {
  document.addEventListener('keydown', (pressed) => {
    const isChord = pressed.ctrlKey && !pressed.altKey && !pressed.shiftKey && pressed.key === 'k';
    if (isChord && field.isConnected) {
      pressed.preventDefault();
      field.focus();
      field.inputElement.select();
    }
  });
}

function isForList(pressed, field) {
  const isOpen = field.inputElement.getAttribute('aria-expanded') === 'true';
  const isPlain = !pressed.isComposing && !pressed.shiftKey && !pressed.altKey && !pressed.ctrlKey;
  return isPlain && (LIST_KEYS.includes(pressed.key) || (isOpen && TEXT_KEYS_UNLESS_OPEN.includes(pressed.key)));
}

window.infoliniaSearchBox = (box, field, pauseMilliseconds) => {
  let asked = '';
  let pause;
  let patience;

  const tell = (type, detail) => box.dispatchEvent(new CustomEvent(type, { detail }));

  const settle = () => {
    clearTimeout(patience);
    box.classList.remove('waiting');
  };

  const ask = () => {
    clearTimeout(pause);
    if (field.value !== asked) {
      asked = field.value;
      patience = setTimeout(() => box.classList.add('waiting'), UNNOTICED_MILLISECONDS);
      tell('ask', asked);
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, pauseMilliseconds);
  });

  field.addEventListener('focusin', () => {
    asked = '';
    ask();
  });

  field.addEventListener('keydown', (pressed) => {
    if (isForList(pressed, field)) {
      pressed.preventDefault();
      ask();
      tell('press', pressed.key);
    }
  });

  /** An answer to an older text leaves the box waiting for the one to what was asked since. */
  box.hasAnswerTo = (text) => {
    if (text === asked) {
      settle();
    }
  };

  box.clearText = () => {
    clearTimeout(pause);
    settle();
    field.value = '';
    asked = '';
  };

  /** Who opened a result goes on reading and with the keyboard there. */
  box.goOnInPage = () => document.getElementById('main')?.focus();

  focusOnChord(field);
};
