/**
 * Enter on a cell that has nothing of its own to press follows the link of its row. The server is not asked which row has
 * the focus: it forgets the rows it sent whenever the list is read anew.
 */
window.infoliniaRowsByEnter = (grid) => {
  const contentsOf = (cell) => cell.querySelector('slot').assignedElements();
  grid.addEventListener('keydown', (press) => {
    const cell = press.composedPath()[0];
    if (press.key !== 'Enter' || cell.localName !== 'td') {
      return;
    }
    if (contentsOf(cell).some((content) => content.querySelector('a, button, input'))) {
      return;
    }
    [...cell.parentElement.querySelectorAll('td')]
      .flatMap(contentsOf)
      .map((content) => content.querySelector('a[href]'))
      .find((link) => link)
      ?.click();
  });
};
