package org.infolinia.kit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.springframework.stereotype.Component;

/** Gives Vaadin the product's words. */
@Component
class PhrasebookI18NProvider implements I18NProvider {

    private final Phrasebook phrasebook;

    PhrasebookI18NProvider(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return phrasebook.say(Language.ofLocale(locale), key, parameters);
    }
}
