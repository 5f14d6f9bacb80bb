package org.infolinia.tickets.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.harness.SettledSearch;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.source.SearchRow;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two tickets about one matter become one on the screen, seen side by side before that. */
class MergeDialogTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketDesk desk;

    @Autowired
    MergeTargets targets;

    @Autowired
    SettledSearch settled;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
    }

    @Test
    void theParticipantsOwnOpenTicketsAreOfferedFirst() {
        var ticket = fixture.anOpenTicket();
        var closed = fixture.aClosedTicket();
        var open = fixture.anOpenTicket();
        fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Nagroda nie dotarła", "Gdzie ona jest?"));

        openMergeOf(ticket);

        assertThat(offered()).extracting(Ticket::number).containsExactly(open.number(), closed.number());
    }

    @Test
    void anotherOnesTicketIsFoundByItsWordsAfterThose() {
        var ticket = fixture.anOpenTicket();
        var own = fixture.anOpenTicket();
        var strangers = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Gdzie nagroda", "Czekam"));
        openMergeOf(ticket);

        _setValue(finder(), "NAGRODA");

        assertThat(offered()).extracting(Ticket::number).containsExactly(own.number(), strangers.number());
    }

    @Test
    void whoTypesANumberHasChosenAndSeesBothSideBySide() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka z kubkiem", "Kiedy przyjdzie?"));
        openMergeOf(ticket);

        _setValue(finder(), "inf " + other.number().value());

        assertThat(choices().getValue().number()).isEqualTo(other.number());
        assertThat(preview())
                .contains(ticket.number().toString(), other.number().toString())
                .contains("Nagroda nie dotarła", "Paczka z kubkiem", "Halina Wróbel", "Kiedy przyjdzie?")
                .contains("somebody else")
                .contains("Its messages and notes (1) move to " + other.number());
    }

    @Test
    void whoMergesTwoPeoplesTicketsIsToldThatNeitherReadsTheOther() {
        var ticket = fixture.anOpenTicket();
        var strangers = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Kiedy przyjdzie?"));
        openMergeOf(strangers);

        _setValue(finder(), ticket.number().toString());
        assertThat(preview())
                .contains("In " + strangers.number() + " it is " + TicketFixture.STRANGER)
                .contains("in " + ticket.number() + " it is " + TicketFixture.HALINA)
                .contains("Neither will see the other’s messages or files");

        _get(MergeDialog.class).close();
        openMergeOf(ticket);
        _setValue(finder(), fixture.anOpenTicket().number().toString());
        assertThat(preview()).doesNotContain("Neither will see");
    }

    @Test
    void nothingHappensBeforeSomebodyAgrees() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        openMergeOf(ticket);

        assertThat(confirm().isEnabled()).as("nothing is chosen").isFalse();
        _setValue(finder(), other.number().toString());
        assertThat(confirm().isEnabled()).isTrue();
        _get(MergeDialog.class).close();

        assertThat(fixture.now(ticket).mergedInto()).isNull();
    }

    @Test
    void bothBecomeOneAndTheAgentGoesOnThere() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        openMergeOf(ticket);
        _setValue(finder(), other.number().toString());

        _click(confirm());

        assertThat(fixture.now(ticket).mergedInto()).isEqualTo(other.number());
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("tickets/" + other.number());
        _assertNone(MergeDialog.class);
    }

    @Test
    void theMergedTicketsPageSaysWhereItWentAndTakesNoMoreAnswers() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        merge(ticket, other.number());

        open(ticket);

        assertThat(_get(_get(Banner.class), Anchor.class).getHref()).isEqualTo("tickets/" + other.number());
        _assertNone(Editor.class);
        assertThat(action().isEnabled()).isFalse();
        assertThat(_get(Button.class, spec -> spec.withText("Pass on")).isEnabled())
                .isFalse();
        assertThat(_find(_get(PropertiesCard.class), Select.class)).isNotEmpty().allMatch(Select::isReadOnly);
    }

    @Test
    void aMergedTicketOfNobodyOffersNoParticipants() {
        SignedIn.agentOf(fixture.program());
        var ticket = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Kiedy przyjdzie?"));
        open(ticket);
        _assertOne(ParticipantFinder.class);

        merge(ticket, fixture.anOpenTicket().number());
        open(ticket);

        _assertNone(ParticipantFinder.class);
    }

    @Test
    void theTicketThatGoesOnShowsWhatCameWithWhichAndTakesItOutAgain() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        merge(ticket, other.number());
        open(other);
        _assertOne(Anchor.class, spec -> spec.withText("came with " + ticket.number()));

        _click(unmerging());
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Messages and notes that go back to " + ticket.number() + ": 1")
                .contains("What was written after the merge stays in " + other.number());
        _click(_get(Button.class, spec -> spec.withText("Unmerge")));

        assertThat(fixture.now(ticket).mergedInto()).isNull();
        _assertNone(Dialog.class);
        _assertNone(Button.class, spec -> spec.withText("Unmerge…"));
        _assertNone(Anchor.class, spec -> spec.withText("came with " + ticket.number()));
    }

    @Test
    void theMergedTicketTakesAnswersAgainWhenItIsTakenOutThere() {
        var ticket = fixture.anOpenTicket();
        merge(ticket, fixture.anOpenTicket().number());
        open(ticket);

        _click(unmerging());
        _click(_get(Button.class, spec -> spec.withText("Unmerge")));

        _assertOne(Editor.class);
        _assertNone(Banner.class);
    }

    @Test
    void whatCannotBeTakenOutIsSaidInTheDialog() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        merge(ticket, other.number());
        merge(other, fixture.anOpenTicket().number());
        open(ticket);

        _click(unmerging());

        assertThat(_get(_get(Dialog.class), Banner.class).getElement().getTextRecursively())
                .contains("Take " + other.number() + " out of");
        assertThat(_get(Button.class, spec -> spec.withText("Unmerge")).isEnabled())
                .isFalse();
    }

    @Test
    void whatIsRefusedIsSaidBeforeAnybodyTries() {
        var complaint = fixture.anOpenComplaint();
        var over = resolved();
        openMergeOf(complaint);

        _setValue(finder(), over.number().toString());

        assertThat(confirm().isEnabled()).isFalse();
        assertThat(preview()).contains(complaint.number() + " has a date set by law");
    }

    @Test
    void whatIsClosedIsRefusedAndWhatIsResolvedIsOpenAgain() {
        var closed = fixture.aClosedTicket();
        var resolved = resolved();
        openMergeOf(fixture.anOpenTicket());

        _setValue(finder(), closed.number().toString());
        assertThat(confirm().isEnabled()).isFalse();
        assertThat(preview()).contains(closed.number() + " is closed for good");

        _setValue(finder(), resolved.number().toString());
        assertThat(confirm().isEnabled()).isTrue();
        assertThat(preview()).contains(resolved.number() + " is resolved and will be open again");
    }

    private Ticket resolved() {
        return fixture.changedPastTheRules(fixture.anOpenTicket(), new ToState(State.RESOLVED));
    }

    @Test
    void whoMergesAComplaintIsToldThatTheOtherBecomesOne() {
        var complaint = fixture.anOpenComplaint();
        var question = fixture.anOpenTicket();
        openMergeOf(complaint);

        _setValue(finder(), question.number().toString());

        assertThat(confirm().isEnabled()).isTrue();
        assertThat(preview()).contains(question.number() + " takes over the kind “Complaint”");
    }

    @Test
    void aTicketThatWasMergedMeanwhileIsSaidToBe() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        openMergeOf(ticket);
        _setValue(finder(), other.number().toString());
        merge(other, fixture.anOpenTicket().number());
        SignedIn.as(SignedIn.agentOf(fixture.program()));

        _click(confirm());

        assertThat(fixture.now(ticket).mergedInto()).isNull();
        assertThat(preview()).contains(other.number().toString());
        assertThat(confirm().isEnabled()).isFalse();
    }

    @Test
    void aTicketOfAProgramOneDoesNotWorkForIsNotFound() {
        var elsewhere = new TicketFixture(context).anOpenTicket();
        openMergeOf(fixture.anOpenTicket());

        _setValue(finder(), elsewhere.number().toString());

        assertThat(offered()).isEmpty();
        SignedIn.as(SignedIn.agentOf(fixture.program()));
        assertThat(targets.compare(elsewhere.number(), elsewhere.number())).isEmpty();
    }

    @Test
    void theSearchFieldKnowsBothNumbersAndSaysWhereOneWent() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        merge(ticket, other.number());
        SignedIn.as(SignedIn.agentOf(fixture.program()));

        assertThat(found(ticket)).first().satisfies(row -> {
            assertThat(row.path()).isEqualTo("tickets/" + ticket.number());
            assertThat(row.detail()).contains(other.number().toString());
        });
        assertThat(found(other))
                .first()
                .satisfies(row -> assertThat(row.path()).isEqualTo("tickets/" + other.number()));
    }

    private List<SearchRow> found(Ticket ticket) {
        return settled.hits(ticket.number().toString()).stream().map(Hit::row).toList();
    }

    private void merge(Ticket ticket, TicketNumber into) {
        SignedIn.administrator();
        desk.merge(ticket.number(), into).orElseThrow();
    }

    private void openMergeOf(Ticket ticket) {
        open(ticket);
        _click(action());
        _assertOne(MergeDialog.class);
    }

    private void open(Ticket ticket) {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private static Button action() {
        return _get(Button.class, spec -> spec.withText("Merge into…"));
    }

    private static Button unmerging() {
        return _get(Button.class, spec -> spec.withText("Unmerge…"));
    }

    private static Button confirm() {
        return _get(Button.class, spec -> spec.withText("Merge"));
    }

    private static TextField finder() {
        return _get(_get(MergeDialog.class), TextField.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Ticket> choices() {
        return _get(_get(MergeDialog.class), RadioButtonGroup.class, spec -> spec.withClasses("ticket-choice-found"));
    }

    private static List<Ticket> offered() {
        var group = (RadioButtonGroup<?>) _get(MergeDialog.class)
                .getChildren()
                .flatMap(MergeDialogTest::below)
                .filter(RadioButtonGroup.class::isInstance)
                .findFirst()
                .orElseThrow();
        return ((ListDataProvider<?>) group.getDataProvider())
                .getItems().stream().map(Ticket.class::cast).toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(MergeDialogTest::below));
    }

    private static String preview() {
        return _get(Div.class, spec -> spec.withClasses("merge-preview"))
                .getElement()
                .getTextRecursively();
    }
}
