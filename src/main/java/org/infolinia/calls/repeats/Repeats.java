package org.infolinia.calls.repeats;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallFinished;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.PastCall;
import org.infolinia.calls.PastCallsImported;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.calls.rules.CallRulesDesk;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.TicketsFiled;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers who made contact about what. A call counts for each topic of its dispositions, a ticket for its own; what was
 * taken down on the telephone is part of its call, and whom we call makes no contact.
 */
@Service
public class Repeats {

    private static final Provenance.Table CONTACTS = new Provenance.Table("calls.contacts", "calls.contact");

    private final JdbcClient jdbc;
    private final CallDesk calls;
    private final Dispositions dispositions;
    private final CallRulesDesk rules;
    private final ParticipantRegister register;
    private final Provenance provenance;
    private final Clock clock;

    Repeats(
            JdbcClient jdbc,
            CallDesk calls,
            Dispositions dispositions,
            CallRulesDesk rules,
            ParticipantRegister register,
            Provenance provenance,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.dispositions = dispositions;
        this.rules = rules;
        this.register = register;
        this.provenance = provenance;
        this.clock = clock;
    }

    /** Within how many days a further contact about the same topic is a repeated one. */
    @Transactional(readOnly = true)
    public int days(ProgramId program) {
        return rules.of(program).repeatDays();
    }

    /** What the participant made contact about within these days, the newest of each topic; none when he is of no concern. */
    @Transactional(readOnly = true)
    public List<EarlierContact> of(ParticipantId participant) {
        return register.find(participant)
                .map(known -> recent(participant, days(known.program())))
                .orElse(List.of());
    }

    @EventListener
    @Transactional
    void on(CallFinished event) {
        var participant = event.participant();
        if (participant == null) {
            return;
        }
        calls.find(event.call())
                .filter(call -> call.direction() == Direction.INBOUND)
                .ifPresent(call -> dispositions.all(event.program()).stream()
                        .filter(disposition -> event.dispositions().contains(disposition.code()))
                        .map(disposition -> disposition.topic())
                        .distinct()
                        .forEach(topic -> add(participant, event.program(), topic, reference(call), call.at())));
    }

    /** What another system took counts as what was taken here. */
    @EventListener
    @Transactional
    void on(PastCallsImported imported) {
        var topics = dispositions.all(imported.program()).stream()
                .collect(Collectors.toMap(Disposition::code, Disposition::topic));
        imported.calls().forEach((id, call) -> {
            if (call instanceof PastCall.Taken taken && taken.start().direction() == Direction.INBOUND) {
                add(id, taken, topics);
            }
        });
    }

    private void add(CallId id, PastCall.Taken call, Map<String, Topic> topics) {
        var participant = call.participant();
        if (participant != null) {
            call.dispositions().stream()
                    .flatMap(code -> Optional.ofNullable(topics.get(code)).stream())
                    .distinct()
                    .forEach(topic -> add(
                            participant,
                            call.start().program(),
                            topic,
                            CaseReference.call(id.value()),
                            call.answeredAt()));
        }
    }

    @EventListener
    @Transactional
    void on(TicketOpened event) {
        add(event.ticket());
    }

    @EventListener
    @Transactional
    void on(TicketsFiled event) {
        event.tickets().forEach(this::add);
    }

    private void add(Ticket ticket) {
        var participant = ticket.participant();
        if (participant != null && ticket.channel() != Channel.PHONE) {
            add(participant, ticket.program(), ticket.topic(), reference(ticket), ticket.openedAt());
        }
    }

    @EventListener
    @Transactional
    void on(ParticipantsMerged merged) {
        provenance.pass(merged, CONTACTS);
    }

    /** Also those since whose calls and tickets have returned. */
    @EventListener
    @Order(ParticipantsParted.THE_REST_RETURNS)
    @Transactional
    void on(ParticipantsParted parted) {
        provenance.handBack(parted, CONTACTS);
        for (var kind : CaseReference.Kind.values()) {
            provenance.handBack(parted, CONTACTS, contacts(kind, returned(parted, kind)));
        }
    }

    private List<Long> returned(ParticipantsParted parted, CaseReference.Kind kind) {
        return provenance.numbers(
                parted.merge().id(),
                switch (kind) {
                    case CALL -> "calls.belongings";
                    case TICKET -> "tickets.belongings";
                });
    }

    private List<Long> contacts(CaseReference.Kind kind, List<Long> references) {
        return jdbc.sql("select id from calls.contact where kind = ? and reference = any(?)")
                .param(kind.name())
                .param(references.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private void add(ParticipantId participant, ProgramId program, Topic topic, CaseReference reference, Instant at) {
        jdbc.sql("""
                        insert into calls.contact (program_id, participant_id, topic, kind, reference, at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        program.value(),
                        participant.value(),
                        topic.name(),
                        reference.kind().name(),
                        reference.id(),
                        Timestamp.from(at))
                .update();
    }

    private List<EarlierContact> recent(ParticipantId participant, int days) {
        return jdbc.sql("""
                        select distinct on (topic) topic, kind, reference, at, count(*) over (partition by topic)
                          from calls.contact where participant_id = :participant and at > :since
                         order by topic, at desc""")
                .param("participant", participant.value())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .query((row, number) -> new EarlierContact(
                        new CaseReference(CaseReference.Kind.valueOf(row.getString(2)), row.getLong(3)),
                        Topic.valueOf(row.getString(1)),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5)))
                .list();
    }

    private static CaseReference reference(CallView call) {
        return CaseReference.call(call.id().value());
    }

    private static CaseReference reference(Ticket ticket) {
        return CaseReference.ticket(ticket.number().value());
    }
}
