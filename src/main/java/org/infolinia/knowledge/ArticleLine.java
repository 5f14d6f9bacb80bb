package org.infolinia.knowledge;

import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/** An article as a list shows it. */
public record ArticleLine(ArticleId id, ProgramId program, ArticleKind kind, Language language, String title) {}
