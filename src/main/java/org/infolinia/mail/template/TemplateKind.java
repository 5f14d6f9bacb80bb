package org.infolinia.mail.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of mail whose words a program chooses. */
public enum TemplateKind {
    /** Tells a writer that his message has arrived. */
    ACKNOWLEDGEMENT(
            List.of(
                    Variable.NUMBER,
                    Variable.MARK,
                    Variable.SUBJECT,
                    Variable.LINK,
                    Variable.DAYS,
                    Variable.NAME,
                    Variable.PROGRAM),
            Set.of(Variable.MARK),
            Set.of(Variable.NUMBER)),
    /** The frame around what an agent answers. */
    ANSWER(
            List.of(
                    Variable.ANSWER,
                    Variable.AGENT,
                    Variable.MAILBOX,
                    Variable.NUMBER,
                    Variable.MARK,
                    Variable.SUBJECT,
                    Variable.LINK,
                    Variable.DAYS,
                    Variable.NAME,
                    Variable.PROGRAM),
            Set.of(Variable.MARK),
            Set.of(Variable.ANSWER)),
    /** Asks what somebody thinks of a contact. */
    SURVEY(
            List.of(
                    Variable.SCORES,
                    Variable.LINK,
                    Variable.OBJECTION,
                    Variable.DAY,
                    Variable.CALL,
                    Variable.DAYS,
                    Variable.NAME,
                    Variable.PROGRAM),
            Set.of(),
            Set.of(Variable.SCORES, Variable.OBJECTION)),
    /** Asks the same once more, when nobody has answered. */
    SURVEY_REMINDER(
            List.of(
                    Variable.QUESTION,
                    Variable.SCORES,
                    Variable.LINK,
                    Variable.OBJECTION,
                    Variable.DAYS,
                    Variable.NAME,
                    Variable.PROGRAM),
            Set.of(),
            Set.of(Variable.SCORES, Variable.OBJECTION)),
    /** Asks from time to time what somebody thinks of the program or of our service. */
    SURVEY_PERIODIC(
            List.of(
                    Variable.QUESTION,
                    Variable.SCORES,
                    Variable.LINK,
                    Variable.OBJECTION,
                    Variable.DAYS,
                    Variable.NAME,
                    Variable.PROGRAM),
            Set.of(),
            Set.of(Variable.SCORES, Variable.OBJECTION)),
    /** Tells whoever gave a low score that somebody will see to it. */
    SURVEY_FOLLOW_UP(List.of(Variable.DAY, Variable.NAME, Variable.PROGRAM), Set.of(), Set.of()),
    /** Tells what came of codes that were mailed. */
    CODE_ANSWER(List.of(Variable.RESULTS, Variable.NAME, Variable.PROGRAM), Set.of(), Set.of(Variable.RESULTS)),
    /** Asks whoever filled in the public form to show that the address is his. */
    ENQUIRY(
            List.of(Variable.LINK, Variable.SUBJECT, Variable.DAYS, Variable.NAME, Variable.PROGRAM),
            Set.of(),
            Set.of(Variable.LINK)),
    /** Carries another link to the page of a matter that was asked by the public form. */
    MATTER_LINK(
            List.of(Variable.LINK, Variable.NUMBER, Variable.SUBJECT, Variable.DAYS, Variable.PROGRAM),
            Set.of(),
            Set.of(Variable.LINK)),
    /** Carries the one-time code by which a caller shows that the address is his. */
    IDENTIFICATION_CODE(
            List.of(Variable.CODE, Variable.MINUTES, Variable.NAME, Variable.PROGRAM), Set.of(), Set.of(Variable.CODE)),
    /** Tells a colleague what waits for his decision. */
    APPROVAL(
            List.of(Variable.REQUESTS, Variable.COUNT, Variable.LINK, Variable.NAME, Variable.PROGRAM),
            Set.of(),
            Set.of(Variable.REQUESTS, Variable.LINK)),
    /** Carries a period's report to the program's client. */
    CLIENT_REPORT(List.of(Variable.PERIOD, Variable.PROGRAM), Set.of(), Set.of()),
    /** The frame around what an agent writes to somebody else about a participant's matter. */
    ASIDE(
            List.of(
                    Variable.ANSWER,
                    Variable.FORWARDED,
                    Variable.AGENT,
                    Variable.MAILBOX,
                    Variable.MARK,
                    Variable.SUBJECT,
                    Variable.PROGRAM),
            Set.of(Variable.MARK),
            Set.of(Variable.ANSWER, Variable.FORWARDED));

    private final List<Variable> variables;
    private final Set<Variable> neededInSubject;
    private final Set<Variable> neededInBody;

    TemplateKind(List<Variable> variables, Set<Variable> neededInSubject, Set<Variable> neededInBody) {
        this.variables = variables;
        this.neededInSubject = neededInSubject;
        this.neededInBody = neededInBody;
    }

    /** What it can name, the most important first. */
    public List<Variable> variables() {
        return variables;
    }

    /** Without which nobody finds back to the case. */
    Set<Variable> neededInSubject() {
        return neededInSubject;
    }

    /** Without which the mail is none. */
    Set<Variable> neededInBody() {
        return neededInBody;
    }

    /** Key of its name in the bundles. */
    public String messageKey() {
        return "mail.template." + code();
    }

    /** Lower-case letters and dashes, as in file names. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
