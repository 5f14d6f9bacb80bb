package org.infolinia.tickets.replies.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.programs.ProgramStatusLinks;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.ReplyRule.Reply;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.book.ReplyRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A supervisor settles on the screen what a reply to a closed ticket does. */
class ReplyRulesViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ReplyRules rules;

    @Autowired
    ProgramStatusLinks links;

    @Autowired
    AuditTrail trail;

    private TicketFixture fixture;

    @BeforeEach
    void aSupervisorOfOneProgram() {
        fixture = new TicketFixture(context);
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("reply-rules");
    }

    @Test
    void nothingIsToBeSavedBeforeSomethingIsChanged() {
        assertThat(choice().getValue()).isEqualTo(Reply.REOPENS_UNTIL_CLOSED);
        assertThat(save().isEnabled()).isFalse();
        _assertNone(IntegerField.class, spec -> spec.withClasses("reply-rule-days"));
        assertThat(closing().getValue()).isEqualTo(ReplyRule.USUAL_CLOSING);
    }

    @Test
    void whatIsSavedIsWhatRepliesDo() {
        var ticket = fixture.aClosedTicket();
        _setValue(choice(), Reply.REOPENS);
        _click(save());

        fixture.replies(TicketFixture.HALINA, ticket, "Jednak nie przyszła");

        assertThat(fixture.now(ticket)).extracting(Ticket::state).isEqualTo(State.OPEN);
    }

    @Test
    void theDaysAreAskedForWhereTheyCount() {
        _setValue(choice(), Reply.REOPENS_FOR_DAYS);
        _setValue(days(), 14);
        _click(save());

        assertThat(rules.of(fixture.program()))
                .containsExactly(new ReplyRule(fixture.program(), "pomoc", Reply.REOPENS_FOR_DAYS, 14, 14));
        assertThat(save().isEnabled()).as("saved").isFalse();
    }

    @Test
    void theQueueSettlesWhenItsResolvedTicketsAreClosed() {
        _setValue(closing(), 3);
        _click(save());

        assertThat(rules.of(fixture.program()))
                .containsExactly(new ReplyRule(fixture.program(), "pomoc", Reply.REOPENS_UNTIL_CLOSED, null, 3));

        _setValue(closing(), 0);
        assertThat(save().isEnabled()).isFalse();
    }

    @Test
    void daysThatAreNoneAreNotSaved() {
        _setValue(choice(), Reply.REOPENS_FOR_DAYS);

        _setValue(days(), 0);
        assertThat(save().isEnabled()).isFalse();
        _setValue(days(), null);
        assertThat(save().isEnabled()).isFalse();
        _setValue(days(), ReplyRule.MAXIMUM_DAYS + 1);
        assertThat(save().isEnabled()).isFalse();
    }

    @Test
    void theTrailTellsWhoSettledIt() {
        _setValue(choice(), Reply.REOPENS);
        _click(save());

        SignedIn.administrator();
        assertThat(trail.newest()).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("tickets.reply-rule-settled");
            assertThat(entry.subject()).isEqualTo("queue:pomoc");
        });
    }

    @Test
    void theSupervisorSettlesWhetherMailLeadsToThePageOfTheMatter() {
        var given = _get(Checkbox.class, spec -> spec.withClasses("status-links-given"));
        assertThat(given.getValue()).as("unless somebody settles otherwise").isTrue();

        _setValue(given, false);

        assertThat(links.areGiven(fixture.program())).isFalse();
        _get(Span.class, spec -> spec.withText("Saved."));
        SignedIn.administrator();
        assertThat(trail.newest())
                .first()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("programs.status-links-settled"));
    }

    @Test
    void anAgentSettlesNothing() {
        var rule = new ReplyRule(fixture.program(), "pomoc", Reply.REOPENS, null, 14);
        SignedIn.as(SignedIn.agentOf(fixture.program()));

        assertThatThrownBy(() -> rules.settle(rule)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rules.of(fixture.program())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> links.settle(fixture.program(), false)).isInstanceOf(AccessDeniedException.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<Reply> choice() {
        return _get(Select.class, spec -> spec.withClasses("reply-rule-choice"));
    }

    private static IntegerField days() {
        return _get(IntegerField.class, spec -> spec.withClasses("reply-rule-days"));
    }

    private static IntegerField closing() {
        return _get(IntegerField.class, spec -> spec.withClasses("reply-rule-closing"));
    }

    private static Button save() {
        return _get(Button.class, spec -> spec.withText("Save"));
    }
}
