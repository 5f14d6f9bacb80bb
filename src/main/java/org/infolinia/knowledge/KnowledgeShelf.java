package org.infolinia.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.annotation.Value;
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

    /** In each language the version in force on a day, or the first that will be when none is yet. */
    private static final String VERSIONS = """
            select article.id, article.program_id, article.key, article.kind, version.*,
                   version.in_force_from <= :day as is_in_force,
                   (select array_agg(distinct other.language) from knowledge.article_version other
                     where other.article_id = article.id) as languages
              from knowledge.article article
              join knowledge.article_version version on version.article_id = article.id
            """;

    /** What is in force before what will be, the wanted language before others, and of that the latest. */
    private static final String BEST_FIRST = """
             order by article.id, is_in_force desc, (version.language = :language) desc, version.language desc,
                      case when version.in_force_from <= :day then version.in_force_from end desc,
                      case when version.in_force_from <= :day then version.version end desc,
                      version.in_force_from, version.version desc""";

    private static final String CURRENT = VERSIONS.replaceFirst("select", "select distinct on (article.id)");

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    KnowledgeShelf(
            JdbcClient jdbc,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Adds a version; refused as {@code article-changed-meanwhile} when somebody else wrote one first. */
    @Transactional
    public Outcome<ArticleId> write(WriteArticle command) {
        var by = gatekeeper.demand(Permission.WRITE_KNOWLEDGE, command.program());
        var article = articleOf(command);
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
     * on letters, as they are in force today; all of them when the line is empty. By title, without what is retired.
     */
    @Transactional(readOnly = true)
    public List<ArticleLine> find(String line, Collection<ProgramId> programs, Language language) {
        return find(line, programs, language, " and article.retired_at is null ");
    }

    /** The same of what is retired. */
    @Transactional(readOnly = true)
    public List<ArticleLine> retired(String line, Collection<ProgramId> programs, Language language) {
        return find(line, programs, language, " and article.retired_at is not null ");
    }

    private List<ArticleLine> find(String line, Collection<ProgramId> programs, Language language, String which) {
        gatekeeper.demand(Permission.READ_KNOWLEDGE);
        var words =
                Folding.words(line.substring(0, Math.min(line.length(), MAXIMUM_SEARCH_LENGTH)), MAXIMUM_SEARCH_WORDS);
        return jdbc.sql("select * from (" + CURRENT + " where article.program_id = any(:programs) " + which + BEST_FIRST
                        + """
                        ) current
                        where not exists (select from unnest(:words) word where position(word in folded) = 0)
                        order by title limit :limit""")
                .param("programs", visible(programs))
                .param("day", today())
                .param("language", language.name())
                .param("words", words.toArray(String[]::new))
                .param("limit", MAXIMUM_LINES)
                .query(KnowledgeShelf::line)
                .list();
    }

    /**
     * The articles of the program with these keys, in their order, as they are in force today; none that is retired or
     * that the reader may not see.
     */
    @Transactional(readOnly = true)
    public List<ArticleLine> named(ProgramId program, List<String> keys, Language language) {
        if (keys.isEmpty() || !gatekeeper.allows(Permission.READ_KNOWLEDGE, program)) {
            return List.of();
        }
        return jdbc.sql("select * from (" + CURRENT
                        + " where article.program_id = :program and article.key = any(:keys) and article.retired_at is null "
                        + BEST_FIRST
                        + ") current order by array_position(:keys, key)")
                .param("program", program.value())
                .param("keys", keys.toArray(String[]::new))
                .param("day", today())
                .param("language", language.name())
                .query(KnowledgeShelf::line)
                .list();
    }

    /** In which languages the program's article of that key can be read today; none when it is retired or not there for the asker. */
    @Transactional(readOnly = true)
    public Set<Language> languagesOf(ProgramId program, String key) {
        if (!gatekeeper.allows(Permission.READ_KNOWLEDGE, program)) {
            return Set.of();
        }
        return jdbc.sql("""
                        select distinct language from knowledge.article
                          join knowledge.article_version on article_id = id
                         where program_id = :program and key = :key and retired_at is null and in_force_from <= :day""")
                .param("program", program.value())
                .param("key", key)
                .param("day", today())
                .query((row, number) -> Language.valueOf(row.getString(1)))
                .set();
    }

    /**
     * The article in this language, or in another when it has none, as it is in force today or else will be first; empty
     * when the reader may not see it.
     */
    @Transactional(readOnly = true)
    public Optional<Article> read(ArticleId id, Language language) {
        return read(id, language, today());
    }

    /** The same as it was in force on a day; empty when none was yet. */
    @Transactional(readOnly = true)
    public Optional<Article> readOn(ArticleId id, Language language, LocalDate day) {
        return read(id, language, day).filter(article -> !article.inForceFrom().isAfter(day));
    }

    /** What was written last in a language, in force or not: what whoever writes on goes on from. */
    @Transactional(readOnly = true)
    public Optional<Article> newest(ArticleId id, Language language) {
        return visible(jdbc.sql(VERSIONS + """
                         where article.id = :id and version.language = :language
                         order by version.version desc limit 1""")
                .param("id", id.value())
                .param("language", language.name())
                .param("day", today())
                .query(KnowledgeShelf::article)
                .optional());
    }

    /** One version, in force or not. */
    @Transactional(readOnly = true)
    public Optional<Article> version(ArticleId id, Language language, int version) {
        return visible(jdbc.sql(VERSIONS + """
                         where article.id = :id and version.language = :language and version.version = :version""")
                .param("id", id.value())
                .param("language", language.name())
                .param("version", version)
                .param("day", today())
                .query(KnowledgeShelf::article)
                .optional());
    }

    private Optional<Article> read(ArticleId id, Language language, LocalDate day) {
        return visible(jdbc.sql(CURRENT + " where article.id = :id " + BEST_FIRST)
                .param("id", id.value())
                .param("language", language.name())
                .param("day", day)
                .query(KnowledgeShelf::article)
                .optional());
    }

    /** Since when an article is found no more; empty while it is found. */
    @Transactional(readOnly = true)
    public Optional<Retirement> retirementOf(Article article) {
        gatekeeper.demand(Permission.READ_KNOWLEDGE, article.program());
        return jdbc.sql("""
                        select retired_at, retired_by from knowledge.article
                         where id = ? and retired_at is not null""")
                .param(article.id().value())
                .query((row, number) ->
                        new Retirement(row.getTimestamp("retired_at").toInstant(), row.getString("retired_by")))
                .optional();
    }

    /** The article is found and suggested no more; whoever has its address still reads it. */
    @Transactional
    public void retire(Article article) {
        var by = gatekeeper.demand(Permission.WRITE_KNOWLEDGE, article.program());
        int retired = jdbc.sql("""
                        update knowledge.article set retired_at = :at, retired_by = :by
                         where id = :id and program_id = :program and retired_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("id", article.id().value())
                .param("program", article.program().value())
                .update();
        if (retired > 0) {
            events.publishEvent(new ArticleRetired(by, article.program(), article.id(), article.key(), true));
        }
    }

    /** The article is found again. */
    @Transactional
    public void restore(Article article) {
        var by = gatekeeper.demand(Permission.WRITE_KNOWLEDGE, article.program());
        int restored = jdbc.sql("""
                        update knowledge.article set retired_at = null, retired_by = null
                         where id = :id and program_id = :program and retired_at is not null""")
                .param("id", article.id().value())
                .param("program", article.program().value())
                .update();
        if (restored > 0) {
            events.publishEvent(new ArticleRetired(by, article.program(), article.id(), article.key(), false));
        }
    }

    private Optional<Article> visible(Optional<Article> found) {
        return found.filter(article -> gatekeeper.allows(Permission.READ_KNOWLEDGE, article.program()));
    }

    /** Who wrote the article in its language and when, newest first. */
    @Transactional(readOnly = true)
    public List<ArticleVersion> versions(Article article) {
        gatekeeper.demand(Permission.READ_KNOWLEDGE, article.program());
        return jdbc.sql("""
                        select version, title, in_force_from, written_by, written_at from knowledge.article_version
                         where article_id = :article and language = :language order by version desc""")
                .param("article", article.id().value())
                .param("language", article.language().name())
                .query((row, number) -> new ArticleVersion(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private ArticleId articleOf(WriteArticle command) {
        jdbc.sql("insert into knowledge.article (program_id, key, kind) values (?, ?, ?) on conflict do nothing")
                .params(command.program().value(), command.key(), command.kind().name())
                .update();
        return new ArticleId(jdbc.sql("select id from knowledge.article where program_id = ? and key = ? for update")
                .params(command.program().value(), command.key())
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
                            (article_id, language, version, title, markdown, folded, in_force_from, written_by,
                             written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        article.value(),
                        command.language().name(),
                        version,
                        command.title(),
                        command.markdown(),
                        Folding.folded(command.title() + "\n" + command.markdown()),
                        command.inForceFrom(),
                        writtenBy,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private Long[] visible(Collection<ProgramId> programs) {
        var scope = gatekeeper.scope();
        return programs.stream().filter(scope::includes).map(ProgramId::value).toArray(Long[]::new);
    }

    private static ArticleLine line(ResultSet row, int number) throws SQLException {
        return new ArticleLine(
                new ArticleId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                ArticleKind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("title"));
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        var markdown = row.getString("markdown");
        return new Article(
                new ArticleId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("key"),
                ArticleKind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getInt("version"),
                row.getObject("in_force_from", LocalDate.class),
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
