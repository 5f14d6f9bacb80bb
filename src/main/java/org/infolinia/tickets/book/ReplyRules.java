package org.infolinia.tickets.book;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.ReplyRule.Reply;
import org.infolinia.tickets.ReplyRuleSettled;
import org.infolinia.tickets.Ticket;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reply to a finished ticket does, and when resolved ones are closed, which each queue settles for itself. */
@Service
public class ReplyRules {

    private final JdbcClient jdbc;
    private final EditRules editRules;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ReplyRules(
            JdbcClient jdbc,
            EditRules editRules,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.editRules = editRules;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** The rule of each of a program's queues, in their order. */
    @Transactional(readOnly = true)
    public List<ReplyRule> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_MAIL, program);
        return programs.queues(program).stream()
                .map(queue -> rule(program, queue.key()))
                .toList();
    }

    /** Refused as {@code queue-unknown} when the program has no such queue. */
    @Transactional
    public Outcome<ReplyRule> settle(ReplyRule rule) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, rule.program());
        var unknownQueue = editRules.unknownQueue(rule.program(), rule.queue());
        if (unknownQueue.isPresent()) {
            return Outcome.refused(unknownQueue.get());
        }
        jdbc.sql("""
                        insert into tickets.reply_rule (program_id, queue, reply, days, closes_after)
                        values (:program, :queue, :reply, :days, :closing)
                        on conflict (program_id, queue) do update
                           set reply = excluded.reply, days = excluded.days, closes_after = excluded.closes_after""")
                .param("program", rule.program().value())
                .param("queue", rule.queue())
                .param("reply", rule.reply().name())
                .param("days", rule.days())
                .param("closing", rule.closesAfter())
                .update();
        events.publishEvent(new ReplyRuleSettled(by, rule));
        return Outcome.done(rule);
    }

    /** The rule that holds for a ticket. */
    public ReplyRule of(Ticket ticket) {
        return rule(ticket.program(), Optional.ofNullable(ticket.queue()).orElse(""));
    }

    private ReplyRule rule(ProgramId program, String queue) {
        return jdbc.sql("""
                        select reply, days, closes_after from tickets.reply_rule
                         where program_id = :program and queue = :queue""")
                .param("program", program.value())
                .param("queue", queue)
                .query((row, number) -> new ReplyRule(
                        program,
                        queue,
                        Reply.valueOf(row.getString("reply")),
                        row.getObject("days", Integer.class),
                        row.getInt("closes_after")))
                .optional()
                .orElseGet(() -> ReplyRule.usual(program, queue));
    }
}
