package org.infolinia.tickets.legal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.legal.LegalWritten;

/** What a history has kept of the law's clock, for reading. */
@SpringComponent
public class LegalWords {

    private final Formats formats;

    LegalWords(Formats formats) {
        this.formats = formats;
    }

    public String of(LegalWritten written, Locale locale) {
        return translate(
                "tickets.legal.written." + written.what(), formats.day(written.day(), locale), written.words());
    }
}
