package org.infolinia.mail.mime;

import java.util.Arrays;
import org.apache.tika.Tika;

/** Tells what a file is by its content; its name only chooses among what the content can be. */
final class FileTypes {

    /** Every mark of a type stands near the beginning. */
    private static final int LOOKED_AT = 64 * 1024;

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    static String of(byte[] content, String name) {
        var beginning = content.length > LOOKED_AT ? Arrays.copyOf(content, LOOKED_AT) : content;
        return TIKA.detect(beginning, name);
    }
}
