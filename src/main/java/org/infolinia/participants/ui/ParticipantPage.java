package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantActions;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.participants.panel.ParticipantPanels;
import org.infolinia.programs.ProgramDirectory;

/** Everything about one participant: who he is, what may be done, and what every module has to say about him. */
@Route("participants")
@PermitAll
class ParticipantPage extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final String CAME_FROM = "from";

    private final ParticipantRegister register;
    private final ParticipantCards cards;
    private final ProgramDirectory programs;
    private final ParticipantPanels panels;
    private final ParticipantActions actions;
    private String title;
    private Optional<Participant> cameFrom = Optional.empty();

    ParticipantPage(
            ParticipantRegister register,
            ParticipantCards cards,
            ProgramDirectory programs,
            ParticipantPanels panels,
            ParticipantActions actions) {
        this.register = register;
        this.cards = cards;
        this.programs = programs;
        this.panels = panels;
        this.actions = actions;
        this.title = getTranslation("participants.title");
        addClassName("page-slot");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        var found = Stream.of(id)
                .filter(number -> number > 0)
                .flatMap(number -> register.find(new ParticipantId(number)).stream())
                .findFirst();
        var successor = found.flatMap(participant -> register.successorOf(participant.id()));
        if (successor.isPresent()) {
            var cameFrom = QueryParameters.of(CAME_FROM, Long.toString(id));
            event.forwardTo(ParticipantPage.class, successor.get().id().value(), cameFrom);
            return;
        }
        cameFrom = found.flatMap(participant -> cameFrom(event, participant));
        found.ifPresentOrElse(participant -> show(participant, register.levelOf(participant.id())), this::showNotFound);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** The one who was merged into this participant and whose page was asked for. */
    private Optional<Participant> cameFrom(BeforeEvent event, Participant participant) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter(CAME_FROM);
        return register.mergedInto(participant.id()).stream()
                .filter(former ->
                        asked.equals(Optional.of(Long.toString(former.id().value()))))
                .findFirst();
    }

    private void show(Participant participant, IdentificationLevel level) {
        title = participant.name().full();
        var who = cards.create(participant.id());
        who.onLevelChange(reached -> show(participant, reached));
        removeAll();
        add(new WorkPage(strip(participant))
                .who(who)
                .who(quickActions(participant, level))
                .work(notice())
                .work(panels(Place.WORK, participant, level))
                .state(panels(Place.STATE, participant, level)));
    }

    private Component[] notice() {
        return cameFrom.stream()
                .map(former -> new Banner(
                        Icon.MERGE, getTranslation("participants.merging.came-from", former.number()), Tone.ACCENT))
                .toArray(Component[]::new);
    }

    private void showNotFound() {
        removeAll();
        var sentence = getTranslation("participants.not-found");
        add(new WorkPage(new Strip(title))
                .work(new Card(sentence)
                        .with(new EmptyState(
                                Icon.USERS,
                                sentence,
                                new Anchor("participants", getTranslation("participants.back-to-list"))))));
    }

    private Strip strip(Participant participant) {
        var program = programs.get(participant.program());
        var number = new Span(participant.number());
        number.addClassNames("code", "muted");
        var name = new Span(program.name());
        name.addClassNames("small", "muted");
        var strip = new Strip(participant.name().full(), number)
                .startingWith(new Mark(program.mark(), program.colour()))
                .with(name);
        if (participant.status() != Status.ACTIVE) {
            strip.with(new Badge(
                    Icon.LOCK,
                    getTranslation("participants.status." + participant.status().name()),
                    Tone.WARN));
        }
        return strip;
    }

    private Component[] quickActions(Participant participant, IdentificationLevel level) {
        return actions
                .card(participant, level, null, () -> show(participant, register.levelOf(participant.id())))
                .stream()
                .toArray(Component[]::new);
    }

    private Component[] panels(Place place, Participant participant, IdentificationLevel level) {
        return panels.at(place, participant, level).toArray(Component[]::new);
    }
}
