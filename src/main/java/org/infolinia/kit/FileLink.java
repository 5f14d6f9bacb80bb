package org.infolinia.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file from outside to be saved. Whatever it is and says it is, the browser gets bytes to store: it neither shows nor
 * guesses.
 */
public class FileLink extends Anchor {

    private static final int KILOBYTE = 1024;
    private static final int NOT_FOUND = 404;

    /**
     * @param sizeBytes shown beside the name
     * @param content asked when somebody clicks; empty when he may not have it or it is gone
     */
    public FileLink(String name, long sizeBytes, Supplier<Optional<byte[]>> content) {
        super(
                (DownloadHandler) event -> send(event, name, content.get()),
                AttachmentType.DOWNLOAD,
                name + " · " + size(sizeBytes));
        addComponentAsFirst(Icon.CLIP.create());
        addClassName("fold");
    }

    private static void send(DownloadEvent event, String name, Optional<byte[]> content) throws IOException {
        if (content.isEmpty()) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        }
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        event.setFileName(name);
        event.setContentType("application/octet-stream");
        event.setContentLength(content.get().length);
        event.getOutputStream().write(content.get());
    }

    /** In whole kilobytes or megabytes, as people say it. */
    public static String size(long bytes) {
        long kilobytes = Math.max(1, bytes / KILOBYTE);
        return kilobytes < KILOBYTE ? kilobytes + " KB" : kilobytes / KILOBYTE + " MB";
    }
}
