package org.infolinia.mail.mime;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns bytes into letters: as declared, else as they prove to be, else by the best guess. Never fails. */
final class Charsets {

    private static final int LEAST_CONFIDENCE = 40;
    private static final int META_WITHIN = 2048;
    private static final Charset LAST_RESORT = Charset.forName("windows-1252");
    private static final Pattern META =
            Pattern.compile("<meta[^>]{1,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Names that senders use and Java does not know, or knows as something narrower. */
    private static final Map<String, String> ALIASES = Map.of(
            "ks_c_5601-1987", "MS949",
            "iso-gb2312", "GB18030",
            "gb2312", "GB18030",
            "windows-31j", "MS932",
            "shift_jis", "MS932",
            "iso-2022-jp-ms", "x-windows-iso2022jp",
            "cp-1250", "windows-1250",
            "iso-8859-1", "windows-1252",
            "us-ascii", "UTF-8",
            "unicode-1-1-utf-8", "UTF-8");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> named(declared).flatMap(charset -> strictly(bytes, charset)),
                        () -> strictly(bytes, StandardCharsets.UTF_8),
                        () -> declaredInHtml(bytes).flatMap(charset -> strictly(bytes, charset)),
                        () -> detected(bytes).flatMap(charset -> strictly(bytes, charset)))
                .flatMap(attempt -> attempt.get().stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, LAST_RESORT));
    }

    private static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var key = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declaredInHtml(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        var meta = META.matcher(beginning);
        return meta.find() ? named(meta.group(1)) : Optional.empty();
    }

    private static Optional<Charset> detected(byte[] bytes) {
        var match = new CharsetDetector().setText(bytes).detect();
        return match == null || match.getConfidence() < LEAST_CONFIDENCE ? Optional.empty() : named(match.getName());
    }
}
