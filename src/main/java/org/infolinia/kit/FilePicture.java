package org.infolinia.kit;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** A picture of points that came with something, shown where it belongs. */
public class FilePicture extends Image {

    private static final int NOT_FOUND = 404;

    /**
     * @param mediaType one that its bytes were seen to be
     * @param words what stands for it where it is not seen
     * @param content asked when the browser wants it; empty when he may not have it or it is gone
     */
    public FilePicture(String mediaType, String words, Supplier<Optional<byte[]>> content) {
        super((DownloadHandler) event -> send(event, mediaType, content.get()), words);
        addClassName("placed-picture");
        getElement().setAttribute("loading", "lazy");
    }

    private static void send(DownloadEvent event, String mediaType, Optional<byte[]> content) throws IOException {
        if (content.isEmpty()) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        }
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        event.setContentType(mediaType);
        event.setContentLength(content.get().length);
        event.getOutputStream().write(content.get());
    }
}
