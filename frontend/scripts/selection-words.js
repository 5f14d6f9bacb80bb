/** Vaadin names the boxes that select rows in English alone. */
window.infoliniaSelectionWords = (grid, row, everyRow) => {
  const name = () =>
    grid.querySelectorAll('vaadin-grid-cell-content > vaadin-checkbox').forEach((box) => {
      box.accessibleName = box.id === 'selectAllCheckbox' ? everyRow : row;
    });
  new MutationObserver(name).observe(grid, { childList: true, subtree: true });
  name();
};
