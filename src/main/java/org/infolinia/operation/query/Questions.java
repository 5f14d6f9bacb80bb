package org.infolinia.operation.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Questions that share one way to the server and back. They remain statements of their own, each of which sees what was
 * committed before its turn, so that one may lock what the next one reads.
 */
public final class Questions {

    private final List<Question> questions = new ArrayList<>();
    private final Map<String, @Nullable Object> params = new HashMap<>();

    private record Question(String sql, RowCallbackHandler rows) {}

    /**
     * Adds a question; it is asked after those that were added before.
     *
     * @param params by names that mean the same in all questions
     * @param rows is told of each row of the answer
     */
    public void add(String sql, Map<String, ? extends @Nullable Object> params, RowCallbackHandler rows) {
        questions.add(new Question(sql, rows));
        this.params.putAll(params);
    }

    /** Asks all of them. To be called once. */
    public void ask(NamedParameterJdbcOperations jdbc) {
        var all = questions.stream().map(Question::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(all, params, statement -> {
            read(statement);
            return questions.size();
        });
    }

    private void read(PreparedStatement statement) throws SQLException {
        boolean isAnswered = statement.execute();
        for (var question : questions) {
            if (!isAnswered) {
                throw new IllegalStateException("Not answered with rows: " + question.sql());
            }
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    question.rows().processRow(rows);
                }
            }
            isAnswered = statement.getMoreResults();
        }
    }
}
