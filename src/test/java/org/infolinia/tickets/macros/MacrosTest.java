package org.infolinia.tickets.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.edits.EditPlan.Aside;
import org.infolinia.tickets.edits.EditPlan.Hand;
import org.infolinia.tickets.edits.EditPlan.Whose;
import org.infolinia.tickets.macros.Macro.Content;
import org.infolinia.tickets.macros.Macro.Next;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class MacrosTest extends TicketTest {

    private static final Tag ELMET = new Tag("elmet");
    private static final EditPlan TO_HIGH = plan(null, Priority.HIGH, null, null, Set.of(), null);

    @Autowired
    MacroDesk desk;

    @Autowired
    Macros macros;

    @Autowired
    TicketDesk tickets;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMacroAnswersAndChangesTheTicketAtOnce() {
        var ticket = fixture.anOpenTicket();
        var macro = own(
                "termin", "Sprawa {{number}}: odpowiemy.", plan(null, Priority.HIGH, null, null, Set.of(ELMET), null));

        macros.run(ticket.number(), macro, newest(ticket)).orElseThrow();

        var now = fixture.now(ticket);
        assertThat(fixture.conversation(ticket)).anySatisfy(message -> {
            assertThat(message.direction()).isEqualTo(Direction.OUT);
            assertThat(message.text()).isEqualTo("Sprawa " + ticket.number() + ": odpowiemy.");
        });
        assertThat(fixture.outbox(ticket)).hasSize(1);
        assertThat(now.state()).isEqualTo(State.PENDING);
        assertThat(now.priority()).isEqualTo(Priority.HIGH);
        assertThat(now.tags()).containsExactly(ELMET);
    }

    @Test
    void thePreviewSaysWhatIsDone() {
        var ticket = fixture.anOpenTicket();
        var macro = own(
                "moje", "Dzień dobry", plan(State.RESOLVED, null, new Hand(Whose.NOBODYS, null), null, Set.of(), null));

        var preview = macros.preview(ticket, macro);

        assertThat(preview.answer()).isEqualTo("Dzień dobry");
        assertThat(preview.edits()).hasSize(2);
        assertThat(preview.objection()).isEmpty();
        assertThat(fixture.conversation(ticket)).noneMatch(message -> message.direction() == Direction.OUT);
    }

    @Test
    void aComplaintIsAnsweredAndResolvedByOneMacroAndNotResolvedWithoutAnAnswer() {
        var complaint = fixture.anOpenComplaint();
        var silent = own("zamknij", "", plan(State.RESOLVED, null, null, null, Set.of(), null));
        var answering = own("uznaj", "Uznajemy", plan(State.RESOLVED, null, null, null, Set.of(), null));

        assertThat(code(macros.run(complaint.number(), silent, newest(complaint))))
                .isEqualTo("complaint-unanswered");
        macros.run(complaint.number(), answering, newest(complaint)).orElseThrow();

        assertThat(fixture.now(complaint).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void whatIsRefusedLateLeavesNoAnswerBehind() {
        var ticket = fixture.anOpenTicket();
        fixture.replies(TicketFixture.HALINA, ticket, "Jeszcze jedno");
        var macro = own("odłóż", "Wrócimy do tego", plan(null, Priority.HIGH, null, "obca", Set.of(), null));

        assertThat(code(macros.run(ticket.number(), macro, newest(ticket)))).isEqualTo("queue-unknown");

        assertThat(fixture.outbox(ticket)).isEmpty();
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void anAnswerToAnOlderStateOfThingsIsHeldWithAllThatGoesWithIt() {
        var ticket = fixture.anOpenTicket();
        var seen = newest(ticket);
        var macro = own("termin", "Odpowiemy", TO_HIGH);
        fixture.replies(TicketFixture.HALINA, ticket, "Już nieaktualne");

        assertThat(macros.run(ticket.number(), macro, seen)).isEqualTo(Outcome.refused("newer-message"));

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.NORMAL);
        assertThat(fixture.outbox(ticket)).isEmpty();
    }

    @Test
    void aBegunAnswerIsNotLost() {
        var ticket = fixture.anOpenTicket();
        drafts.save(ticket.number(), Drafts.Kind.ANSWER, "Dzień dobry, zaczęłam", Drafts.NONE);
        var macro = own("termin", "Odpowiemy", TO_HIGH);

        assertThat(macros.preview(ticket, macro).objection()).contains(Refusal.of("macro-answer-begun"));
        assertThat(macros.run(ticket.number(), macro, newest(ticket))).isEqualTo(Outcome.refused("macro-answer-begun"));
        assertThat(drafts.find(ticket.number(), Drafts.Kind.ANSWER)).isPresent();
    }

    @Test
    void aClosedOrMergedTicketIsNotAnswered() {
        var macro = own("termin", "Odpowiemy", EditPlan.NOTHING);
        var closed = fixture.aClosedTicket();
        var merged = fixture.anOpenTicket();
        tickets.merge(merged.number(), fixture.anOpenTicket().number()).orElseThrow();

        assertThat(code(macros.run(closed.number(), macro, newest(closed)))).isEqualTo("ticket-closed");
        assertThat(code(macros.run(merged.number(), macro, Long.MAX_VALUE))).isEqualTo("ticket-merged");
    }

    @Test
    void aMacroPutsAsideAndTakesForWhoeverRunsIt() {
        var ticket = fixture.anOpenTicket();
        var macro = own("później", "", plan(null, null, new Hand(Whose.NOBODYS, null), null, Set.of(), Aside.SHORTLY));

        macros.run(ticket.number(), macro, newest(ticket)).orElseThrow();

        assertThat(fixture.now(ticket).snoozedUntil()).isNotNull();
        assertThat(fixture.now(ticket).owner()).isNull();
    }

    @Test
    void aMacroLetsATicketResolveItself() {
        var ticket = fixture.anOpenTicket();
        var macro = own("cisza", "", plan(null, null, null, null, Set.of(), Aside.RESOLVED_IN_A_WEEK));

        macros.run(ticket.number(), macro, newest(ticket)).orElseThrow();

        assertThat(fixture.now(ticket).snooze()).isEqualTo(Snooze.resolvedAt(Instant.parse("2026-11-24T08:00:00Z")));
    }

    @Test
    void aMacroThatSomebodyChangedIsNotRunAsItWas() {
        var ticket = fixture.anOpenTicket();
        var seen = own("termin", "", TO_HIGH);
        desk.change(seen, content(true, null, "termin", "Inaczej", TO_HIGH)).orElseThrow();

        assertThat(macros.run(ticket.number(), seen, newest(ticket)))
                .isEqualTo(Outcome.refused("macro-changed-meanwhile", "termin"));
    }

    @Test
    void macrosAreFoundByBeginningsOfTheirWords() {
        var wanted = own("termin reklamacji", "", TO_HIGH);
        own("inne", "", TO_HIGH);

        assertThat(macros.find(fixture.anOpenTicket(), "REKL")).containsExactly(wanted);
    }

    @Test
    void ownMacrosAreOnesOwnAndSharedOnesOfTheProgram() {
        var mine = own("moje", "", TO_HIGH);
        SignedIn.supervisorOf(fixture.program());
        var shared = desk.add(content(false, fixture.program(), "wspólne", "", TO_HIGH))
                .orElseThrow();
        var ticket = fixture.anOpenTicket();

        assertThat(macros.find(ticket, "")).containsExactly(shared);
        assertThat(desk.mayChange(mine)).isFalse();
        assertThatThrownBy(() -> desk.remove(mine)).isInstanceOf(AccessDeniedException.class);
        SignedIn.agentOf(fixture.program());
        assertThat(macros.find(ticket, "")).containsExactly(mine, shared);
        assertThatThrownBy(() -> desk.change(shared, content(true, null, "x", "", TO_HIGH)))
                .isInstanceOf(AccessDeniedException.class);
        var elsewhere = new TicketFixture(context);
        SignedIn.agentOf(elsewhere.program());
        assertThat(macros.find(elsewhere.anOpenTicket(), "wspólne")).isEmpty();
    }

    @Test
    void onlyThoseWhoManageTheProgramShare() {
        assertThatThrownBy(() -> desk.add(content(false, fixture.program(), "x", "", TO_HIGH)))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn.supervisorOf(fixture.program());
        assertThatThrownBy(() -> desk.add(content(false, null, "x", "", TO_HIGH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatMakesNoMacroIsRefused() {
        own("termin", "", TO_HIGH);

        assertThat(code(desk.add(content(true, null, "", "", TO_HIGH)))).isEqualTo("macro-name");
        assertThat(code(desk.add(content(true, null, "termin", "", TO_HIGH)))).isEqualTo("macro-name-taken");
        assertThat(code(desk.add(content(true, null, "nic", "", EditPlan.NOTHING))))
                .isEqualTo("macro-nothing");
        assertThat(code(desk.add(content(true, null, "saldo", "{{balance}}", TO_HIGH))))
                .isEqualTo("template-unknown-variable");
        assertThat(code(desk.add(content(
                        true, null, "oba", "", plan(State.RESOLVED, null, null, null, Set.of(), Aside.TOMORROW)))))
                .isEqualTo("bulk-snooze-over");
    }

    @Test
    void whatWasWrittenIsOnRecord() {
        var macro = own("termin", "", TO_HIGH);
        desk.remove(macro).orElseThrow();

        assertThat(jdbc.sql("select action from audit.entry where subject = :macro order by id")
                        .param("macro", "macro:" + macro.id())
                        .query(String.class)
                        .list())
                .containsExactly("tickets.macro-added", "tickets.macro-removed");
    }

    /** The agents are the same ones in all tests, and so are their macros. */
    @BeforeEach
    void forgetMacros() {
        jdbc.sql("delete from tickets.macro").update();
    }

    private Macro own(String name, String answer, EditPlan plan) {
        return desk.add(content(true, null, name, answer, plan)).orElseThrow();
    }

    private static Content content(
            boolean isPersonal, @Nullable ProgramId program, String name, String answer, EditPlan plan) {
        return new Content(isPersonal, program, name, Language.PL, answer, plan, Next.STAY);
    }

    private static EditPlan plan(
            @Nullable State state,
            @Nullable Priority priority,
            @Nullable Hand hand,
            @Nullable String queue,
            Set<Tag> tagsOn,
            @Nullable Aside aside) {
        return new EditPlan(state, priority, null, hand, queue, tagsOn, Set.of(), aside, null);
    }

    private long newest(Ticket ticket) {
        return fixture.newest(ticket);
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
