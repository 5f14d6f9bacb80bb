package org.infolinia.surveys.report.choice;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.definition.Question.Choice;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.definition.Texts;
import org.infolinia.surveys.report.Asked;
import org.infolinia.surveys.report.choice.ChosenOptions.Option;
import org.infolinia.surveys.slice.ChosenOption;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what people chose, question by question. */
@Service
public class ChoiceCounts {

    private final JdbcClient jdbc;
    private final SurveyLibrary library;
    private final Gatekeeper gatekeeper;

    ChoiceCounts(JdbcClient jdbc, SurveyLibrary library, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.library = library;
        this.gatekeeper = gatekeeper;
    }

    /** @param lastVersion the newest version in which somebody chose it */
    private record Counted(String question, String option, long times, long lastVersion) {}

    /** Every question with options that somebody answered, in alphabetical order of their ids. */
    @Transactional(readOnly = true)
    public List<ChosenOptions> of(Asked asked) {
        gatekeeper.demand(Permission.READ_REPORTS, asked.program());
        var byQuestion = new LinkedHashMap<String, Map<String, Counted>>();
        counted(asked)
                .forEach(counted -> byQuestion
                        .computeIfAbsent(counted.question(), any -> new LinkedHashMap<>())
                        .put(counted.option(), counted));
        return byQuestion.entrySet().stream()
                .map(question -> options(question.getKey(), question.getValue()))
                .toList();
    }

    private List<Counted> counted(Asked asked) {
        return jdbc.sql("""
                        select chosen.question, chosen.choice, count(*) as times, max(invitation.version_id) as version
                          from surveys.answer
                          join surveys.answer_value chosen on chosen.invitation_id = answer.invitation_id
                          join surveys.invitation on invitation.id = answer.invitation_id
                         where answer.program_id = :program and answer.kind = :kind and answer.machine_sign is null
                           and answer.invited_at >= :from and answer.invited_at < :until
                           and chosen.choice is not null
                         group by 1, 2 order by 1, 2""")
                .param("program", asked.program().value())
                .param("kind", asked.kind().name())
                .param("from", Timestamp.from(asked.period().from()))
                .param("until", Timestamp.from(asked.period().until()))
                .query((row, number) -> new Counted(
                        row.getString("question"),
                        row.getString("choice"),
                        row.getLong("times"),
                        row.getLong("version")))
                .list();
    }

    private ChosenOptions options(String question, Map<String, Counted> counted) {
        long last =
                counted.values().stream().mapToLong(Counted::lastVersion).max().orElseThrow();
        var asked = choice(library.get(last).content(), question);
        var offeredLast = asked.options().stream()
                .map(option -> new Option(
                        new ChosenOption(question, option.id()), option.text(), times(counted, option.id())));
        var offeredBefore = counted.values().stream()
                .filter(one -> asked.option(one.option()).isEmpty())
                .map(one -> new Option(new ChosenOption(question, one.option()), textOf(one), one.times()));
        long answered = counted.values().stream().mapToLong(Counted::times).sum();
        return new ChosenOptions(
                asked.text(),
                answered,
                Stream.concat(offeredLast, offeredBefore).toList());
    }

    /** What people read who chose it; its id when nobody has. */
    @Transactional(readOnly = true)
    public Texts name(ProgramId program, SurveyKind kind, ChosenOption chosen) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return jdbc.sql("""
                        select version_id from surveys.invitation
                         where program_id = :program and kind = :kind
                           and exists (select from surveys.answer_value as chosen
                                        where chosen.invitation_id = invitation.id
                                          and chosen.question = :question and chosen.choice = :option)
                         order by invited_at desc limit 1""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("question", chosen.question())
                .param("option", chosen.option())
                .query(Long.class)
                .optional()
                .map(version -> textOf(new Counted(chosen.question(), chosen.option(), 0, version)))
                .orElseGet(() -> new Texts(Map.of(Language.EN, chosen.option())));
    }

    private static long times(Map<String, Counted> counted, String option) {
        var found = counted.get(option);
        return found == null ? 0 : found.times();
    }

    private Texts textOf(Counted counted) {
        return choice(library.get(counted.lastVersion()).content(), counted.question())
                .option(counted.option())
                .orElseThrow()
                .text();
    }

    private static Choice choice(SurveyContent content, String question) {
        return content.find(question)
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .orElseThrow();
    }
}
