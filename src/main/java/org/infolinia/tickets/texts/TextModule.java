package org.infolinia.tickets.texts;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.template.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A passage that agents put into answers.
 *
 * @param version counts its changes
 */
public record TextModule(long id, Content content, int version) {

    public static final int MAXIMUM_NAME_LENGTH = 60;
    public static final int MAXIMUM_KEYWORDS_LENGTH = 200;
    public static final int MAXIMUM_BODY_LENGTH = 5_000;

    /** What a passage can name, the most important first. */
    public static final List<Variable> VARIABLES =
            List.of(Variable.NAME, Variable.AGENT, Variable.NUMBER, Variable.SUBJECT, Variable.PROGRAM);

    /**
     * What somebody writes.
     *
     * @param program whose people have it, or null when those of every program do
     * @param keywords other words by which it is found, separated by spaces; may be empty
     * @param body Markdown with variables
     */
    public record Content(@Nullable ProgramId program, Language language, String name, String keywords, String body) {

        public Content {
            name = name.strip();
            keywords = keywords.strip();
            body = body.replace("\r\n", "\n").strip();
        }
    }
}
