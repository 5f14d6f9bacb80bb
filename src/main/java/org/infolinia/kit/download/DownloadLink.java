package org.infolinia.kit.download;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Something of ours to be saved as a file, which is made when somebody asks for it. */
public class DownloadLink extends Anchor {

    /** Makes the file. */
    @FunctionalInterface
    public interface Content {

        void write(OutputStream out) throws IOException;
    }

    /**
     * @param words short, since what it is stands beside it
     * @param name what it is in full, for who hears it
     */
    public DownloadLink(String words, String name, String fileName, String mediaType, Content content) {
        super((DownloadHandler) event -> send(event, fileName, mediaType, content), AttachmentType.DOWNLOAD, words);
        setAriaLabel(name);
        addClassName("download");
    }

    private static void send(DownloadEvent event, String fileName, String mediaType, Content content)
            throws IOException {
        event.setFileName(fileName);
        event.setContentType(mediaType);
        content.write(event.getOutputStream());
    }
}
