package org.infolinia.knowledge.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Formats;
import org.infolinia.knowledge.ArticleId;
import org.infolinia.knowledge.KnowledgeShelf;

/** Opens articles beside what one is doing. */
@SpringComponent
public class ArticleWindows {

    private final KnowledgeShelf shelf;
    private final Formats formats;

    ArticleWindows(KnowledgeShelf shelf, Formats formats) {
        this.shelf = shelf;
        this.formats = formats;
    }

    /**
     * @param language the article is wanted in
     * @param closed runs when it is closed, so that the keyboard gets its place back
     */
    public void open(ArticleId article, Language language, Runnable closed) {
        var window = new ArticleWindow(article, language, shelf, formats);
        window.addClosedListener(event -> closed.run());
        window.open();
    }
}
