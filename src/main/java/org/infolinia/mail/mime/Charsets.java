package org.infolinia.mail.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns bytes into letters: as declared, else as they prove to be, else by the best guess. Never fails. */
final class Charsets {

    private static final int LEAST_CONFIDENCE = 40;
    private static final int META_WITHIN = 2048;
    private static final int DETECTED_WITHIN = 20_000;
    private static final char FIRST_CONTROL = 0x80;
    private static final char LAST_CONTROL = 0x9f;
    private static final Charset LAST_RESORT = Charset.forName("windows-1252");
    private static final Pattern META =
            Pattern.compile("<meta[^>]{1,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_OF_NAMES = Pattern.compile("[\"'\\s,;]+");

    /** Names that senders use and Java does not know, or knows as something narrower. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ks_c_5601-1987", "MS949"),
            Map.entry("ks_c_5601", "MS949"),
            Map.entry("euc-kr", "MS949"),
            Map.entry("iso-gb2312", "GB18030"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("windows-31j", "MS932"),
            Map.entry("cp932", "MS932"),
            Map.entry("x-sjis", "MS932"),
            Map.entry("shift_jis", "MS932"),
            Map.entry("shift-jis", "MS932"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-1", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-2", "ISO-2022-JP-2"),
            Map.entry("iso-2022-jp-3", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-ms", "x-windows-iso2022jp"),
            Map.entry("cp-1250", "windows-1250"),
            Map.entry("win-1250", "windows-1250"),
            Map.entry("win1250", "windows-1250"),
            Map.entry("cp-1251", "windows-1251"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("cp-1254", "windows-1254"),
            Map.entry("iso8859_2", "ISO-8859-2"),
            Map.entry("iso-8859-2-i", "ISO-8859-2"),
            Map.entry("latin-2", "ISO-8859-2"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("koi8r", "KOI8-R"),
            Map.entry("koi-8-r", "KOI8-R"),
            Map.entry("us-ascii", "UTF-8"),
            Map.entry("ascii", "UTF-8"),
            Map.entry("ansi_x3.4-1968", "UTF-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    /** Programs declare these without looking at what they send. */
    private static final Set<String> THOUGHTLESS = Set.of("windows-1252", "windows-1254");

    /** Letters stand here where the declared one has only control characters. */
    private static final Map<String, String> SUPERSETS = Map.of(
            "ISO-8859-2", "windows-1250",
            "ISO-8859-5", "windows-1251",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-6", "windows-1256",
            "ISO-8859-13", "windows-1257");

    /** What participants write in, the likelier first; by the letters that words of theirs have besides the Latin ones. */
    private static final Map<String, String> EXPECTED_LETTERS = Map.of(
            "windows-1250", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
            "ISO-8859-2", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
            "windows-1254", "çğıöşüÇĞİÖŞÜâ");

    private static final List<String> EXPECTED = List.of("windows-1250", "ISO-8859-2", "windows-1254");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        if (Utf7.isName(declared)) {
            return Utf7.decode(new String(bytes, StandardCharsets.US_ASCII));
        }
        var charset = named(declared);
        return withoutMark(Stream.<Supplier<Optional<String>>>of(
                        () -> marked(bytes),
                        () -> charset.filter(named -> THOUGHTLESS.contains(named.name()))
                                .flatMap(named -> strictly(bytes, StandardCharsets.UTF_8)),
                        () -> charset.flatMap(named -> asDeclared(bytes, named)),
                        () -> strictly(bytes, StandardCharsets.UTF_8),
                        () -> declaredInHtml(bytes).flatMap(named -> asDeclared(bytes, named)),
                        () -> expected(bytes),
                        () -> detected(bytes).flatMap(named -> strictly(bytes, named)))
                .flatMap(attempt -> attempt.get().stream())
                .findFirst()
                .orElseGet(() -> new String(
                        bytes, charset.filter(Charsets::isOfManyBytes).orElse(LAST_RESORT))));
    }

    /** What carries no charset of its own, such as raw letters in a header. */
    static String decodeUnmarked(byte[] bytes, @Nullable String likely) {
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> decode(bytes, likely));
    }

    private static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var key = NOT_OF_NAMES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        } catch (IllegalArgumentException empty) {
            return Optional.empty();
        }
    }

    private static Optional<String> asDeclared(byte[] bytes, Charset charset) {
        if (charset.name().equals("UTF-16")) {
            return strictly(bytes, likelyOrder(bytes));
        }
        var letters = strictly(bytes, charset);
        var superset = SUPERSETS.get(charset.name());
        return superset != null && letters.filter(Charsets::hasControls).isPresent()
                ? strictly(bytes, Charset.forName(superset)).or(() -> letters)
                : letters;
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

    private static Optional<String> marked(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return switch (mark) {
            case 0xfeff -> strictly(bytes, StandardCharsets.UTF_16BE);
            case 0xfffe -> strictly(bytes, StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    /** Of Latin letters in two bytes one is zero. */
    private static Charset likelyOrder(byte[] bytes) {
        int balance = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            balance += (bytes[i + 1] == 0 ? 1 : 0) - (bytes[i] == 0 ? 1 : 0);
        }
        return balance > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static Optional<Charset> declaredInHtml(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        var meta = META.matcher(beginning);
        return meta.find() ? named(meta.group(1)) : Optional.empty();
    }

    /**
     * The detector is weak in a few words of Polish, Azerbaijani and Turkish, which are what comes here; so whatever makes
     * nothing but their letters of every byte is taken first.
     */
    private static Optional<String> expected(byte[] bytes) {
        return EXPECTED.stream()
                .flatMap(name -> strictly(bytes, Charset.forName(name))
                        .filter(text -> hasOnly(text, EXPECTED_LETTERS.getOrDefault(name, "")))
                        .stream())
                .findFirst();
    }

    private static boolean hasOnly(String text, String letters) {
        return text.chars()
                .allMatch(letter -> letter < FIRST_CONTROL || letters.indexOf(letter) >= 0 || isSign(letter));
    }

    private static boolean isSign(int letter) {
        return letter == 0xa0 || letter >= 0x2010 && letter <= 0x2030 || letter == 0x20ac;
    }

    private static Optional<Charset> detected(byte[] bytes) {
        var beginning = bytes.length > DETECTED_WITHIN ? Arrays.copyOf(bytes, DETECTED_WITHIN) : bytes;
        return Stream.of(new CharsetDetector().setText(beginning).detectAll())
                .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE || isCyrillic(match))
                .max(Comparator.comparingInt(CharsetMatch::getConfidence))
                .flatMap(match -> named(match.getName()));
    }

    private static boolean isCyrillic(CharsetMatch match) {
        return match.getName().equals("windows-1251") || match.getName().equals("KOI8-R");
    }

    private static boolean isOfManyBytes(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(letter -> letter >= FIRST_CONTROL && letter <= LAST_CONTROL);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
