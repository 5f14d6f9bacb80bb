/**
 * Files that are pasted into a field of text or dropped on it are uploaded; pictures then stand in the text, and where is
 * the server's to say, so it is told first where the caret is. Text is pasted and dropped as ever. Called again, it takes
 * what comes from then on to another upload.
 */
window.infoliniaPictures = (field, upload) => {
  const isKnown = field.infoliniaUpload !== undefined;
  field.infoliniaUpload = upload;
  if (isKnown) {
    return;
  }
  const take = (happened, data) => {
    const files = [...(data?.files ?? [])];
    if (files.length > 0) {
      happened.preventDefault();
      happened.stopPropagation();
      field.dispatchEvent(new CustomEvent('pictures-come'));
      field.infoliniaUpload.uploadFiles(files);
    }
  };
  field.addEventListener('paste', (pasted) => {
    if (pasted.clipboardData.getData('text/plain') === '') {
      take(pasted, pasted.clipboardData);
    }
  });
  field.addEventListener('dragover', (dragged) => {
    if ([...dragged.dataTransfer.types].includes('Files')) {
      dragged.preventDefault();
    }
  });
  field.addEventListener('drop', (dropped) => take(dropped, dropped.dataTransfer));
};
