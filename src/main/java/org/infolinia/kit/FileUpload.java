package org.infolinia.kit;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;

/** Takes files from whoever uses the screen, one unless said otherwise, with words of his language. */
public class FileUpload extends Upload {

    private static final int SEVERAL = 100;

    /**
     * @param maximumBytes larger files are turned away in the browser
     * @param extensions with their dot, such as {@code .csv}
     */
    public FileUpload(UploadHandler handler, int maximumBytes, String... extensions) {
        super(handler);
        setMaxFiles(1);
        setMaxFileSize(maximumBytes);
        setAcceptedFileExtensions(extensions);
        setI18n(words());
    }

    /** One after the other, as many as somebody drops. */
    public FileUpload severalAtOnce() {
        setMaxFiles(SEVERAL);
        return this;
    }

    /** So that the keyboard stays near when what was uploaded is taken away. */
    public void focus() {
        if (getUploadButton() instanceof Focusable<?> button) {
            button.focus();
        }
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("upload.choose"))
                        .setMany(getTranslation("upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("upload.drop"))
                        .setMany(getTranslation("upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("upload.one-only"))
                        .setFileIsTooBig(getTranslation("upload.too-large"))
                        .setIncorrectFileType(getTranslation("upload.other-kind")))
                .setUploading(uploading());
    }

    private UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("upload.under-way"))
                        .setProcessing(getTranslation("upload.under-way"))
                        .setStalled(getTranslation("upload.stalled"))
                        .setHeld(getTranslation("upload.waiting")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("upload.failed"))
                        .setUnexpectedServerError(getTranslation("upload.failed"))
                        .setForbidden(getTranslation("upload.failed"))
                        .setFileTooLarge(getTranslation("upload.too-large")));
    }
}
