package org.infolinia.kit;

import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.springframework.stereotype.Component;

/** Who did something, for reading: people by their names, parts of the product in words. */
@Component
public class ActorNames {

    private final Phrasebook phrasebook;

    ActorNames(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    public String inWords(String actorName, Locale locale) {
        return phrasebook.find(Language.ofLocale(locale), "actor." + actorName).orElse(actorName);
    }
}
