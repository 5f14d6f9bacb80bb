package org.infolinia.tickets.enquiry.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.enquiry.Enclosures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads forms part by part as they come in. Whatever is too much is read past and never kept, so that whoever sends a
 * film of his holidays is told so in words and finds what he typed where it was, instead of a connection that broke.
 */
@Component
class Submissions {

    private static final int MAXIMUM_FIELD_BYTES = 100_000;
    private static final int MAXIMUM_FIELDS = 20;
    private static final int MAXIMUM_HEADER_BYTES = 4_096;

    /** Past this the connection is let go. */
    private static final long MAXIMUM_BYTES = 1_000_000_000;

    /** How many visitors' files are held in memory at a time. */
    private static final int READ_AT_ONCE = 10;

    private final Semaphore turns = new Semaphore(READ_AT_ONCE);

    /** @throws FileUploadException when it is no form or has no end */
    Submission read(HttpServletRequest request) throws IOException {
        return requireNonNullElse(request.getContentType(), "").startsWith("multipart/form-data")
                ? new Parts().read(request)
                : plain(request.getParameterMap());
    }

    private static Submission plain(Map<String, String[]> parameters) {
        var fields = new HashMap<String, String>();
        parameters.forEach((name, values) -> fields.put(name, values[0]));
        return new Submission(fields, Enclosures.none(), Optional.empty(), false);
    }

    /** One form on its way in. */
    private final class Parts {

        private final Map<String, String> fields = new HashMap<>();
        private final Enclosures enclosures = Enclosures.none();
        private @Nullable Refusal refusal;
        private boolean hadFiles;
        private boolean hasTurn;

        Submission read(HttpServletRequest request) throws IOException {
            var upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            upload.setPartHeaderSizeMax(MAXIMUM_HEADER_BYTES);
            upload.setSizeMax(MAXIMUM_BYTES);
            try {
                var parts = upload.getItemIterator(new ServletRequestContext(request));
                while (parts.hasNext()) {
                    take(parts.next());
                }
            } catch (MalformedStreamException | FileUploadIOException e) {
                throw new FileUploadException("The form cannot be read", e);
            } finally {
                if (hasTurn) {
                    turns.release();
                }
            }
            return new Submission(fields, enclosures, Optional.ofNullable(refusal), hadFiles);
        }

        private void take(FileItemStream part) throws IOException {
            if (part.isFormField()) {
                takeField(part);
            } else if (!requireNonNullElse(part.getName(), "").isEmpty()) {
                takeFile(part);
            }
        }

        private void takeField(FileItemStream part) throws IOException {
            if (fields.size() >= MAXIMUM_FIELDS) {
                throw new FileUploadException("No form of ours has as many fields");
            }
            try (var content = part.openStream()) {
                var bytes = content.readNBytes(MAXIMUM_FIELD_BYTES);
                fields.putIfAbsent(part.getFieldName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }

        /** After the first refusal nothing is looked at any more: the form comes back anyway. */
        private void takeFile(FileItemStream part) throws IOException {
            hadFiles = true;
            if (refusal == null) {
                hasTurn = hasTurn || turns.tryAcquire();
                refusal = hasTurn ? takeIn(part) : Refusal.of("enquiry-files-busy");
            }
        }

        private @Nullable Refusal takeIn(FileItemStream part) throws IOException {
            try (InputStream content = part.openStream()) {
                var bytes = content.readNBytes(Enclosures.LIMITS.bytes() + 1);
                return enclosures.add(part.getName(), bytes).orElse(null);
            }
        }
    }
}
