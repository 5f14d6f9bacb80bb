package org.infolinia.demo.searchbench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The search that a good engineer builds with what PostgreSQL brings along: trigrams (pg_trgm) over words without accents
 * (unaccent), in two stages.
 *
 * <p>First every word must begin a word of the row and the digits must end one of its numbers:
 *
 * <pre>
 * select id, name from rival.person
 *  where words like '% jan%' and words like '% kowal%' and digits like '%4418 %'
 *  order by active_on desc, id limit 10
 * </pre>
 *
 * <p>When fewer than ten do, every word must be similar to one of the row. With digits at hand these are believed, and the
 * words only put the rows in order; without words the digits themselves must be similar:
 *
 * <pre>
 * select id, name from rival.person
 *  where 'jna' &lt;% words and 'kowalsky' &lt;% words
 *  order by word_similarity('jna', words) + word_similarity('kowalsky', words) desc, active_on desc, id limit 10
 * </pre>
 */
final class Rival implements Asker, AutoCloseable {

    static final int TIMEOUT_SECONDS = 10;

    private static final int MOST_FOUND = 10;
    private static final String EARLIER_FIRST = "active_on desc, id limit " + MOST_FOUND;
    private static final List<String> SETTINGS = List.of(
            "set search_path = rival",
            "set statement_timeout = '" + TIMEOUT_SECONDS + "s'",
            "set work_mem = '64MB'",
            "set random_page_cost = 1.1",
            "set effective_cache_size = '4GB'",
            "set jit = off",
            // The best plan for a rare word is the worst one for a single letter.
            "set plan_cache_mode = force_custom_plan",
            // 0.6, the preset one, finds few misheard names; 0.3 takes seconds among as few as 100,000 people.
            "set pg_trgm.word_similarity_threshold = 0.4");

    private final Connection connection;
    private final JdbcClient jdbc;
    private int timeouts;

    private record Person(long id, String name) {}

    private Rival(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static Rival on(DataSource database) throws SQLException {
        var rival = new Rival(database.getConnection());
        SETTINGS.forEach(setting -> rival.jdbc.sql(setting).update());
        return rival;
    }

    /** How many questions were given up. */
    int timeouts() {
        return timeouts;
    }

    @Override
    public List<String> ask(String typed) {
        var line = RivalLine.of(typed);
        if (line.words().isEmpty() && line.digits().isEmpty()) {
            return List.of();
        }
        try {
            var exact = exact(line);
            return (exact.size() < MOST_FOUND ? filled(exact, similar(line)) : exact)
                    .stream().map(Person::name).toList();
        } catch (QueryTimeoutException tooSlow) {
            timeouts++;
            return List.of();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.createStatement().execute("discard all");
        connection.close();
    }

    private List<Person> exact(RivalLine line) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var word : line.words()) {
            conditions.add("words like ?");
            values.add("% " + escaped(word) + "%");
        }
        if (!line.digits().isEmpty()) {
            conditions.add("digits like ?");
            values.add("%" + line.digits() + " %");
        }
        return people(String.join(" and ", conditions), EARLIER_FIRST, values);
    }

    private List<Person> similar(RivalLine line) {
        var values = new ArrayList<Object>();
        if (line.words().isEmpty()) {
            values.addAll(List.of(line.digits(), line.digits()));
            return people("? <% digits", "word_similarity(?, digits) desc, " + EARLIER_FIRST, values);
        }
        var likeness = repeated(line, "word_similarity(?, words)", " + ") + " desc, " + EARLIER_FIRST;
        if (line.digits().isEmpty()) {
            values.addAll(line.words());
        } else {
            values.add("%" + line.digits() + " %");
        }
        values.addAll(line.words());
        return people(
                line.digits().isEmpty() ? repeated(line, "? <% words", " and ") : "digits like ?", likeness, values);
    }

    private List<Person> people(String conditions, String order, List<Object> values) {
        return jdbc.sql("select id, name from person where " + conditions + " order by " + order)
                .params(values)
                .query((row, number) -> new Person(row.getLong(1), row.getString(2)))
                .list();
    }

    private static String repeated(RivalLine line, String part, String between) {
        return IntStream.range(0, line.words().size()).mapToObj(i -> part).collect(Collectors.joining(between));
    }

    private static List<Person> filled(List<Person> first, List<Person> then) {
        return Stream.concat(first.stream(), then.stream())
                .distinct()
                .limit(MOST_FOUND)
                .toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
