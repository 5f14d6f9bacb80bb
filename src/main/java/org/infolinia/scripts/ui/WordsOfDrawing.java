package org.infolinia.scripts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Formats;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.drawing.DrawingWords;

/** What a drawing says besides the script, in the reader's language. */
final class WordsOfDrawing implements DrawingWords {

    private static final String ROOM_TO_SIGN = " ………………………………………………";

    private final ScriptVersion version;
    private final Formats formats;
    private final Language language;
    private final Locale locale;
    private final Translation translation;

    /** Finds words by their key. */
    interface Translation {
        String of(String key, Object... facts);
    }

    WordsOfDrawing(ScriptVersion version, Formats formats, Language language, Locale locale, Translation translation) {
        this.version = version;
        this.formats = formats;
        this.language = language;
        this.locale = locale;
        this.translation = translation;
    }

    @Override
    public String kind(Node node) {
        return translation.of(PlaceKind.of(node).messageKey());
    }

    @Override
    public String start() {
        return translation.of("scripts.drawing.start");
    }

    @Override
    public String compulsory() {
        return translation.of("scripts.drawing.compulsory");
    }

    @Override
    public String objection() {
        return translation.of("scripts.drawing.objection");
    }

    @Override
    public String back() {
        return translation.of("scripts.back");
    }

    @Override
    public String identified(boolean isIdentified) {
        return translation.of(isIdentified ? "scripts.edit.passed" : "scripts.edit.failed");
    }

    @Override
    public String otherwise() {
        return translation.of("scripts.edit.otherwise");
    }

    @Override
    public List<String> signature() {
        var lines = new ArrayList<String>();
        lines.add(version.content().title().in(language) + " · "
                + version.content().code() + " · " + translation.of("scripts.version", version.number()));
        lines.add(translation.of("scripts.author") + ": " + version.author());
        var by = version.publishedBy();
        var since = version.publishedAt();
        if (by != null && since != null) {
            lines.add(translation.of("scripts.approver") + ": " + by + " · " + translation.of("scripts.valid-from")
                    + ": " + formats.moment(since, locale));
        }
        lines.add(translation.of("scripts.drawing.sign") + ROOM_TO_SIGN);
        return lines;
    }
}
