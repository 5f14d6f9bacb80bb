package org.infolinia.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where agents look up what to answer. */
@Service
public class KnowledgeShelf {

    /** The most lines one search answers. */
    public static final int MAXIMUM_LINES = 100;

    private static final int MAXIMUM_SEARCH_LENGTH = 200;
    private static final int MAXIMUM_SEARCH_WORDS = 8;

    /** The newest version in the wanted language, or else in the first language the article has. */
    private static final String CURRENT = """
            select distinct on (article.id)
                   article.id, article.program_id, article.key, version.*,
                   (select array_agg(distinct other.language) from knowledge.article_version other
                     where other.article_id = article.id) as languages
              from knowledge.article article
              join knowledge.article_version version on version.article_id = article.id
            """;

    private static final String WANTED_LANGUAGE_FIRST =
            " order by article.id, (version.language = :language) desc, version.language desc, version.version desc";

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnowledgeShelf(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a version; refused as {@code article-changed-meanwhile} when somebody else wrote one first. */
    @Transactional
    public Outcome<ArticleId> write(WriteArticle command) {
        var by = gatekeeper.demand(Permission.WRITE_KNOWLEDGE, command.program());
        var article = articleOf(command.program(), command.key());
        int newest = newestVersion(article, command.language());
        if (newest != command.basedOn()) {
            return Outcome.refused("article-changed-meanwhile", newest);
        }
        int version = newest + 1;
        addVersion(article, command, version, by.name());
        events.publishEvent(
                new ArticleWritten(by, command.program(), article, command.key(), command.language(), version));
        return Outcome.done(article);
    }

    /**
     * The articles of these programs that contain every word of the line, in any order and without regard to the marks
     * on letters; all of them when the line is empty. By title.
     */
    @Transactional(readOnly = true)
    public List<ArticleLine> find(String line, Collection<ProgramId> programs, Language language) {
        gatekeeper.demand(Permission.READ_KNOWLEDGE);
        var words =
                Folding.words(line.substring(0, Math.min(line.length(), MAXIMUM_SEARCH_LENGTH)), MAXIMUM_SEARCH_WORDS);
        return jdbc.sql("select * from (" + CURRENT + " where article.program_id = any(:programs)"
                        + WANTED_LANGUAGE_FIRST + """
                        ) current
                        where not exists (select from unnest(:words) word where position(word in folded) = 0)
                        order by title limit :limit""")
                .param("programs", visible(programs))
                .param("language", language.name())
                .param("words", words.toArray(String[]::new))
                .param("limit", MAXIMUM_LINES)
                .query((row, number) -> new ArticleLine(
                        new ArticleId(row.getLong("id")),
                        new ProgramId(row.getLong("program_id")),
                        Language.valueOf(row.getString("language")),
                        row.getString("title")))
                .list();
    }

    /** The article in this language, or in another when it has none; empty when the reader may not see it. */
    @Transactional(readOnly = true)
    public Optional<Article> read(ArticleId id, Language language) {
        return jdbc.sql(CURRENT + " where article.id = :id" + WANTED_LANGUAGE_FIRST)
                .param("id", id.value())
                .param("language", language.name())
                .query(KnowledgeShelf::article)
                .optional()
                .filter(article -> gatekeeper.allows(Permission.READ_KNOWLEDGE, article.program()));
    }

    /** Who wrote the article in its language and when, newest first. */
    @Transactional(readOnly = true)
    public List<ArticleVersion> versions(Article article) {
        gatekeeper.demand(Permission.READ_KNOWLEDGE, article.program());
        return jdbc.sql("""
                        select version, title, written_by, written_at from knowledge.article_version
                         where article_id = :article and language = :language order by version desc""")
                .param("article", article.id().value())
                .param("language", article.language().name())
                .query((row, number) -> new ArticleVersion(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private ArticleId articleOf(ProgramId program, String key) {
        jdbc.sql("insert into knowledge.article (program_id, key) values (?, ?) on conflict do nothing")
                .params(program.value(), key)
                .update();
        return new ArticleId(jdbc.sql("select id from knowledge.article where program_id = ? and key = ? for update")
                .params(program.value(), key)
                .query(Long.class)
                .single());
    }

    private int newestVersion(ArticleId article, Language language) {
        return jdbc.sql("""
                        select coalesce(max(version), 0) from knowledge.article_version
                         where article_id = ? and language = ?""")
                .params(article.value(), language.name())
                .query(Integer.class)
                .single();
    }

    private void addVersion(ArticleId article, WriteArticle command, int version, String writtenBy) {
        jdbc.sql("""
                        insert into knowledge.article_version
                            (article_id, language, version, title, markdown, folded, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        article.value(),
                        command.language().name(),
                        version,
                        command.title(),
                        command.markdown(),
                        Folding.folded(command.title() + "\n" + command.markdown()),
                        writtenBy,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private Long[] visible(Collection<ProgramId> programs) {
        var scope = gatekeeper.scope();
        return programs.stream().filter(scope::includes).map(ProgramId::value).toArray(Long[]::new);
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        var markdown = row.getString("markdown");
        return new Article(
                new ArticleId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("key"),
                Language.valueOf(row.getString("language")),
                row.getInt("version"),
                row.getString("title"),
                markdown,
                SafeMarkdown.toHtml(markdown),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant(),
                List.of((String[]) row.getArray("languages").getArray()).stream()
                        .map(Language::valueOf)
                        .sorted()
                        .toList());
    }
}
