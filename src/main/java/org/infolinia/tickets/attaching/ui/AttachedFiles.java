package org.infolinia.tickets.attaching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Predicate;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.FileLink;
import org.infolinia.kit.FileUpload;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.infolinia.tickets.desk.DraftFile;
import org.infolinia.tickets.desk.DraftFiles;
import org.jspecify.annotations.Nullable;

/**
 * What is put to an answer or a note, one beside the other, with the place where more are dropped or chosen. Each text has its
 * own, so that a file that is still on its way when another is opened gets where it was put.
 */
public class AttachedFiles extends Div {

    private final FileUpload upload;
    private final Div refusals = new Div();
    private final UnorderedList list = new UnorderedList();
    private final FileUpload pictures;
    private transient @Nullable Predicate<String> text;
    private final transient FilesToSend files;

    public AttachedFiles(FilesToSend files) {
        this.files = files;
        addClassName("attached-files");
        refusals.getElement().setAttribute("aria-live", "assertive");
        list.getElement().setAttribute("aria-label", getTranslation("tickets.files"));
        upload = new FileUpload(
                        UploadHandler.inMemory((metadata, bytes) -> receive(metadata.fileName(), bytes)),
                        DraftFiles.MAXIMUM_BYTES)
                .severalAtOnce();
        upload.setUploadButton(Buttons.plain(Icon.CLIP, getTranslation("tickets.files.add"), () -> {}));
        pictures = new FileUpload(
                        UploadHandler.inMemory((metadata, bytes) -> receivePicture(metadata.fileName(), bytes)),
                        DraftFiles.MAXIMUM_BYTES)
                .severalAtOnce();
        pictures.addClassName("pasted-pictures");
        add(refusals, upload, list, pictures);
    }

    /** @param place is given what stands for a picture in the text; answers false when there is no room for it */
    public void placing(Predicate<String> place) {
        text = place;
    }

    /** Takes what is pasted into the text or dropped on it; nobody sees it. */
    public FileUpload pictures() {
        return pictures;
    }

    /** Shows what is there by now. */
    public void show() {
        refusals.removeAll();
        list();
    }

    /** Out of sight it still takes in what is on its way, which it would not if it were invisible. */
    public void beShown(boolean isShown) {
        if (isShown) {
            getStyle().remove("display");
        } else {
            getStyle().setDisplay(Style.Display.NONE);
        }
    }

    /** Ids of the files that are shown. */
    public List<Long> ids() {
        return list.getChildren()
                .map(FileItem.class::cast)
                .map(item -> item.file.id())
                .toList();
    }

    void receive(String name, byte[] bytes) {
        refusals.removeAll();
        upload.clearFileList();
        switch (files.add(name, bytes)) {
            case Outcome.Done<DraftFile> added -> list();
            case Outcome.Refused<DraftFile>(Refusal refusal) -> refusals.add(new Banner(refusal, Tone.BAD));
        }
    }

    /** What is no picture is only attached. */
    void receivePicture(String name, byte[] bytes) {
        refusals.removeAll();
        pictures.clearFileList();
        switch (files.add(name, bytes)) {
            case Outcome.Done<DraftFile>(DraftFile added) -> {
                list();
                if (added.isPicture()) {
                    place(added);
                }
            }
            case Outcome.Refused<DraftFile>(Refusal refusal) -> refusals.add(new Banner(refusal, Tone.BAD));
        }
    }

    private void place(DraftFile picture) {
        if (text != null && !text.test(PlacedPictures.reference(picture.id(), picture.name()))) {
            refusals.removeAll();
            refusals.add(new Banner(Icon.ALERT, getTranslation("tickets.texts.no-room"), Tone.BAD));
        }
    }

    private void list() {
        list.removeAll();
        files.all().forEach(file -> list.add(new FileItem(file)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private void remove(DraftFile file) {
        files.remove(file.id());
        list();
        upload.focus();
    }

    private final class FileItem extends ListItem {

        private final DraftFile file;

        FileItem(DraftFile file) {
            this.file = file;
            var name = new Span(file.name());
            name.addClassName("truncated");
            var size = new Span(FileLink.size(file.size()));
            size.addClassNames("small", "quiet", "unwrapped");
            add(Icon.CLIP.create(), name, size);
            if (text != null && file.isPicture()) {
                add(Buttons.inRow(Icon.PENCIL, getTranslation("tickets.files.place"), file.name(), () -> place(file)));
            }
            add(removal());
        }

        private Component removal() {
            return Buttons.inRow(
                    Icon.X, getTranslation("tickets.files.remove"), file.name(), () -> AttachedFiles.this.remove(file));
        }
    }
}
