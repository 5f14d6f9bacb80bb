package org.infolinia.surveys;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers themselves, to be read one by one. */
@Service
public class AnswerBook {

    /** The most answers one question brings. */
    public static final int PAGE_SIZE = 200;

    /** As many of one participant's answers as tell what he thinks of us now. */
    public static final int LATEST_OF_PARTICIPANT = 5;

    public static final int LATEST_PRAISE = 20;

    private final JdbcClient jdbc;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;

    AnswerBook(JdbcClient jdbc, ParticipantRegister register, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.register = register;
        this.gatekeeper = gatekeeper;
    }

    /**
     * The answers a number stands for, newest first.
     *
     * @param limit at most {@value #PAGE_SIZE}
     */
    @Transactional(readOnly = true)
    public List<AnswerRow> rows(AnswerFilter filter, int offset, int limit) {
        filter.programs().forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql(Answers.SELECT_ROWS + """
                          join (select invitation_id from surveys.answer
                                 where program_id = any(:programs) and kind = 'AFTER_CONTACT' and machine_sign is null
                                   and invited_at >= :from and invited_at < :until
                                   and score between :worst and :best and (has_words or not :withWords)
                                 order by answered_at desc, invitation_id desc offset :offset limit :limit) as page
                            on page.invitation_id = answer.invitation_id
                         order by answer.answered_at desc, answer.invitation_id desc""")
                .param(
                        "programs",
                        filter.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(filter.period().from()))
                .param("until", Timestamp.from(filter.period().until()))
                .param("worst", filter.worst())
                .param("best", filter.best())
                .param("withWords", filter.withWords())
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query(Answers::row)
                .list();
    }

    /**
     * The answers of a period that look like a machine's, in surveys of all kinds, newest first and at most
     * {@value #PAGE_SIZE}.
     */
    @Transactional(readOnly = true)
    public List<AnswerRow> ofMachines(Collection<ProgramId> programs, Period period) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql(Answers.SELECT_ROWS + """
                         where invitation.program_id = any(:programs) and answer.machine_sign is not null
                           and invitation.invited_at >= :from and invitation.invited_at < :until
                         order by answer.answered_at desc, answer.invitation_id desc limit :limit""")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .param("limit", PAGE_SIZE)
                .query(Answers::row)
                .list();
    }

    /**
     * How links of a period's invitations were opened.
     *
     * @param byMachines openings that look like a machine's
     * @param lookedOnly invitations that were opened and never answered
     * @param answersOfMachines answers that look like a machine's
     */
    public record Visits(long byMachines, long lookedOnly, long answersOfMachines) {}

    /** What is left out of a program's scores, and what never came to an answer. */
    @Transactional(readOnly = true)
    public Visits visits(ProgramId program, Period period) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return jdbc.sql("""
                        select coalesce(sum(visited.machines), 0) as machines,
                               count(*) filter (where visited.all_of_them > 0 and answer.invitation_id is null) as looked,
                               count(*) filter (where answer.machine_sign is not null) as answers
                          from surveys.invitation
                          left join surveys.answer on answer.invitation_id = invitation.id
                          left join lateral (
                               select count(*) as all_of_them, count(sign) as machines
                                 from surveys.visit where visit.invitation_id = invitation.id) visited on true
                         where invitation.program_id = :program
                           and invitation.invited_at >= :from and invitation.invited_at < :until""")
                .param("program", program.value())
                .param("from", Timestamp.from(period.from()))
                .param("until", Timestamp.from(period.until()))
                .query((row, number) ->
                        new Visits(row.getLong("machines"), row.getLong("looked"), row.getLong("answers")))
                .single();
    }

    /** What the asker was thanked for: comments beside the best score, newest first, {@value #LATEST_PRAISE} at most. */
    @Transactional(readOnly = true)
    public List<AnswerRow> praiseOfMe(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.WORK_TICKETS, program));
        var asker = gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only an agent is praised"));
        return jdbc.sql(Answers.SELECT_ROWS + """
                         where answer.agent_id = :asker and answer.program_id = any(:programs)
                           and answer.kind = 'AFTER_CONTACT' and answer.score = :best
                           and answer.machine_sign is null and answer.has_words
                         order by answer.answered_at desc, answer.invitation_id desc limit :limit""")
                .param("asker", asker.value())
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("best", SurveyAnswer.BEST)
                .param("limit", LATEST_PRAISE)
                .query(Answers::row)
                .list();
    }

    /**
     * The last answers of one participant, newest first, {@value #LATEST_OF_PARTICIPANT} at most; none when the asker may
     * not see him.
     */
    @Transactional(readOnly = true)
    public List<AnswerRow> latestOf(ParticipantId participant) {
        if (register.find(participant).isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        Answers.SELECT_ROWS
                                + " where invitation.participant_id = ? and answer.machine_sign is null order by answer.answered_at desc limit ?")
                .params(participant.value(), LATEST_OF_PARTICIPANT)
                .query(Answers::row)
                .list();
    }
}
