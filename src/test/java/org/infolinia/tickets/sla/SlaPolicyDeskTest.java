package org.infolinia.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SlaPolicyDeskTest extends TicketTest {

    @Autowired
    SlaPolicyDesk desk;

    private SlaScene scene;

    @BeforeEach
    void anAdministrator() {
        scene = new SlaScene(context, fixture.program());
        SignedIn.administrator();
    }

    @Test
    void whatIsSettledIsReadBack() {
        var policy = desk.add(fixture.program(), scene.terms("Zwykłe")).orElseThrow();

        assertThat(desk.of(fixture.program())).containsExactly(policy);
        assertThat(policy.terms()).isEqualTo(scene.terms("Zwykłe"));
    }

    @Test
    void theOrderIsWhatItIsMadeTo() {
        var usual = desk.add(fixture.program(), scene.terms("Zwykłe")).orElseThrow();
        var urgent = desk.add(fixture.program(), scene.urgentTerms("Pilne")).orElseThrow();

        desk.move(urgent, true).orElseThrow();

        assertThat(desk.of(fixture.program())).extracting(SlaPolicy::name).containsExactly("Pilne", "Zwykłe");
        assertThat(desk.move(usual, true)).isEqualTo(Outcome.refused("sla-changed-meanwhile"));
    }

    @Test
    void aPolicyThatIsGonePromisesNothing() {
        var policy = desk.add(fixture.program(), scene.terms("Zwykłe")).orElseThrow();
        var ticket = fixture.anOpenTicket();

        desk.remove(policy).orElseThrow();
        scene.recount();

        assertThat(desk.of(fixture.program())).isEmpty();
        assertThat(fixture.now(ticket).promisedAt()).isNull();
    }

    @Test
    void whatCannotHoldIsRefusedInWords() {
        desk.add(fixture.program(), scene.terms("Zwykłe")).orElseThrow();
        var foreign = new SlaScene(context, new TicketFixture(context).program());

        assertThat(Stream.of(
                                scene.terms(" "),
                                scene.terms("Zwykłe"),
                                foreign.terms("Cudze"),
                                with("A", Map.of(), Duration.ZERO, Set.of(), null),
                                with("B", answer(Duration.ofDays(400)), Duration.ZERO, Set.of(), null),
                                with("C", answer(Duration.ofHours(1)), Duration.ofHours(1), Set.of(), null),
                                with("D", answer(Duration.ofHours(1)), Duration.ZERO, Set.of(State.CLOSED), null),
                                with("E", answer(Duration.ofHours(1)), Duration.ZERO, Set.of(), "nigdzie"))
                        .map(terms -> desk.add(fixture.program(), terms))
                        .map(outcome -> ((Refused<SlaPolicy>) outcome).refusal().code()))
                .containsExactly(
                        "sla-name",
                        "sla-name-taken",
                        "sla-calendar",
                        "sla-targets",
                        "sla-targets",
                        "sla-warning",
                        "sla-pause",
                        "sla-queue");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        var seen = desk.add(fixture.program(), scene.terms("Zwykłe")).orElseThrow();
        desk.change(seen, scene.terms("Codzienne")).orElseThrow();

        assertThat(desk.change(seen, scene.terms("Inne"))).isEqualTo(Outcome.refused("sla-changed-meanwhile"));
    }

    @Test
    void onlyWhoManagesProgramsPromises() {
        SignedIn.supervisorOf(fixture.program());

        assertThatThrownBy(() -> desk.add(fixture.program(), scene.terms("Zwykłe")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Map<SlaMetric, Duration> answer(Duration within) {
        return Map.of(SlaMetric.FIRST_RESPONSE, within);
    }

    private SlaTerms with(
            String name,
            Map<SlaMetric, Duration> targets,
            Duration warnBefore,
            Set<State> paused,
            @Nullable String passedTo) {
        return new SlaTerms(
                name,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                scene.calendar().id(),
                targets,
                paused,
                warnBefore,
                false,
                passedTo);
    }
}
