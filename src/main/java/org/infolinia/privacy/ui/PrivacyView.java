package org.infolinia.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.privacy.PrivacyDesk;
import org.jspecify.annotations.Nullable;

/** What is kept about a participant, and the file with all of it for whoever asks for his data. */
@Route("privacy")
@Menu(order = 520, icon = "SHIELD", title = "privacy.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class PrivacyView extends Div implements HasDynamicTitle, HasUrlParameter<Long> {

    private final transient PrivacyDesk desk;
    private final transient ParticipantRegister register;
    private final transient ParticipantCards cards;
    private final transient Formats formats;

    PrivacyView(PrivacyDesk desk, ParticipantRegister register, ParticipantCards cards, Formats formats) {
        this.desk = desk;
        this.register = register;
        this.cards = cards;
        this.formats = formats;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        removeAll();
        Optional.ofNullable(id)
                .filter(number -> number > 0)
                .map(ParticipantId::new)
                .flatMap(register::find)
                .ifPresentOrElse(this::show, this::showHowToBegin);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.title");
    }

    private void showHowToBegin() {
        add(
                new Strip(getTranslation("privacy.title")),
                new Card(getTranslation("privacy.export"))
                        .with(new EmptyState(
                                Icon.SHIELD,
                                getTranslation("privacy.how-to-begin"),
                                new Anchor("participants", getTranslation("privacy.to-participants")))));
    }

    private void show(Participant participant) {
        var facts = new Facts();
        desk.overview(participant.id())
                .forEach((source, things) ->
                        facts.with(getTranslation("privacy.source." + source), formats.number(things, getLocale())));
        var card = new Card(getTranslation("privacy.export"))
                .with(new Paragraph(getTranslation("privacy.export-what")), facts, download(participant));
        add(new WorkPage(new Strip(getTranslation("privacy.of", participant.number())))
                .who(cards.create(participant.id()))
                .work(card));
    }

    private Component download(Participant participant) {
        var name = "infolinia-" + participant.number() + ".json";
        var file = DownloadHandler.fromInputStream(event -> {
            var bytes = desk.export(participant.id()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/json", bytes.length);
        });
        var link = new Anchor(file, getTranslation("privacy.download", name));
        link.addClassName("download");
        return link;
    }
}
