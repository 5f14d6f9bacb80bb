package org.infolinia.knowledge;

import java.util.List;
import org.infolinia.kernel.Language;

/** Tells where else in the product an article is named, so that whoever rewrites it knows who relies on it. */
public interface ArticleUse {

    /** The places that name it and that the asker may see, by their titles in the language. */
    List<Place> of(Article article, Language language);

    /** @param route where it is seen, within the application */
    record Place(String title, String route) {}
}
